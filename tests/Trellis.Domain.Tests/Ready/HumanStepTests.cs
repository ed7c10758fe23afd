using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class HumanStepTests
{
    private static readonly Criterion ByManager = new Criterion.Endorsement(Relation.Manager);
    private static readonly Criterion BySkipLevel = new Criterion.Endorsement(Relation.SkipLevel);

    private readonly Example _ana = new();

    [Fact]
    public void Nobody_has_spoken_yet()
    {
        var report = _ana.Of(ByManager);

        Assert.Equal((CriterionState.Pending, new NextThing.AskFor(ByManager)), (report.State, report.Next));
    }

    [Theory]
    [InlineData("2025-07-19", CriterionState.Met)]
    [InlineData("2025-07-18", CriterionState.Pending)]
    [InlineData("2026-01-16", CriterionState.Pending)]
    public void An_endorsement_counts_for_its_days(string date, CriterionState expected) =>
        Assert.Equal(expected, _ana.With(By("mo", date)).StateOf(ByManager));

    [Fact]
    public void An_endorsement_runs_out_by_time_alone() =>
        Assert.Equal(Day("2026-07-08"), _ana.With(By("mo", "2026-01-08")).Of(ByManager).On);

    [Fact]
    public void A_known_change_of_manager_ends_it_after_the_grace()
    {
        var ana = _ana.With(By("mo", "2026-01-08")).With(new ManagerFact("mo", new(Day("2024-01-01"))), new ManagerFact("nia", new(Day("2026-02-01"))));

        Assert.Equal(Day("2026-05-03"), ana.Of(ByManager).On);
        Assert.Equal(CriterionState.Met, ana.On("2026-05-02").StateOf(ByManager));
        Assert.Equal(CriterionState.Pending, ana.On("2026-05-03").StateOf(ByManager));
    }

    [Fact]
    public void A_manager_who_came_back_has_not_changed()
    {
        var ana = _ana.On("2026-06-30").With(By("mo", "2026-01-08")).With(
            new ManagerFact("mo", new(Day("2024-01-01"))), new ManagerFact("nia", new(Day("2026-01-10"))), new ManagerFact("mo", new(Day("2026-03-01"))));

        Assert.Equal(CriterionState.Met, ana.StateOf(ByManager));
    }

    [Fact]
    public void Managers_and_their_managers_speak_for_themselves()
    {
        var ana = _ana with { Ana = _ana.Ana with { SkipLevels = [new("sky", new(Day("2024-01-01")))] } };

        Assert.Equal((CriterionState.Pending, CriterionState.Met), Both(ana.With(By("sky", "2026-01-08"))));
        Assert.Equal((CriterionState.Met, CriterionState.Pending), Both(ana.With(By("mo", "2026-01-08"))));
        Assert.Equal((CriterionState.Met, CriterionState.Declined), Both(ana.With(By("mo", "2026-01-08"), By("sky", "2026-01-09") with { Status = EndorsementStatus.Declined })));
    }

    [Fact]
    public void A_managers_manager_has_the_same_grace()
    {
        var ana = _ana with { Ana = _ana.Ana with { SkipLevels = [new("sky", new(Day("2024-01-01"))), new("sue", new(Day("2026-01-10")))] } };

        Assert.Equal(CriterionState.Met, ana.With(By("sky", "2026-01-08")).On("2026-04-10").StateOf(BySkipLevel));
        Assert.Equal(CriterionState.Pending, ana.With(By("sky", "2026-01-08")).On("2026-04-11").StateOf(BySkipLevel));
    }

    [Fact]
    public void A_stated_relation_is_taken_where_the_line_is_not_known()
    {
        var stated = By("sky", "2026-01-08") with { Relation = Relation.SkipLevel };

        Assert.Equal((CriterionState.Pending, CriterionState.Met), Both(_ana.With(stated)));
        Assert.Equal(CriterionState.Pending, (_ana with { Ana = _ana.Ana with { SkipLevels = [new("sue", new(Day("2024-01-01")))] } }).With(stated).StateOf(BySkipLevel));
    }

    [Fact]
    public void Of_two_endorsements_on_one_day_the_later_entered_counts() =>
        Assert.Equal(CriterionState.Pending, _ana.With(By("mo", "2026-01-08"), By("mo", "2026-01-08") with { Status = EndorsementStatus.Revoked }).StateOf(ByManager));

    [Fact]
    public void What_was_recorded_later_was_not_known()
    {
        var recorded = Day("2026-01-20");
        var ana = _ana.KnownOn("2026-01-19")
            .With(By("mo", "2026-01-08") with { Recorded = recorded })
            .With(new CalibrationFact(Day("2026-01-10"), L3, true) { Recorded = recorded })
            .With(Said(StatementKind.Manual, "2026-01-10", StatementDecision.Yes) with { Recorded = recorded });

        Assert.All([ByManager, new Criterion.Calibration(), new Criterion.Manual()], c => Assert.Equal(CriterionState.Pending, ana.StateOf(c)));
        Assert.All([ByManager, new Criterion.Calibration(), new Criterion.Manual()], c => Assert.Equal(CriterionState.Met, ana.KnownOn("2026-01-20").StateOf(c)));
    }

    [Theory]
    [InlineData(null, 3, CriterionState.Pending)]
    [InlineData(2, 3, CriterionState.Pending)]
    [InlineData(3, 3, CriterionState.Met)]
    [InlineData(null, null, CriterionState.Met)]
    public void A_calibration_needs_its_quorum(int? calibrators, int? quorum, CriterionState expected)
    {
        var ana = _ana.With(new CalibrationFact(Day("2026-01-12"), L3, true) { Calibrators = calibrators });

        Assert.Equal(expected, ana.StateOf(new Criterion.Calibration(quorum)));
    }

    [Fact]
    public void The_latest_calibration_for_the_target_decides()
    {
        var ana = _ana.With(new CalibrationFact(Day("2026-01-12"), L3, true), new CalibrationFact(Day("2025-12-01"), L3, false), new CalibrationFact(Day("2026-01-13"), L2, false));

        Assert.Equal(CriterionState.Met, ana.StateOf(new Criterion.Calibration()));
        Assert.Equal(CriterionState.Pending, ana.On("2026-07-12").StateOf(new Criterion.Calibration()));
        Assert.Equal(Day("2026-07-12"), ana.Of(new Criterion.Calibration()).On);
    }

    [Theory]
    [InlineData(StatementDecision.Yes, CriterionState.Met)]
    [InlineData(StatementDecision.No, CriterionState.Declined)]
    [InlineData(StatementDecision.Withdrawn, CriterionState.Pending)]
    public void The_latest_statement_decides(StatementDecision latest, CriterionState expected)
    {
        var ana = _ana.With(Said(StatementKind.Interview, "2026-01-10", latest), Said(StatementKind.Interview, "2026-01-02", StatementDecision.No), Said(StatementKind.Manual, "2026-01-12", StatementDecision.No));

        Assert.Equal(expected, ana.StateOf(new Criterion.Interview([])));
    }

    [Fact]
    public void A_statement_for_another_target_says_nothing_here() =>
        Assert.Equal(CriterionState.Pending, _ana.With(Said(StatementKind.Manual, "2026-01-10", StatementDecision.Yes) with { Target = M1 }).StateOf(new Criterion.Manual()));

    private static (CriterionState Manager, CriterionState SkipLevel) Both(Example ana) => (ana.StateOf(ByManager), ana.StateOf(BySkipLevel));

    private static EndorsementFact By(string who, string date) => new(who, Day(date), L3, EndorsementStatus.Active);

    private static StatementFact Said(StatementKind kind, string date, StatementDecision decision) => new(kind, Day(date), "pat", decision);
}
