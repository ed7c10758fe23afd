using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class SustainedTests
{
    private static readonly Criterion Sustained = new Criterion.Sustained();
    private static readonly Criterion AtOwnLevel = new Criterion.Sustained(L2.Level);

    private readonly Example _ana = new();

    [Fact]
    public void At_the_own_level_the_current_axis_and_its_thresholds_are_used()
    {
        Assert.Equal(CriterionState.Met, _ana.StateOf(AtOwnLevel));
        Assert.Equal(CriterionState.NotMet, _ana.With(Cycle("25Q3", [4, 3, 3, 3], []), Cycle("25Q4", [4, 4, 4, 3], [])).StateOf(AtOwnLevel));
    }

    [Fact]
    public void On_the_current_axis_the_transitions_own_minimums_go_before_the_policys()
    {
        var modest = _ana.With(Cycle("25Q3", [3, 3, 3, 2], []), Cycle("25Q4", [3, 3, 3, 2], []));
        var report = modest.Report(new Criterion.Average(Over.Everything, 2.75m), new Criterion.Floor(Over.Everything, 2), AtOwnLevel);

        Assert.Equal(CriterionState.Met, report.Criteria[2].State);
        Assert.Equal(CriterionState.NotMet, modest.StateOf(AtOwnLevel));
    }

    [Fact]
    public void What_an_advisory_average_asks_is_not_asked_of_the_period()
    {
        var report = _ana.Report(new Criterion.Average(Over.Everything, 5) { Advisory = true }, AtOwnLevel);

        Assert.Equal(CriterionState.Met, report.Criteria[1].State);
    }

    [Fact]
    public void A_higher_level_on_the_same_track_satisfies_it()
    {
        var report = (_ana with { To = M1 }).Of(new Criterion.Sustained(L1.Level));

        Assert.Equal(CriterionState.Met, report.State);
        Assert.Equal(new Finding.HoldsHigherLevel(L2), report.Finding);
    }

    [Fact]
    public void A_level_of_another_track_is_judged_on_its_own_axis()
    {
        var manager = _ana.With(new PlacementFact(M1, new(Day("2024-01-01"))));

        Assert.Equal(CriterionState.Unknown, manager.StateOf(new Criterion.Sustained(L1.Level)));
        Assert.Equal(CriterionState.Met, manager.StateOf(new Criterion.Sustained(L3.Level)));
    }

    [Fact]
    public void A_higher_level_is_judged_with_the_sustained_thresholds() =>
        Assert.Equal(CriterionState.Met, (_ana with { To = M1 }).StateOf(new Criterion.Sustained(L3.Level)));

    [Fact]
    public void Its_own_quarters_and_observations_go_before_the_policys()
    {
        var once = _ana.With(Cycle("25Q4", [], [3, 3, 3, 3]));

        Assert.Equal(CriterionState.NotMet, once.StateOf(Sustained));
        Assert.Equal(CriterionState.Met, once.StateOf(new Criterion.Sustained(null, 1, 1)));
        Assert.Equal(CriterionState.NotMet, _ana.StateOf(new Criterion.Sustained(null, 3)));
    }

    [Fact]
    public void A_version_that_starts_afresh_makes_what_was_before_neutral()
    {
        var restarted = _ana.With(Cycle("25Q3", [], [3, 3, 3, 3]), Cycle("25Q4", [], [3, 3, 3, 3], "v2")) with
        {
            Versions = [Version("v1"), Version("v2", CarryOver.Restart)],
        };
        var found = Assert.IsType<Finding.Sustained>(restarted.Of(Sustained).Finding);

        Assert.Equal([OperatedAt.Superseded, OperatedAt.Yes], found.Cycles.Select(c => c.Answer));
        Assert.Equal(3, found.CreditedMonths);
    }

    [Fact]
    public void Another_familys_fresh_start_changes_nothing()
    {
        var elsewhere = new VersionFacts("d2", new("design"), CarryOver.Restart, new Dictionary<LevelRef, IReadOnlyList<RequiredCompetency>>());

        Assert.Equal(CriterionState.Met, (_ana with { Versions = [Version("v1"), elsewhere] }).StateOf(Sustained));
    }

    [Fact]
    public void It_says_what_each_cycle_said_and_what_counted()
    {
        var ana = _ana.OnLeave("2025-04-01", "2025-06-30").With(
            Cycle("25Q1", [], [3, 3, 3, 1]), Cycle("25Q2", [], []), Cycle("25Q3", [], [3, 3, 3, 3]), Cycle("25Q4", [], [3, 3, 3, 0]));
        var report = ana.Of(Sustained);
        var found = Assert.IsType<Finding.Sustained>(report.Finding);

        Assert.Equal([OperatedAt.No, OperatedAt.Away, OperatedAt.Yes, OperatedAt.Unknown], found.Cycles.Select(c => c.Answer));
        Assert.Equal(["25Q3"], found.Cycles.Where(c => c.Counted).Select(c => c.Cycle));
        Assert.Equal(CriterionState.Unknown, report.State);
        var next = Assert.IsType<NextThing.BeRated>(report.Next);
        Assert.Equal([Ppl], next.Competencies);
        Assert.Equal("25Q4", next.Cycle);
    }

    [Fact]
    public void Too_little_asks_to_go_on() =>
        Assert.Equal(new NextThing.KeepShowing(3, 1, L3), _ana.With(Cycle("25Q4", [], [3, 3, 3, 3])).Of(Sustained).Next);

    [Fact]
    public void Met_goes_stale_by_time_alone()
    {
        Assert.Equal(Day("2026-08-01"), _ana.Of(Sustained).On);
        Assert.Equal(CriterionState.Unknown, _ana.On("2026-08-01").StateOf(Sustained));
    }

    [Fact]
    public void A_fresh_yes_after_a_long_silence_begins_a_new_period()
    {
        var silent = _ana.With(Cycle("24Q3", [], [3, 3, 3, 3]), Cycle("24Q4", [], [3, 3, 3, 3]));
        var again = silent.With([.. silent.Ana.Cycles, Cycle("25Q4", [], [3, 3, 3, 3])]);

        Assert.Equal(CriterionState.Unknown, silent.StateOf(Sustained));
        Assert.Equal(CriterionState.NotMet, again.StateOf(Sustained));
    }

    [Fact]
    public void Where_nothing_is_required_the_cycle_says_nothing()
    {
        var ana = _ana with { Versions = [Version("v1", required: level => level == L3 ? [] : Everything(level))] };

        Assert.Equal(CriterionState.Unknown, ana.StateOf(Sustained));
    }
}
