using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Bench;

/// <summary>Readiness of one person: 8 quarters × 10 competencies rated on both axes, and every kind of criterion.</summary>
internal static class ReadinessSection
{
    private const int Quarters = 8;
    private const int Competencies = 10;

    private static readonly LevelRef Here = new(new("support"), new("S2"));
    private static readonly LevelRef Above = new(new("support"), new("S3"));
    private static readonly DateOnly AsOf = new(2026, 1, 15);

    public static Task RunAsync(Asked asked)
    {
        var (output, input) = (asked.Output, Input());
        output.WriteLine($"readiness of one person, {Quarters} quarters x {Competencies} competencies on both axes, {Readiness.StatesOf(input).Criteria.Count} criteria: {Readiness.Of(input).Verdict}");
        output.WriteLine($"{"",-16}{"time",15} {"allocated",13}");
        output.WriteLine($"{"states",-16}{Measured.Of(() => Readiness.StatesOf(input))}");
        output.WriteLine($"{"full report",-16}{Measured.Of(() => Readiness.Of(input))}");
        return Task.CompletedTask;
    }

    private static ReadinessInput Input() => new()
    {
        AsOf = AsOf,
        To = Above,
        Criteria = new(
        [
            new Criterion.Average(new(["core", "functional"])),
            new Criterion.Floor(Over.Everything),
            new Criterion.Sustained(),
            new Criterion.Tenure(12),
            new Criterion.Scope("cross-team-change", 1, 18, [new("teams", Comparison.AtLeast, "2")]),
            new Criterion.Any([Metric("csat", 6, null), Metric("sla", null, new(3, 4))]),
            new Criterion.Endorsement(Relation.Manager),
            new Criterion.Calibration(3),
        ]),
        Policy = new(),
        Levels = [new(Here, new("ic"), TrackKind.Ic, 1), new(Above, new("ic"), TrackKind.Ic, 2)],
        Versions = [new("v1", Here.Family, CarryOver.Grandfather, new Dictionary<LevelRef, IReadOnlyList<RequiredCompetency>> { [Here] = Required("here"), [Above] = Required("above") })],
        Metrics = [new("csat", Aggregate.Mean), new("sla", Aggregate.Mean)],
        Person = Person(),
    };

    private static Criterion.Metric Metric(string name, int? months, QuartersOf? quarters) =>
        new(new MetricTest { Name = name, Op = Comparison.AtLeast, Value = 0.9m, WindowMonths = months, Quarters = quarters });

    private static RequiredCompetency[] Required(string level) =>
        [.. Enumerable.Range(0, Competencies).Select(i => new RequiredCompetency(Competency(i), (CompetencyKind)(i % 3), $"{level}-{i}a\n{level}-{i}b"))];

    private static PersonRecord Person() => new()
    {
        Placements = [new(Here, new(new(2023, 1, 1)))],
        Leave = [new(new(2025, 7, 28), new(2025, 8, 15))],
        Managers = [new("mo", new(new(2023, 1, 1), new(2025, 3, 31))), new("nia", new(new(2025, 4, 1)))],
        Cycles = [.. Enumerable.Range(0, Quarters).Select(Cycle)],
        Evidence = [new("e1", "cross-team-change", new(2025, 5, 5), EvidenceStatus.Attested, new Dictionary<string, string> { ["teams"] = "3" })],
        MetricValues = [.. Enumerable.Range(1, 12).SelectMany(m => new[] { Value("csat", m), Value("sla", m) })],
        Endorsements = [new("nia", new(2026, 1, 8), Above, EndorsementStatus.Active)],
        Calibrations = [new(new(2026, 1, 12), Above, true) { Calibrators = 3 }],
    };

    private static MetricValue Value(string metric, int month) => new(metric, Month.Of(new(2025, month, 1)), 0.93m);

    private static CycleFact Cycle(int quarter)
    {
        var first = Month.Of(new(2024, 1, 1)).Plus(3 * quarter);
        return new($"q{quarter}", first, first.Plus(2), CycleState.Closed, "v1", [.. Ratings(Here, 4), .. Ratings(Above, 3)]);
    }

    private static IEnumerable<RatingFact> Ratings(LevelRef against, decimal value) => Enumerable.Range(0, Competencies)
        .Select(i => new RatingFact(Competency(i), against, value, RaterRole.Manager, RatingStatus.Submitted, 1) { By = "nia", Recorded = AsOf });

    // A new text each time, as if it had been read from a row: nothing is equal by being the same object.
    private static CompetencyId Competency(int i) => new($"competency-{i}");
}
