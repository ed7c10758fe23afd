using Trellis.Domain.Frameworks;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>Average and floor: the latest non-neutral cycle with a rating against the current level, unless it is too old (measurement.md 5.6).</summary>
internal static class LatestCycleRule
{
    public static LatestCycleOutcome Average(AsOfView view, Criterion.Average criterion) =>
        Judge(view, criterion.Over, criterion.Min ?? view.Policy.AverageMin, static (marks, min, allowed) => marks.Average(min, allowed));

    public static LatestCycleOutcome Floor(AsOfView view, Criterion.Floor criterion) =>
        Judge(view, criterion.Over, criterion.Min ?? view.Policy.FloorMin, static (marks, min, allowed) => marks.Floor(min, allowed));

    private static LatestCycleOutcome Judge(AsOfView view, Over over, decimal min, Func<Marks, decimal, int, CriterionState> test)
    {
        var (current, cycle) = (view.Current, view.Timeline.Count - 1);
        while (cycle >= 0 && (view.Timeline.IsNeutral(cycle) || !current.IsRated(cycle)))
            cycle--;
        if (cycle < 0)
            return new(Unknown, min, -1, false, default);

        var marks = current.Marks(cycle, over);
        var stale = view.Timeline.Age(view.Timeline[cycle].Last, view.AsOf) > 3 * view.Policy.MaxAgeQuarters;
        return new(stale ? Unknown : test(marks, min, view.Policy.MaxMissingCompetencies), min, cycle, stale, marks);
    }
}

/// <summary><paramref name="Cycle"/> is -1 when no cycle speaks.</summary>
internal readonly record struct LatestCycleOutcome(CriterionState State, decimal Min, int Cycle, bool Stale, Marks Marks);
