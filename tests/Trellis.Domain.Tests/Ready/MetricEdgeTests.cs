using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

/// <summary>Where windows and quarters of a metric begin and end, and what a report says of its months.</summary>
public class MetricEdgeTests
{
    private readonly Example _ana = new Example().With(Array.Empty<CycleFact>());

    [Theory]
    [InlineData(Comparison.MoreThan, 9, CriterionState.Met)]
    [InlineData(Comparison.MoreThan, 10, CriterionState.NotMet)]
    [InlineData(Comparison.LessThan, 11, CriterionState.Met)]
    [InlineData(Comparison.LessThan, 10, CriterionState.NotMet)]
    [InlineData(Comparison.AtMost, 10, CriterionState.Met)]
    public void A_value_is_compared_as_asked(Comparison op, int asked, CriterionState expected) =>
        Assert.Equal(expected, Values("2025-12", 10).StateOf(Window(1, asked, op)));

    [Theory]
    [InlineData(Comparison.MoreThan, 10.4, CriterionState.Met)]
    [InlineData(Comparison.LessThan, 9.6, CriterionState.Met)]
    [InlineData(Comparison.MoreThan, 10.6, CriterionState.NotMet)]
    [InlineData(Comparison.LessThan, 9.4, CriterionState.NotMet)]
    public void The_tolerance_is_on_the_persons_side_of_a_strict_comparison_too(Comparison op, double asked, CriterionState expected) =>
        Assert.Equal(expected, Values("2025-12", 10).StateOf(Window(1, (decimal)asked, op, 0.5m)));

    [Fact]
    public void The_tolerance_of_a_mean_is_that_of_a_month() =>
        Assert.Equal(CriterionState.Met, (Values("2025-10", 9.6m, 9.6m, 9.6m) with { Metrics = [new("m", Aggregate.Mean)] }).StateOf(Window(3, 10, tolerance: 0.5m)));

    [Fact]
    public void The_latest_month_without_a_value_is_asked_for_and_no_value_shown()
    {
        var report = Values("2025-10", 5).Of(Window(3, 1));

        Assert.Equal(new NextThing.RecordMetric("m", Month("2025-12")), report.Next);
        Assert.Equal(new Finding.MetricWindow(null, 1, Month("2025-10"), Month("2025-12")), report.Finding);
        Assert.Equal([new Source(SourceKind.Metric, "m") { Value = 5, Date = Day("2025-10-31") }], report.Sources);
    }

    [Fact]
    public void A_window_longer_than_the_persons_time_shows_no_value_and_says_when_it_is_long_enough()
    {
        var report = Values("2025-11", 5, 5).With(new PlacementFact(L2, new(Day("2025-11-01")))).Of(Window(3, 1));

        Assert.Equal(new Finding.MetricWindow(null, 1, Month("2025-11"), Month("2025-12")), report.Finding);
        Assert.Equal(new NextThing.WaitUntil(Day("2026-01-31")), report.Next);
    }

    [Fact]
    public void A_month_of_leave_ahead_makes_no_window_longer() =>
        Assert.Equal(new NextThing.WaitUntil(Day("2026-02-28")), Values("2025-11", 5, 5).With(new PlacementFact(L2, new(Day("2025-11-01")))).OnLeave("2026-01-01", "2026-01-31").Of(Window(3, 1)).Next);

    [Theory]
    [InlineData(Aggregate.Sum, 9)]
    [InlineData(Aggregate.Mean, 3)]
    [InlineData(Aggregate.Last, 4)]
    public void A_report_shows_the_aggregate_and_every_months_value(Aggregate aggregate, int value)
    {
        var report = (Values("2025-10", 2, 3, 4) with { Metrics = [new("m", aggregate)] }).Of(Window(3, 100));

        Assert.Equal(new Finding.MetricWindow(value, 100, Month("2025-10"), Month("2025-12")), report.Finding);
        Assert.Equal([2m, 3m, 4m], report.Sources.Select(s => s.Value!.Value));
        Assert.Equal(new NextThing.ReachMetric("m", 100), report.Next);
    }

