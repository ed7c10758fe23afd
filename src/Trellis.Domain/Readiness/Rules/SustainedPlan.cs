using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>What one sustained criterion asks: which axis, which thresholds, how long. A level above the one asked for satisfies it by itself.</summary>
internal readonly record struct SustainedPlan(Axis Axis, bool HoldsHigher, decimal AverageMin, decimal FloorMin, int Months, int Observations)
{
    public static SustainedPlan Of(AsOfView view, Criterion.Sustained criterion)
    {
        var policy = view.Policy;
        var held = view.Standing.Level;
        var at = LevelAskedFor(view, criterion.At);
        var higher = view.Input.Levels.StandsAbove(held, at);
        var current = at == held || policy.SustainedBasis == SustainedBasis.Current;
        var (average, floor) = current
            ? (MinOf(view.Input.Criteria, averages: true) ?? policy.AverageMin, MinOf(view.Input.Criteria, averages: false) ?? policy.FloorMin)
            : (policy.SustainedAverageMin, policy.SustainedFloorMin);
        return new(view.AxisOf(current ? held : at), higher, average, floor,
            3 * (criterion.Quarters ?? policy.RequiredQuarters), criterion.Observations ?? policy.MinObservations);
    }

    // A code names a level of the person's own family first, then one of the target's.
    private static LevelRef LevelAskedFor(AsOfView view, LevelId? at)
    {
        if (at is not { } code)
            return view.To;
        var own = new LevelRef(view.Standing.Level.Family, code);
        return view.Input.Levels.Find(own) is null && view.To.Family != own.Family ? new(view.To.Family, code) : own;
    }

    /// <summary>The transition's own average.min or floor.min: the first that counts, in document order.</summary>
    private static decimal? MinOf(Criterion? criterion, bool averages) => criterion switch
    {
        null or { Advisory: true } => null,
        Criterion.Average average => averages ? average.Min : null,
        Criterion.Floor floor => averages ? null : floor.Min,
        Criterion.All all => FirstMinOf(all.Of, averages),
        Criterion.Any any => FirstMinOf(any.Of, averages),
        _ => null,
    };

    private static decimal? FirstMinOf(IReadOnlyList<Criterion> criteria, bool averages)
    {
        for (var i = 0; i < criteria.Count; i++)
            if (MinOf(criteria[i], averages) is { } min)
                return min;
        return null;
    }
}
