using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Readiness;

/// <summary>One made-up person under a policy, judged by the predicate itself, so that whoever changes a number sees what it does.</summary>
public static class PolicyExample
{
    private static readonly FamilyId Family = new("example");
    private static readonly LevelRef Held = new(Family, new("L2"));
    private static readonly LevelRef Next = new(Family, new("L3"));
    private static readonly CompetencyId[] Competencies = [new("a"), new("b"), new("c"), new("d")];

    public static DateOnly AsOf { get; } = new(2026, 1, 15);
    public static DateOnly Since { get; } = new(2024, 3, 1);
    public static DateOnly EndorsedOn { get; } = new(2025, 9, 1);
    public static DateOnly ManagerUntil { get; } = new(2025, 11, 30);
    public static DateOnly ConfirmedOn { get; } = new(2025, 8, 20);

    /// <summary>Her reviews: the quarter, four ratings against the level held, four against the next; none where it was not held.</summary>
    public static IReadOnlyList<Quarter> Quarters { get; } =
    [
        new(Month.Of(new(2025, 4, 1)), [4, 4, 3, 3], [3, 3, 3, 3]),
        new(Month.Of(new(2025, 7, 1)), [], []),
        new(Month.Of(new(2025, 10, 1)), [4, 4, 4, 3], [3, 4, 3, 2]),
    ];

    /// <summary>Average, floor, sustained, tenure, endorsement and calibration, in this order.</summary>
    public static ReadinessReport Of(Policy policy) => Readiness.Of(new()
    {
        AsOf = AsOf,
        To = Next,
        Criteria = new(
        [
            new Criterion.Average(Over.Everything), new Criterion.Floor(Over.Everything), new Criterion.Sustained(),
            new Criterion.Tenure(), new Criterion.Endorsement(Relation.Manager), new Criterion.Calibration(),
        ]),
        Policy = policy,
        Levels = [new(Held, new("ic"), TrackKind.Ic, 1), new(Next, new("ic"), TrackKind.Ic, 2)],
        Versions = [new("1", Family, CarryOver.Grandfather, new Dictionary<LevelRef, IReadOnlyList<RequiredCompetency>> { [Held] = Asked, [Next] = Asked })],
        Person = Mira,
    });

    private static IReadOnlyList<RequiredCompetency> Asked => [.. Competencies.Select(c => new RequiredCompetency(c, CompetencyKind.Core, null))];

    private static PersonRecord Mira => new()
    {
        Placements = [new(Held, new(Since))],
        Managers = [new("first", new(Since, ManagerUntil)), new("second", new(ManagerUntil.AddDays(1)))],
        Cycles = [.. Quarters.Select(q => new CycleFact(q.First.ToString(), q.First, q.First.Plus(2), CycleState.Closed, "1", [.. Ratings(Held, q.Current), .. Ratings(Next, q.Next)]))],
        Endorsements = [new("first", EndorsedOn, Next, EndorsementStatus.Active)],
        Calibrations = [new(ConfirmedOn, Next, true)],
    };

    private static IEnumerable<RatingFact> Ratings(LevelRef against, IReadOnlyList<int> values) =>
        values.Zip(Competencies, (value, competency) => new RatingFact(competency, against, value, RaterRole.Calibrated, RatingStatus.Submitted, 0));

    public sealed record Quarter(Month First, IReadOnlyList<int> Current, IReadOnlyList<int> Next);
}