    [Fact]
    public void Of_two_values_of_a_month_the_one_recorded_last_holds_and_of_one_day_the_later_entered()
    {
        Assert.Equal(CriterionState.Met, Of(new("m", Month("2025-12"), 1) { Recorded = Day("2026-01-02") }, new("m", Month("2025-12"), 5) { Recorded = Day("2026-01-02") }).StateOf(Window(1, 5)));
        Assert.Equal(CriterionState.Met, Of(new("m", Month("2025-12"), 5) { Recorded = Day("2026-01-10") }, new("m", Month("2025-12"), 1) { Recorded = Day("2026-01-02") }).StateOf(Window(1, 5)));
        Assert.Equal(CriterionState.NotMet, Of(new("m", Month("2025-12"), 5) { Recorded = Day("2026-01-10") }, new("m", Month("2025-12"), 1) { Recorded = Day("2026-01-12") }).StateOf(Window(1, 5)));
    }

    [Fact]
    public void Only_the_latest_quarters_are_counted() =>
        Assert.Equal(CriterionState.NotMet, Values("2025-04", 5, 5, 5, 5, 5, 5, 0, 0, 0).StateOf(Quarters(2, 2)));

    [Fact]
    public void A_quarter_in_which_the_persons_time_begins_counts_by_its_months() =>
        Assert.Equal(CriterionState.Met, Values("2025-09", 5, 5, 5, 5).With(new PlacementFact(L2, new(Day("2025-09-01")))).StateOf(Quarters(2, 2)));

    [Theory]
    [InlineData(5, CriterionState.Met)]
    [InlineData(0, CriterionState.NotMet)]
    public void A_wholly_neutral_quarter_is_passed_over(int before, CriterionState expected) =>
        Assert.Equal(expected, Values("2025-07", before, before, before).OnLeave("2025-10-01", "2025-12-31").StateOf(Quarters(1, 1)));

    [Fact]
    public void A_report_of_quarters_shows_every_month_of_them() =>
        Assert.Equal([1m, 2m, 3m, 4m, 5m, 6m], Values("2025-06", 9, 1, 2, 3, 4, 5, 6, 9).Of(Quarters(2, 2)).Sources.Select(s => s.Value!.Value));

    [Fact]
    public void Quarters_that_the_persons_time_lacks_are_unknown_until_there_are_enough()
    {
        var report = Values("2025-10", 5, 5, 5).With(new PlacementFact(L2, new(Day("2025-10-01")))).Of(Quarters(2, 2));

        Assert.Equal(CriterionState.Unknown, report.State);
        Assert.Equal(new NextThing.WaitUntil(Day("2026-03-31")), report.Next);
    }

    [Fact]
    public void A_quarter_with_one_value_one_gap_and_a_month_of_leave_is_unknown()
    {
        var ana = Of([.. Values("2025-07", 5, 5, 5).Ana.MetricValues, new("m", Month("2025-11"), 5)]).OnLeave("2025-10-01", "2025-10-31");

        Assert.Equal(CriterionState.Unknown, ana.StateOf(Quarters(1, 1)));
        Assert.Equal(new NextThing.RecordMetric("m", Month("2025-12")), ana.Of(Quarters(1, 1)).Next);
    }

    [Fact]
    public void Of_two_quarters_with_gaps_the_latest_gap_is_asked_for() =>
        Assert.Equal(new NextThing.RecordMetric("m", Month("2025-11")), Of(new("m", Month("2025-07"), 5), new("m", Month("2025-09"), 5), new("m", Month("2025-10"), 5), new("m", Month("2025-12"), 5)).Of(Quarters(2, 2)).Next);

    private Example Values(string first, params decimal[] values) => Of([.. values.Select((v, i) => new MetricValue("m", Month(first).Plus(i), v))]);

    private Example Of(params MetricValue[] values) => _ana with { Ana = _ana.Ana with { MetricValues = values } };

    private static Criterion.Metric Window(int months, decimal asked, Comparison op = Comparison.AtLeast, decimal tolerance = 0) =>
        new(new MetricTest { Name = "m", Op = op, Value = asked, WindowMonths = months, Tolerance = tolerance });

    private static Criterion.Metric Quarters(int needed, int last) => new(new MetricTest { Name = "m", Op = Comparison.AtLeast, Value = 5, Quarters = new(needed, last) });
}
