using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness.Rules;

namespace Trellis.Domain.Readiness.Reports;

/// <summary>Why average and floor stand as they do.</summary>
internal static class RatingReports
{
    public static CriterionReport Average(CriterionReport report, AsOfView view, Criterion.Average criterion)
    {
        var found = LatestCycleRule.Average(view, criterion);
        var points = found.Marks.PointsShort(found.Min, view.Policy.MaxMissingCompetencies);
        return report with
        {
            Finding = new Finding.Average(found.Marks.Sum, found.Marks.Rated, found.Marks.Missing, found.Min, CycleOf(view, found)) { Stale = found.Stale },
            Sources = SourcesOf(view, found, criterion.Over),
            Next = report.State switch
            {
                CriterionState.NotMet => new NextThing.RaiseRatings(points, view.Standing.Level),
                CriterionState.Unknown => BeRated(view, found, criterion.Over),
                _ => null,
            },
        };
    }

    public static CriterionReport Floor(CriterionReport report, AsOfView view, Criterion.Floor criterion)
    {
        var found = LatestCycleRule.Floor(view, criterion);
        var sources = SourcesOf(view, found, criterion.Over);
        var below = sources.Where(s => s.Value < found.Min).ToList();
        return report with
        {
            Finding = new Finding.Floor(found.Min, [.. below.Select(s => s.Competency!.Value)], MissingOf(view, found, criterion.Over), CycleOf(view, found))
            {
                Stale = found.Stale,
            },
            Sources = sources,
            Next = report.State switch
            {
                CriterionState.NotMet => new NextThing.RateAtLeast(below.MinBy(s => s.Value)!.Competency!.Value, found.Min, view.Standing.Level),
                CriterionState.Unknown => BeRated(view, found, criterion.Over),
                _ => null,
            },
        };
    }

    /// <summary>One source for each rating that counted in a cycle.</summary>
    public static IEnumerable<Source> RatingsOf(AsOfView view, Axis axis, int cycle, Over over)
    {
        var (fact, required, picks) = (view.Timeline[cycle], axis.Required(cycle), axis.Picks(cycle));
        return Enumerable.Range(0, picks.Length)
            .Where(i => picks[i] >= 0 && over.Selects(required[i]))
            .Select(i => SourceOf(fact, fact.Ratings[picks[i]]));
    }

    public static IReadOnlyList<CompetencyId> MissingOf(Axis axis, int cycle, Over over)
    {
        var (required, picks) = (axis.Required(cycle), axis.Picks(cycle));
        var missing = new List<CompetencyId>();
        for (var i = 0; i < picks.Length; i++)
            if (picks[i] < 0 && over.Selects(required[i]))
                missing.Add(required[i].Id);
        return missing;
    }

    private static Source SourceOf(CycleFact cycle, RatingFact rating) => new(SourceKind.Rating, cycle.Id)
    {
        Competency = rating.Competency,
        Against = rating.Against,
        Value = rating.Value,
        Role = rating.Role,
        By = rating.By,
        Date = rating.Recorded,
        Version = cycle.Version,
    };

    private static IReadOnlyList<Source> SourcesOf(AsOfView view, in LatestCycleOutcome found, Over over) =>
        found.Cycle < 0 ? [] : [.. RatingsOf(view, view.Current, found.Cycle, over)];

    private static IReadOnlyList<CompetencyId> MissingOf(AsOfView view, in LatestCycleOutcome found, Over over) =>
        found.Cycle < 0 ? [] : MissingOf(view.Current, found.Cycle, over);

    private static string? CycleOf(AsOfView view, in LatestCycleOutcome found) => found.Cycle < 0 ? null : view.Timeline[found.Cycle].Id;

    // A cycle with gaps can be completed; without any, or when it is too old, only a new review helps.
    private static NextThing.BeRated BeRated(AsOfView view, in LatestCycleOutcome found, Over over) =>
        found.Stale || found.Cycle < 0
            ? new(view.Standing.Level, [], null)
            : new(view.Standing.Level, MissingOf(view, found, over), CycleOf(view, found));
}
