using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>The values of some months as the metric aggregates them, gathered from the latest month back and compared without division.</summary>
internal readonly record struct MetricSum(AsOfView View, MetricTest Test)
{
    public decimal Total { get; private init; }
    public int Months { get; private init; }

    /// <summary>The latest month without a value.</summary>
    public Month? Missing { get; private init; }

    public MetricSum With(Month month)
    {
        if (ValueOf(month) is not { } value)
            return this with { Months = Months + 1, Missing = Missing ?? month };
        var adds = Months == 0 || Aggregate != Aggregate.Last;
        return this with { Months = Months + 1, Total = Total + (adds ? value : 0) };
    }

    public CriterionState State => Missing is not null ? Unknown : Holds(Total, Aggregate == Aggregate.Mean ? Months : 1) ? Met : NotMet;

    /// <summary>For reading only: a mean is divided.</summary>
    public decimal? Value => Missing is not null || Months == 0 ? null : Aggregate == Aggregate.Mean ? Total / Months : Total;

    private Aggregate Aggregate
    {
        get
        {
            var metrics = View.Input.Metrics;
            for (var i = 0; i < metrics.Count; i++)
                if (metrics[i].Name == Test.Name)
                    return metrics[i].Aggregate;
            return Aggregate.Mean;
        }
    }

    // The tolerance is always on the person's side.
    private bool Holds(decimal total, int months)
    {
        var (asked, tolerance) = (Test.Value * months, Test.Tolerance * months);
        return Test.Op switch
        {
            Comparison.AtLeast => total >= asked - tolerance,
            Comparison.MoreThan => total > asked - tolerance,
            Comparison.AtMost => total <= asked + tolerance,
            Comparison.LessThan => total < asked + tolerance,
            Comparison.Equal => Math.Abs(total - asked) <= tolerance,
            Comparison.NotEqual => total != asked,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public decimal? ValueOf(Month month)
    {
        MetricValue? found = null;
        var values = View.Input.Person.MetricValues;
        for (var i = 0; i < values.Count; i++)
            if (values[i].Month == month && values[i].Metric == Test.Name && View.Knows(values[i].Recorded)
                && (found is null || (values[i].Recorded ?? DateOnly.MinValue) >= (found.Recorded ?? DateOnly.MinValue)))
                found = values[i];
        return found?.Value;
    }
}
