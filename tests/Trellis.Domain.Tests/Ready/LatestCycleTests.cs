using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class LatestCycleTests
{
    private static readonly Criterion Average = new Criterion.Average(Over.Everything);
    private static readonly Criterion Floor = new Criterion.Floor(Over.Everything);

    private readonly Example _ana = new();

    [Theory]
    [InlineData(CriterionState.Met, "core")]
    [InlineData(CriterionState.NotMet, "core", "functional")]
    [InlineData(CriterionState.NotMet, "TEC")]
    [InlineData(CriterionState.Met, "management", "COM")]
    [InlineData(CriterionState.NotMet)]
    public void Over_selects_kinds_and_competencies(CriterionState expected, params string[] over)
    {
        var ana = _ana.With(Cycle("25Q4", [4, 4, 2, 3], []));

        Assert.Equal(expected, ana.StateOf(new Criterion.Floor(new(over))));
    }

    [Fact]
    public void A_selection_of_nothing_is_unknown() =>
        Assert.Equal(CriterionState.Unknown, _ana.StateOf(new Criterion.Average(new(["SEC"]))));

    [Fact]
    public void A_criterions_own_minimum_goes_before_the_policys()
    {
        Assert.Equal(CriterionState.NotMet, _ana.StateOf(new Criterion.Average(Over.Everything, 3.76m)));
        Assert.Equal(CriterionState.Met, _ana.StateOf(new Criterion.Average(Over.Everything, 3.75m)));
    }

    [Fact]
    public void Nothing_is_rounded_before_comparing()
    {
        var ana = _ana.With(Cycle("25Q4", [3.49m, 3.5m, 3.5m, 3.5m], []));

        Assert.Equal(CriterionState.NotMet, ana.StateOf(Average));
        Assert.Equal(new NextThing.RaiseRatings(0.01m, L2), ana.Of(Average).Next);
    }

    [Fact]
    public void Allowed_gaps_are_dropped_together_or_not_at_all()
    {
        var allowing = _ana with { Policy = new() { MaxMissingCompetencies = 1 } };

        Assert.Equal(CriterionState.Met, allowing.With(Cycle("25Q4", [4, 4, 4, 0], [])).StateOf(Floor));
        Assert.Equal(CriterionState.Unknown, allowing.With(Cycle("25Q4", [4, 4, 0, 0], [])).StateOf(Floor));
    }

    [Fact]
    public void An_average_says_its_sum_its_sources_and_when_it_goes_stale()
    {
        var report = _ana.Of(Average);

        Assert.Equal(new Finding.Average(15, 4, 0, 3.5m, "25Q4"), report.Finding);
        Assert.Equal(4, report.Sources.Count);
        Assert.All(report.Sources, s => Assert.Equal(("25Q4", "v1", L2), (s.Id, s.Version, s.Against!.Value)));
        Assert.Null(report.Next);
        Assert.Equal(Day("2026-08-01"), report.On);
    }

    [Fact]
    public void Leave_moves_the_day_on_which_it_goes_stale() =>
        Assert.Equal(Day("2026-10-01"), _ana.OnLeave("2026-03-01", "2026-04-30").Of(Average).On);

    [Fact]
    public void A_floor_names_what_is_below_and_the_lowest_to_raise()
    {
        var report = _ana.With(Cycle("25Q4", [4, 2, 1, 3], [])).Of(Floor);

        Assert.Equal([Del, Tec], Assert.IsType<Finding.Floor>(report.Finding).Below);
        Assert.Equal(new NextThing.RateAtLeast(Tec, 3, L2), report.Next);
    }

    [Fact]
    public void A_gap_asks_for_the_missing_rating()
    {
        var next = Assert.IsType<NextThing.BeRated>(_ana.With(Cycle("25Q4", [4, 4, 4, 0], [])).Of(Floor).Next);

        Assert.Equal([Ppl], next.Competencies);
        Assert.Equal("25Q4", next.Cycle);
    }

    [Fact]
    public void Old_ratings_ask_for_a_new_review()
    {
        var report = _ana.On("2026-08-01").Of(Average);

        Assert.Equal(CriterionState.Unknown, report.State);
        Assert.True(Assert.IsType<Finding.Average>(report.Finding).Stale);
        Assert.Null(Assert.IsType<NextThing.BeRated>(report.Next).Cycle);
        Assert.Null(report.On);
    }

    [Fact]
    public void A_cycle_with_only_next_level_ratings_is_passed_over()
    {
        var report = _ana.With(Cycle("25Q3", [4, 4, 4, 4], []), Cycle("25Q4", [], [1, 1, 1, 1])).Of(Average);

        Assert.Equal("25Q3", Assert.IsType<Finding.Average>(report.Finding).Cycle);
    }
}
