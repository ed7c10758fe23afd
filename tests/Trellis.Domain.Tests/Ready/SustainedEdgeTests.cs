using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

/// <summary>Which cycles a period counts, by which thresholds, and what a report says of them.</summary>
public class SustainedEdgeTests
{
    private static readonly decimal[] Yes = [3, 3, 3, 3];
    private static readonly decimal[] No = [1, 1, 1, 1];

    private readonly Example _ana = new();

    [Fact]
    public void Only_yes_cycles_since_the_last_no_and_inside_the_window_are_counted()
    {
        var ana = _ana.With(Cycle("24Q4", [], Yes), Cycle("25Q1", [], No), Cycle("25Q2", [], Yes), Cycle("25Q3", [], []), Cycle("25Q4", [], Yes));
        var finding = Assert.IsType<Finding.Sustained>(ana.Of(new Criterion.Sustained()).Finding);

        Assert.Equal([(OperatedAt.Yes, false), (OperatedAt.No, false), (OperatedAt.Yes, true), (OperatedAt.Unknown, false), (OperatedAt.Yes, true)], finding.Cycles.Select(c => (c.Answer, c.Counted)));
        Assert.Equal((6, 2, false), (finding.CreditedMonths, finding.Observations, finding.Stale));
        Assert.All(finding.Cycles, c => Assert.Equal(c.First.Plus(2), c.Last));
    }

    [Fact]
    public void A_yes_on_the_first_month_of_the_window_counts_and_one_before_it_does_not()
    {
        var ana = _ana.With(Cycle("24Q4", [], Yes), Cycle("25Q1", [], Yes), Cycle("25Q2", [], Yes), Cycle("25Q3", [], Yes), Cycle("25Q4", [], Yes));
        var finding = Assert.IsType<Finding.Sustained>(ana.Of(new Criterion.Sustained()).Finding);

        Assert.Equal([false, true, true, true, true], finding.Cycles.Select(c => c.Counted));
    }

    [Fact]
    public void A_yes_before_the_last_no_is_not_counted_though_it_lies_in_the_window()
    {
        var ana = _ana.With(Cycle("25Q1", [], Yes), Cycle("25Q2", [], No), Cycle("25Q3", [], Yes), Cycle("25Q4", [], Yes));

        Assert.Equal([false, false, true, true], Assert.IsType<Finding.Sustained>(ana.Of(new Criterion.Sustained()).Finding).Cycles.Select(c => c.Counted));
    }

    [Fact]
    public void Where_every_cycle_is_neutral_nobody_knows()
    {
        var away = _ana.With(Cycle("25Q4", [], No)).OnLeave("2025-10-01", "2025-12-31");

        Assert.Equal(CriterionState.Unknown, away.StateOf(new Criterion.Sustained()));
        Assert.Empty(away.Of(new Criterion.Sustained()).Sources);
    }

    [Fact]
    public void Enough_but_too_old_is_said_to_be_stale_and_asks_for_a_rating()
    {
        var report = _ana.On("2026-08-15").Of(new Criterion.Sustained());

        Assert.Equal(CriterionState.Unknown, report.State);
        Assert.True(Assert.IsType<Finding.Sustained>(report.Finding).Stale);
        var next = Assert.IsType<NextThing.BeRated>(report.Next);
        Assert.Equal((L3, null), (next.Against, next.Cycle));
        Assert.Empty(next.Competencies);
    }

    [Fact]
    public void What_asks_for_nothing_is_met_without_a_yes() =>
        Assert.Equal(CriterionState.Met, _ana.With(Cycle("25Q4", [], No)).StateOf(new Criterion.Sustained(null, 0, 0)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void What_asks_for_a_quarter_or_an_observation_is_not_met_without_a_yes(int quarters, int observations) =>
        Assert.Equal(CriterionState.NotMet, _ana.With(Cycle("25Q4", [], No)).StateOf(new Criterion.Sustained(null, quarters, observations)));

    [Fact]
    public void At_the_own_level_the_average_of_the_period_is_not_the_floors_minimum()
    {
        var modest = _ana.With(Cycle("25Q3", [3, 3, 3, 3], []), Cycle("25Q4", [3, 3, 3, 3], []));

        Assert.Equal(CriterionState.NotMet, modest.Report(new Criterion.Floor(Over.Everything, 2), new Criterion.Sustained(L2.Level)).Criteria[1].State);
    }

    [Fact]
    public void A_code_of_another_family_names_a_level_of_the_target()
    {
        var other = new LevelRef(new("ops"), new("O3"));
        var ana = _ana with { To = other, Levels = [.. _ana.Levels, new(other, new("ops"), TrackKind.Ic, 2)] };

        Assert.Equal(CriterionState.Met, ana.StateOf(new Criterion.Sustained(L3.Level)));
        Assert.Equal(other, Assert.IsType<NextThing.BeRated>(ana.Of(new Criterion.Sustained(other.Level)).Next).Against);
    }

    [Fact]
    public void A_code_of_both_families_names_the_own_one()
    {
        var other = new LevelRef(new("ops"), L3.Level);
        var ana = _ana with { To = other, Levels = [.. _ana.Levels, new(other, new("ops"), TrackKind.Ic, 2)] };

        Assert.Equal(CriterionState.Met, ana.StateOf(new Criterion.Sustained(L3.Level)));
    }

    [Fact]
    public void The_latest_cycle_without_an_answer_is_the_one_to_be_rated_in()
    {
        var ana = _ana.With(Cycle("25Q3", [4, 4, 4, 4], [3, 3]), Cycle("25Q4", [4, 4, 4, 4], Yes));
        var next = Assert.IsType<NextThing.BeRated>(ana.Of(new Criterion.Sustained()).Next);

        Assert.Equal((L3, "25Q3"), (next.Against, next.Cycle));
        Assert.Equal([Tec, Ppl], next.Competencies);
    }
}
