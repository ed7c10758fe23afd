using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Tests.Ready;

/// <summary>Ana, an engineer at L2 whose manager is Mo, on 15 January 2026, with two good quarters behind her. A test changes only what it is about.</summary>
internal sealed record Example
{
    public static readonly FamilyId Eng = new("eng");
    public static readonly CompetencyId Com = new("COM");
    public static readonly CompetencyId Del = new("DEL");
    public static readonly CompetencyId Tec = new("TEC");
    public static readonly CompetencyId Ppl = new("PPL");
    public static readonly LevelRef L1 = new(Eng, new("L1"));
    public static readonly LevelRef L2 = new(Eng, new("L2"));
    public static readonly LevelRef L3 = new(Eng, new("L3"));
    public static readonly LevelRef M1 = new(Eng, new("M1"));

    public DateOnly AsOf { get; init; } = Day("2026-01-15");
    public DateOnly? KnownAt { get; init; }
    public LevelRef? To { get; init; } = L3;
    public IReadOnlyList<LevelRef> From { get; init; } = [];
    public Policy Policy { get; init; } = new();
    public IReadOnlyList<LevelFacts> Levels { get; init; } =
    [
        new(L1, new("ic"), TrackKind.Ic, 0), new(L2, new("ic"), TrackKind.Ic, 1), new(L3, new("ic"), TrackKind.Ic, 2), new(M1, new("m"), TrackKind.Management, 2),
    ];
    public IReadOnlyList<VersionFacts> Versions { get; init; } = [Version("v1")];
    public IReadOnlyList<MetricFacts> Metrics { get; init; } = [];
    public PersonRecord Ana { get; init; } = new()
    {
        Placements = [new(L2, new(Day("2024-01-01")))],
        Managers = [new("mo", new(Day("2024-01-01")))],
        Cycles = [Cycle("25Q3", [4, 4, 4, 3], [3, 3, 3, 3]), Cycle("25Q4", [4, 4, 4, 3], [3, 3, 3, 3])],
    };

    public ReadinessInput Input(params Criterion[] criteria) => new()
    {
        AsOf = AsOf,
        KnownAt = KnownAt,
        To = To,
        From = From,
        Criteria = new(criteria),
        Policy = Policy,
        Levels = Levels,
        Versions = Versions,
        Metrics = Metrics,
        Person = Ana,
    };

    public ReadinessReport Report(params Criterion[] criteria) => Domain.Readiness.Readiness.Of(Input(criteria));

    public CriterionReport Of(Criterion criterion) => Report(criterion).Criteria.Single();

    public CriterionState StateOf(Criterion criterion) => Of(criterion).State;

    public Example With(params CycleFact[] cycles) => this with { Ana = Ana with { Cycles = cycles } };

    public Example With(params EvidenceFact[] evidence) => this with { Ana = Ana with { Evidence = evidence } };

    public Example With(params EndorsementFact[] endorsements) => this with { Ana = Ana with { Endorsements = endorsements } };

    public Example With(params CalibrationFact[] calibrations) => this with { Ana = Ana with { Calibrations = calibrations } };

    public Example With(params StatementFact[] statements) => this with { Ana = Ana with { Statements = statements } };

    public Example With(params CredentialFact[] credentials) => this with { Ana = Ana with { Credentials = credentials } };

    public Example With(params PlacementFact[] placements) => this with { Ana = Ana with { Placements = placements } };

    public Example With(params ManagerFact[] managers) => this with { Ana = Ana with { Managers = managers } };

    public Example OnLeave(string from, string? to) => this with { Ana = Ana with { Leave = [.. Ana.Leave, new(Day(from), to is null ? null : Day(to))] } };

    public Example On(string day) => this with { AsOf = Day(day) };

    public Example KnownOn(string day) => this with { KnownAt = Day(day) };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Month Month(string text) => People.Month.Of(Day(text + "-01"));

    /// <summary>A quarter such as 25Q3 with calibrated ratings in the order COM, DEL, TEC, PPL; 0 = not rated.</summary>
    public static CycleFact Cycle(string id, decimal[] current, decimal[] next, string version = "v1") =>
        Cycle(id, [.. Ratings(L2, current), .. Ratings(L3, next)], version);

    public static CycleFact Cycle(string id, IReadOnlyList<RatingFact> ratings, string version = "v1")
    {
        var first = new Month((12 * (2000 + ((id[0] - '0') * 10) + id[1] - '0')) + ((id[3] - '1') * 3));
        return new(id, first, first.Plus(2), CycleState.Closed, version, ratings);
    }

    public static IEnumerable<RatingFact> Ratings(LevelRef against, params decimal[] values) =>
        values.Zip([Com, Del, Tec, Ppl], (value, competency) => new RatingFact(competency, against, value, RaterRole.Calibrated, RatingStatus.Submitted, 0))
            .Where(r => r.Value > 0);

    public static RatingFact Rating(CompetencyId competency, LevelRef against, decimal value, string by, long sequence) =>
        new(competency, against, value, RaterRole.Manager, RatingStatus.Submitted, sequence) { By = by };

    /// <summary>Every level asks COM and DEL (core), TEC (functional) and PPL (management); no descriptors are shared between levels.</summary>
    public static VersionFacts Version(string id, CarryOver carryOver = CarryOver.Grandfather, Func<LevelRef, IReadOnlyList<RequiredCompetency>>? required = null) =>
        new(id, Eng, carryOver, new[] { L1, L2, L3, M1 }.ToDictionary(l => l, required ?? Everything));

    public static IReadOnlyList<RequiredCompetency> Everything(LevelRef level) =>
    [
        new(Com, CompetencyKind.Core, null), new(Del, CompetencyKind.Core, null),
        new(Tec, CompetencyKind.Functional, null), new(Ppl, CompetencyKind.Management, null),
    ];
}
