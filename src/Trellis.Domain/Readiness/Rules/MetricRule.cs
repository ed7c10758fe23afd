using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>A metric over the latest complete months that are not neutral, or in N of the latest M such quarters.</summary>
internal static class MetricRule
{
    public static MetricOutcome Judge(AsOfView view, MetricTest test) =>
        test.Quarters is { } quarters ? OverQuarters(view, test, quarters) : OverWindow(view, test, test.WindowMonths ?? 1);

    private static MetricOutcome OverWindow(AsOfView view, MetricTest test, int months)
    {
        var last = Month.LastComplete(view.AsOf);
        var (sum, month, left) = (new MetricSum(view, test), last, months);
        for (; left > 0 && month >= view.Timeline.Earliest; month = month.Plus(-1))
        {
            if (view.Timeline.IsNeutral(month))
                continue;
            sum = sum.With(month);
            left--;
        }

        var state = left > 0 ? Unknown : sum.State;
        return new(state, sum, month.Plus(1), last, left, default);
    }

    // A quarter is three months that begin with a month divisible by three, for months count from January of a year.
    private static MetricOutcome OverQuarters(AsOfView view, MetricTest test, QuartersOf asked)
    {
        var last = ((Month.LastComplete(view.AsOf).Number + 1) / 3) - 1;
        var (count, left, quarter) = (default(QuarterCount), asked.Last, last);
        for (; left > 0 && new Month((3 * quarter) + 2) >= view.Timeline.Earliest; quarter--)
        {
            var sum = SumOf(view, test, new Month(3 * quarter));
            if (sum.Months == 0)
                continue;
            count = count.With(sum);
            left--;
        }

        count = count with { Unknown = count.Unknown + left };
        var state = count.Met >= asked.Needed ? Met : count.Met + count.Unknown < asked.Needed ? NotMet : Unknown;
        return new(state, new MetricSum(view, test), new Month(3 * (quarter + 1)), new Month((3 * last) + 2), left, count);
    }

    private static MetricSum SumOf(AsOfView view, MetricTest test, Month first)
    {
        var sum = new MetricSum(view, test);
        for (var month = first.Plus(2); month >= first; month = month.Plus(-1))
            if (!view.Timeline.IsNeutral(month))
                sum = sum.With(month);
        return sum;
    }
}

/// <summary><paramref name="Left"/>: months or quarters that the person's time does not reach back to. <paramref name="Sum"/> holds only for windows, <paramref name="Quarters"/> only for quarters.</summary>
internal readonly record struct MetricOutcome(CriterionState State, MetricSum Sum, Month First, Month Last, int Left, QuarterCount Quarters)
{
    /// <summary>The latest month without a value.</summary>
    public Month? Missing => Quarters.Missing ?? Sum.Missing;
}

internal readonly record struct QuarterCount(int Met, int Unknown, Month? Missing)
{
    public QuarterCount With(MetricSum quarter) => quarter.State switch
    {
        CriterionState.Met => this with { Met = Met + 1 },
        CriterionState.Unknown => new(Met, Unknown + 1, Missing ?? quarter.Missing),
        _ => this,
    };
}
