using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness.Reports;

namespace Trellis.Domain.Readiness;

/// <summary>The newest rating that holds for each competency of a level: given against it, or against a level where the descriptors are the same. Feeds gaps, never a criterion.</summary>
public static class LatestRatings
{
    /// <returns>Nothing for a competency that can honestly not be said to be rated against this level.</returns>
    public static IReadOnlyDictionary<CompetencyId, Source> Against(ReadinessInput input, LevelRef level)
    {
        var found = new Dictionary<CompetencyId, Source>();
        if (AsOfView.Of(input, input.AsOf, out _) is not { } view)
            return found;

        var axis = new Axis(view, level);
        for (var cycle = view.Timeline.Count - 1; cycle >= 0; cycle--)
        {
            if (view.Timeline.NeutralBecause(cycle) == OperatedAt.Cancelled)
                continue;
            foreach (var rating in RatingReports.RatingsOf(view, axis, cycle, Over.Everything))
                found.TryAdd(rating.Competency!.Value, rating);
        }

        return found;
    }
}
