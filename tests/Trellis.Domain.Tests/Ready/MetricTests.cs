using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class MetricTests
{
    private readonly Example _ana = new();

    [Fact]
    public void A_window_is_the_last_complete_months()
    {
        var ana = Values("2025-09", 0, 2, 3, 4, 99);

        Assert.Equal(CriterionState.Met, ana.StateOf(Window(3, 3)));
        Assert.Equal(CriterionState.NotMet, ana.StateOf(Window(4, 3)));
        Assert.Equal(new Finding.MetricWindow(3, 3, Month("2025-10"), Month("2025-12")), ana.Of(Window(3, 3)).Finding);
    }

    [Fact]
    public void The_month_that_ends_today_is_complete() =>
        Assert.Equal(CriterionState.Met, Values("2025-11", 0, 0, 5).On("2026-01-31").StateOf(Window(1, 5)));

    [Fact]
    public void A_missing_month_is_unknown_and_asked_for()
    {
        var ana = Values("2025-10", 5, 5);

        Assert.Equal(CriterionState.Unknown, ana.StateOf(Window(3, 1)));
        Assert.Equal(new NextThing.RecordMetric("m", Month("2025-12")), ana.Of(Window(3, 1)).Next);
    }

    [Theory]
    [InlineData(Aggregate.Mean, 3, CriterionState.Met)]
    [InlineData(Aggregate.Mean, 4, CriterionState.NotMet)]
    [InlineData(Aggregate.Sum, 9, CriterionState.Met)]
    [InlineData(Aggregate.Sum, 10, CriterionState.NotMet)]
    [InlineData(Aggregate.Last, 4, CriterionState.Met)]
    [InlineData(Aggregate.Last, 5, CriterionState.NotMet)]
    public void The_value_is_the_metrics_own_aggregate(Aggregate aggregate, int asked, CriterionState expected) =>
        Assert.Equal(expected, (Values("2025-10", 2, 3, 4) with { Metrics = [new("m", aggregate)] }).StateOf(Window(3, asked)));

    [Fact]
    public void A_third_is_compared_exactly() =>
        Assert.Equal(CriterionState.NotMet, Values("2025-10", 1, 0, 0).StateOf(Window(3, 0.3333333333333333333333333334m)));

    [Theory]
    [InlineData(Comparison.AtLeast, 10.5, CriterionState.Met)]
    [InlineData(Comparison.AtLeast, 10.6, CriterionState.NotMet)]
    [InlineData(Comparison.MoreThan, 10.5, CriterionState.NotMet)]
    [InlineData(Comparison.AtMost, 9.5, CriterionState.Met)]
    [InlineData(Comparison.LessThan, 9.5, CriterionState.NotMet)]
    [InlineData(Comparison.Equal, 9.5, CriterionState.Met)]
    [InlineData(Comparison.NotEqual, 10, CriterionState.NotMet)]
    [InlineData(Comparison.NotEqual, 10.1, CriterionState.Met)]
    public void Tolerance_favours_the_person(Comparison op, double asked, CriterionState expected)
    {
        var test = new MetricTest { Name = "m", Op = op, Value = (decimal)asked, WindowMonths = 1, Tolerance = 0.5m };

        Assert.Equal(expected, Values("2025-12", 10).StateOf(new Criterion.Metric(test)));
    }

    [Fact]
    public void Neutral_months_are_skipped()
    {
        var ana = Values("2025-09", 5, 1, 1, 5).OnLeave("2025-10-01", "2025-11-30");

        Assert.Equal(CriterionState.Met, (ana with { Ana = ana.Ana with { Cycles = [] } }).StateOf(Window(2, 5)));
    }

    [Fact]
    public void Time_that_does_not_reach_back_far_enough_is_unknown()
    {
        var ana = Values("2025-11", 5, 5).With(new PlacementFact(L2, new(Day("2025-11-01"))));

        Assert.Equal(CriterionState.Unknown, (ana with { Ana = ana.Ana with { Cycles = [] } }).StateOf(Window(3, 1)));
        Assert.Equal(new NextThing.WaitUntil(Day("2026-01-31")), (ana with { Ana = ana.Ana with { Cycles = [] } }).Of(Window(3, 1)).Next);
    }

    [Theory]
    [InlineData("1111", CriterionState.Met)]
    [InlineData("0111", CriterionState.Met)]
    [InlineData("?111", CriterionState.Met)]
    [InlineData("??11", CriterionState.Unknown)]
    [InlineData("0?11", CriterionState.Unknown)]
    [InlineData("0011", CriterionState.NotMet)]
    [InlineData("0?10", CriterionState.NotMet)]
    public void Quarters_are_counted_by_bounds(string quarters, CriterionState expected)
    {
        var values = quarters.SelectMany((q, i) => Enumerable.Range(0, 3)
            .Where(m => q != '?' || m != 1)
            .Select(m => new MetricValue("m", Month("2025-01").Plus((3 * i) + m), q == '1' ? 5 : 0)));

        Assert.Equal(expected, Of([.. values]).StateOf(Quarters(3, 4)));
    }

    [Fact]
    public void A_quarter_on_leave_is_skipped_and_a_partly_neutral_one_counts_by_its_other_months()
    {
        var ana = Values("2025-01", 5, 5, 5, 0, 0, 0, 0, 5, 5, 5, 5, 5).OnLeave("2025-04-01", "2025-07-31");
        var report = (ana with { Ana = ana.Ana with { Cycles = [] } }).Of(Quarters(3, 3));

        Assert.Equal(CriterionState.Met, report.State);
        Assert.Equal(new Finding.MetricQuarters(3, 0, 3, 3), report.Finding);
    }

    [Fact]
    public void Values_recorded_later_were_not_known_and_corrections_replace()
    {
        var ana = Of(new("m", Month("2025-12"), 1) { Recorded = Day("2026-01-02") }, new("m", Month("2025-12"), 5) { Recorded = Day("2026-01-10") });

        Assert.Equal(CriterionState.Met, ana.StateOf(Window(1, 5)));
        Assert.Equal(CriterionState.NotMet, ana.KnownOn("2026-01-09").StateOf(Window(1, 5)));
        Assert.Equal(CriterionState.Unknown, ana.KnownOn("2026-01-01").StateOf(Window(1, 5)));
    }

    [Fact]
    public void The_window_moves_on_by_time_alone() =>
        Assert.Equal(Day("2026-01-31"), Values("2025-10", 5, 5, 5).Of(Window(3, 5)).On);

    private Example Values(string first, params decimal[] values) => Of([.. values.Select((v, i) => new MetricValue("m", Month(first).Plus(i), v))]);

    private Example Of(params MetricValue[] values) => _ana with { Ana = _ana.Ana with { MetricValues = values } };

    private static Criterion.Metric Window(int months, decimal asked) =>
        new(new MetricTest { Name = "m", Op = Comparison.AtLeast, Value = asked, WindowMonths = months });

    private static Criterion.Metric Quarters(int needed, int last) =>
        new(new MetricTest { Name = "m", Op = Comparison.AtLeast, Value = 5, Quarters = new(needed, last) });
}
