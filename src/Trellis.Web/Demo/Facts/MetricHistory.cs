using Trellis.Domain.People;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Facts;

/// <summary>Monthly figures of those who work with customers, up to the last complete month.</summary>
internal sealed class MetricHistory(Ground ground)
{
    private const double ChanceOfNoValue = 0.03;
    private const int LatestGap = 2;

    private static readonly Dictionary<string, Measure[]> MeasuresOf = new()
    {
        ["support"] = [new("csat", 0.925, 0.02, 0.025, 0.957), new("sla_first_reply", 0.955, 0.02, 0.03, 0.978)],
        ["success"] = [new("renewals_on_time", 0.9, 0.04, 0.06, 0.96), new("net_retention", 1.02, 0.03, 0.03, 1.07), new("expansion_revenue", 4200, 2000, 3000, 7400)],
    };

    public IEnumerable<MetricMonth> Rows() => ground.Staff.Everybody.SelectMany(Of);

    private IEnumerable<MetricMonth> Of(Employee who) =>
        from month in Enumerable.Range(ground.Calendar.FirstMonth, -ground.Calendar.FirstMonth + 3).Select(ground.Calendar.At)
        where month.LastDay < ground.Calendar.Day
        let placement = who.PlacementOn(month.FirstDay)
        where placement is not null && !IsManager(placement) && !who.IsAwayOn(month.FirstDay.AddDays(14))
        from measure in MeasuresOf.GetValueOrDefault(placement.Family.Value, [])
        where !IsMissing(who, month, measure)
        let at = DemoCalendar.Moment(month.LastDay, 22)
        select new MetricMonth(who.Id, month, measure.Name, ValueOf(who, month, measure), at) { Id = ground.Ids.New<PersonFact>(at) };

    private static bool IsManager(Placement placement) => placement.Level.Value.Contains('M', StringComparison.Ordinal);

    private bool IsMissing(Employee who, Month month, Measure measure) => who.Entry.Metrics switch
    {
        MetricHabit.High => false,
        MetricHabit.Gaps => ground.Calendar.At(-LatestGap) == month || ground.Dice(who.Key, month, measure.Name, "gap").Happens(ChanceOfNoValue),
        _ => ground.Dice(who.Key, month, measure.Name, "gap").Happens(ChanceOfNoValue),
    };

    private decimal ValueOf(Employee who, Month month, Measure measure)
    {
        var usual = who.Entry.Metrics == MetricHabit.High ? measure.High : measure.Usual + ground.Dice(who.Key, measure.Name).Around(measure.Between);
        var swing = ground.Dice(who.Key, measure.Name, month).Around(who.Entry.Metrics == MetricHabit.High ? measure.Swing / 2 : measure.Swing);
        return measure.Usual > 2 ? Math.Round((decimal)Math.Max(0, usual + swing), 0)
            : Math.Round((decimal)(measure.Usual < 1 ? Math.Min(1, usual + swing) : usual + swing), 3);
    }

    /// <summary>Around which value, how far people differ, how far their months do, and what people with high figures have.</summary>
    private sealed record Measure(string Name, double Usual, double Between, double Swing, double High);
}
