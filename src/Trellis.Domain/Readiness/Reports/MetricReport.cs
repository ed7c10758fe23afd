using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness.Rules;

namespace Trellis.Domain.Readiness.Reports;

/// <summary>Why a metric stands as it does.</summary>
internal static class MetricReport
{
    public static CriterionReport Of(CriterionReport report, AsOfView view, Criterion.Metric criterion)
    {
        var (test, found) = (criterion.Test, MetricRule.Judge(view, criterion.Test));
        return report with
        {
            Finding = test.Quarters is { } quarters
                ? new Finding.MetricQuarters(found.Quarters.Met, found.Quarters.Unknown, quarters.Needed, quarters.Last)
                : new Finding.MetricWindow(found.Left > 0 ? null : found.Sum.Value, test.Value, found.First, found.Last),
            Sources = [.. SourcesOf(view, test, found)],
            Next = report.State switch
            {
                CriterionState.Met => null,
                CriterionState.Unknown when found.Missing is { } month => new NextThing.RecordMetric(test.Name, month),
                CriterionState.Unknown => new NextThing.WaitUntil(LongEnough(view, found, test.Quarters is null ? 1 : 3)),
                _ => new NextThing.ReachMetric(test.Name, test.Value),
            },
        };
    }

    private static IEnumerable<Source> SourcesOf(AsOfView view, MetricTest test, MetricOutcome found)
    {
        var values = new MetricSum(view, test);
        for (var month = found.First; month <= found.Last; month = month.Plus(1))
            if (!view.Timeline.IsNeutral(month) && values.ValueOf(month) is { } value)
                yield return new(SourceKind.Metric, test.Name) { Value = value, Date = month.LastDay };
    }

    /// <summary>The day on which as many more periods are complete as the window still lacks.</summary>
    private static DateOnly LongEnough(AsOfView view, in MetricOutcome found, int monthsEach)
    {
        var (month, left) = (found.Last, found.Left * monthsEach);
        for (var ahead = 0; left > 0 && ahead < 120; ahead++)
        {
            month = month.Plus(1);
            left -= view.Timeline.IsNeutral(month) ? 0 : 1;
        }
        return month.LastDay;
    }
}
