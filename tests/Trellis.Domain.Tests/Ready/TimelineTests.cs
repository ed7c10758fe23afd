using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class TimelineTests
{
    private static readonly Criterion Sustained = new Criterion.Sustained();

    private readonly Example _ana = new();

    [Theory]
    [InlineData("2025-11-15", 6)]
    [InlineData("2025-11-16", 3)]
    public void Half_of_the_days_is_enough(string lastDayAway, int months) =>
        Assert.Equal(months, Credited(_ana.OnLeave("2025-10-01", lastDayAway)));

    [Fact]
    public void The_share_is_the_policys()
    {
        var away = _ana.OnLeave("2025-10-01", "2025-11-30");

        Assert.Equal(6, Credited(away with { Policy = new() { MinActiveFraction = 0.3m } }));
        Assert.Equal(3, Credited(away with { Policy = new() { MinActiveFraction = 0.4m } }));
    }

    [Theory]
    [InlineData("2025-12-31", OperatedAt.Yes)]
    [InlineData("2026-01-01", OperatedAt.Away)]
    public void A_single_day_of_a_cycle_is_one(string since, OperatedAt expected)
    {
        var ana = _ana.With(new PlacementFact(L2, new(Day(since)))) with { Policy = new() { MinActiveFraction = 0.01m } };

        Assert.Equal(expected, Assert.IsType<Finding.Sustained>(ana.Of(Sustained).Finding).Cycles[^1].Answer);
    }

    [Fact]
    public void Leave_without_an_end_lasts()
    {
        var ana = _ana.OnLeave("2026-01-01", null);

        Assert.Equal(CriterionState.Met, ana.On("2028-01-15").StateOf(Sustained));
        Assert.Null(ana.Of(Sustained).On);
    }

    [Fact]
    public void Months_without_a_cycle_pause_the_clock_when_mostly_away()
    {
        Assert.Equal(CriterionState.Met, _ana.OnLeave("2026-01-16", "2026-02-28").On("2026-09-15").StateOf(Sustained));
        Assert.Equal(CriterionState.Unknown, _ana.OnLeave("2026-01-17", "2026-02-28").On("2026-09-15").StateOf(Sustained));
    }

    [Fact]
    public void A_cancelled_cycle_counts_for_nothing_and_its_months_pause_the_clock()
    {
        var cancelled = Cycle("25Q4", [], [1, 1, 1, 1]) with { State = CycleState.Cancelled };
        var ana = _ana.With(Cycle("25Q2", [], [3, 3, 3, 3]), Cycle("25Q3", [], [3, 3, 3, 3]), cancelled);

        Assert.Equal(CriterionState.Met, ana.StateOf(Sustained));
        Assert.Equal(CriterionState.Met, ana.On("2026-07-01").StateOf(Sustained));
        Assert.Equal(CriterionState.Unknown, ana.On("2026-08-01").StateOf(Sustained));
    }

    [Fact]
    public void A_cancelled_cycle_that_was_run_again_does_not_pause_it()
    {
        var cancelled = Cycle("25Q4", [], []) with { State = CycleState.Cancelled };
        var ana = _ana.With(Cycle("25Q2", [], [3, 3, 3, 3]), Cycle("25Q3", [], [3, 3, 3, 3]), cancelled, Cycle("25Q4", [], []) with { Id = "25Q4b" });

        Assert.Equal(CriterionState.Met, ana.On("2026-04-01").StateOf(Sustained));
        Assert.Equal(CriterionState.Unknown, ana.On("2026-05-01").StateOf(Sustained));
    }

    [Fact]
    public void A_cycle_that_ends_today_is_over() =>
        Assert.Equal(6, Credited(_ana.On("2025-12-31")));

    [Fact]
    public void A_cycle_that_ends_tomorrow_is_not() =>
        Assert.Equal(3, Credited(_ana.On("2025-12-30")));

    private static int Credited(Example ana) => Assert.IsType<Finding.Sustained>(ana.Of(Sustained).Finding).CreditedMonths;
}
