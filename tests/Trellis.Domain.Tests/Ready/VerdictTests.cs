using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class VerdictTests
{
    private static readonly Criterion Met = new Criterion.Tenure(0);
    private static readonly Criterion NotMet = new Criterion.Tenure(120);
    private static readonly Criterion Unknown = new Criterion.Average(new(["nothing"]));
    private static readonly Criterion Pending = new Criterion.Calibration();
    private static readonly Criterion Declined = new Criterion.Manual();

    private readonly Example _ana = new Example().With(new StatementFact(StatementKind.Manual, Day("2026-01-10"), "pat", StatementDecision.No));

    [Fact]
    public void Evidence_goes_before_people_and_no_before_unknown()
    {
        Assert.Equal(Verdict.NotReady, VerdictOf(Met, Unknown, NotMet, Declined, Pending));
        Assert.Equal(Verdict.InsufficientEvidence, VerdictOf(Met, Unknown, Declined, Pending));
        Assert.Equal(Verdict.NotConfirmed, VerdictOf(Met, Declined, Pending));
        Assert.Equal(Verdict.AwaitingDecision, VerdictOf(Met, Pending));
        Assert.Equal(Verdict.Confirmed, VerdictOf(Met, Met));
    }

    [Fact]
    public void Any_and_not_follow_kleene()
    {
        Assert.Equal(CriterionState.Met, StateOf(Any(NotMet, Unknown, Met)));
        Assert.Equal(CriterionState.Unknown, StateOf(Any(NotMet, Unknown)));
        Assert.Equal(CriterionState.NotMet, StateOf(Any(NotMet, NotMet)));
        Assert.Equal(CriterionState.NotMet, StateOf(new Criterion.Not(Met)));
        Assert.Equal(CriterionState.Unknown, StateOf(new Criterion.Not(Unknown)));
        Assert.Equal(CriterionState.Met, StateOf(new Criterion.Not(All(Met, NotMet))));
    }

    [Fact]
    public void Human_steps_inside_all_are_still_human_steps()
    {
        Assert.Equal(Verdict.AwaitingDecision, VerdictOf(Met, All(Met, Pending)));
        Assert.Equal(CriterionState.Pending, StateOf(All(Met, Pending)));
    }

    [Fact]
    public void Advisory_criteria_are_shown_and_stay_outside_the_verdict()
    {
        var report = _ana.Report(Met, NotMet with { Advisory = true }, Pending with { Advisory = true }, Any(NotMet) with { Advisory = true });

        Assert.Equal(Verdict.Confirmed, report.Verdict);
        Assert.Equal([CriterionState.Met, CriterionState.NotMet, CriterionState.Pending, CriterionState.NotMet], report.Criteria.Select(c => c.State));
    }

    [Fact]
    public void An_advisory_part_neither_helps_nor_harms_any()
    {
        Assert.Equal(CriterionState.NotMet, StateOf(Any(NotMet, Met with { Advisory = true })));
        Assert.Equal(Verdict.Confirmed, VerdictOf(Met, Any(NotMet with { Advisory = true })));
    }

    [Fact]
    public void Opening_never_touches_the_criteria()
    {
        var report = _ana.With(new StatementFact(StatementKind.Opening, Day("2026-01-10"), "hana", StatementDecision.No)).Report(Met, new Criterion.Opening());

        Assert.Equal((Verdict.Confirmed, CriterionState.Declined), (report.Verdict, report.Criteria[1].State));
    }

    [Fact]
    public void Without_criteria_nothing_is_asked()
    {
        var none = Domain.Readiness.Readiness.Of(_ana.Input() with { Criteria = null });

        Assert.Equal((Verdict.Confirmed, 0), (none.Verdict, none.Criteria.Count));
        Assert.Equal(Verdict.Confirmed, VerdictOf());
    }

    [Fact]
    public void Without_a_level_above_there_is_no_next_level_whatever_else_is_wrong() =>
        Assert.Equal(Verdict.NoNextLevel, (_ana with { To = null, From = [M1] }).Report(Met).Verdict);

    [Fact]
    public void Overlapping_cycles_cannot_be_judged_and_are_named()
    {
        var report = _ana.With(Cycle("25Q4", [], []), Cycle("25Q4", [], []) with { Id = "again" }).Report(Met);

        Assert.Equal(Verdict.InvalidInput, report.Verdict);
        Assert.Contains("25Q4 and again", report.Invalid, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_says_the_nearest_thing_to_do()
    {
        Assert.Equal(_ana.Of(Unknown).Next, _ana.Of(Any(NotMet, Unknown)).Next, (a, b) => a?.GetType() == b?.GetType());
        Assert.IsType<NextThing.WaitUntil>(_ana.Of(All(Unknown, NotMet)).Next);
        Assert.Null(_ana.Of(Any(Met, NotMet)).Next);
    }

    [Fact]
    public void A_group_changes_when_its_parts_change_it()
    {
        Assert.Equal(_ana.Of(NotMet).On, _ana.Of(Any(NotMet, Unknown)).On);
        Assert.Null(_ana.Of(Any(NotMet, Met)).On);
    }

    [Fact]
    public void The_lean_answer_lists_single_criteria_in_document_order()
    {
        var states = Domain.Readiness.Readiness.StatesOf(_ana.Input(Met, Any(NotMet, Unknown), new Criterion.Not(All(Pending, Declined))));

        Assert.Equal([CriterionState.Met, CriterionState.NotMet, CriterionState.Unknown, CriterionState.Pending, CriterionState.Declined], states.Criteria);
    }

    [Fact]
    public void The_lean_answer_says_of_what_is_asked_what_the_report_says()
    {
        Criterion[] asked = [Met, Any(NotMet, Unknown), new Criterion.Not(All(NotMet, Met)), All(Pending, Met), Any(Unknown, Met), NotMet];

        Assert.Equal(
            _ana.Report(asked).Criteria.Select(c => new AskedCriterion(c.Criterion, c.State)),
            Domain.Readiness.Readiness.StatesOf(_ana.Input(asked)).Asked);
    }

    private Verdict VerdictOf(params Criterion[] criteria) => _ana.Report(criteria).Verdict;

    private CriterionState StateOf(Criterion criterion) => _ana.StateOf(criterion);

    private static Criterion.Any Any(params Criterion[] of) => new(of);

    private static Criterion.All All(params Criterion[] of) => new(of);
}
