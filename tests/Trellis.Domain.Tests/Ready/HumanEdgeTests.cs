using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

/// <summary>The days and the order in which words of people count, and what a report says of them.</summary>
public class HumanEdgeTests
{
    private const string Today = "2026-01-15";
    private static readonly Criterion ByManager = new Criterion.Endorsement(Relation.Manager);

    private readonly Example _ana = new();

    [Fact]
    public void What_is_said_today_counts_today()
    {
        var ana = _ana.With(By("mo", Today)).With(new CalibrationFact(Day(Today), L3, true)).With(Said(Today, StatementDecision.Yes))
            .With(new CredentialFact("Safe", Day(Today), Day(Today), EvidenceStatus.Attested));

        Assert.All([ByManager, new Criterion.Calibration(), new Criterion.Manual(), new Criterion.Credential("Safe")], c => Assert.Equal(CriterionState.Met, ana.StateOf(c)));
    }

    [Fact]
    public void Of_two_on_one_day_the_later_entered_decides()
    {
        Assert.Equal(CriterionState.Declined, _ana.With(new CalibrationFact(Day("2026-01-12"), L3, true), new CalibrationFact(Day("2026-01-12"), L3, false)).StateOf(new Criterion.Calibration()));
        Assert.Equal(CriterionState.Declined, _ana.With(Said("2026-01-12", StatementDecision.Yes), Said("2026-01-12", StatementDecision.No)).StateOf(new Criterion.Manual()));
    }

    [Fact]
    public void An_earlier_word_entered_later_changes_nothing() =>
        Assert.Equal(CriterionState.Declined, _ana.With(By("mo", "2026-01-09") with { Status = EndorsementStatus.Declined }, By("mo", "2026-01-08")).StateOf(ByManager));

    [Theory]
    [InlineData("2026-07-11", CriterionState.Met)]
    [InlineData("2026-07-12", CriterionState.Pending)]
    public void A_calibration_counts_up_to_its_last_day(string day, CriterionState expected) =>
        Assert.Equal(expected, _ana.With(new CalibrationFact(Day("2026-01-12"), L3, true)).On(day).StateOf(new Criterion.Calibration()));

    [Fact]
    public void A_report_names_who_spoke_and_when_and_whether_it_still_counts()
    {
        var (spoken, date) = (_ana.With(By("mo", "2026-01-08")), Day("2026-01-08"));

        Assert.Equal(new Finding.Statement(null, null, false), _ana.Of(ByManager).Finding);
        Assert.Empty(_ana.Of(ByManager).Sources);
        Assert.Equal(new Finding.Statement("mo", date, false), spoken.Of(ByManager).Finding);
        Assert.Equal([new Source(SourceKind.Endorsement, null) { By = "mo", Date = date }], spoken.Of(ByManager).Sources);
        Assert.Null(spoken.Of(ByManager).Next);
        Assert.Equal(new Finding.Statement("mo", date, true), spoken.On("2026-08-01").Of(ByManager).Finding);
        Assert.Equal(new Finding.Statement("mo", date, true), _ana.With(By("mo", "2026-01-08") with { Status = EndorsementStatus.Revoked }).Of(ByManager).Finding);
        Assert.Equal(new Finding.Statement("mo", date, false), _ana.With(By("mo", "2026-01-08") with { Status = EndorsementStatus.Declined }).Of(ByManager).Finding);
    }

    [Theory]
    [InlineData(StatementDecision.Yes, false)]
    [InlineData(StatementDecision.No, false)]
    [InlineData(StatementDecision.Withdrawn, true)]
    public void A_statement_is_reported_with_who_made_it(StatementDecision decision, bool lapsed)
    {
        var report = _ana.With(Said("2026-01-10", decision)).Of(new Criterion.Manual());

        Assert.Equal(new Finding.Statement("pat", Day("2026-01-10"), lapsed), report.Finding);
        Assert.Equal([new Source(SourceKind.Statement, null) { By = "pat", Date = Day("2026-01-10") }], report.Sources);
        Assert.Equal(new Finding.Statement(null, null, false), _ana.Of(new Criterion.Manual()).Finding);
    }

    [Fact]
    public void A_calibration_with_a_quorum_reports_how_many_confirmed_and_a_refusal_none()
    {
        var (quorum, day) = (new Criterion.Calibration(3), Day("2026-01-12"));
        var confirmed = _ana.With(new CalibrationFact(day, L3, true) { Calibrators = 4 });

        Assert.Equal(new Finding.Calibrators(4, 3, day), confirmed.Of(quorum).Finding);
        Assert.Equal([new Source(SourceKind.Calibration, null) { Date = day }], confirmed.Of(quorum).Sources);
        Assert.Equal(new Finding.Calibrators(null, 3, day), _ana.With(new CalibrationFact(day, L3, false) { Calibrators = 4 }).Of(quorum).Finding);
        Assert.Equal(new Finding.Calibrators(null, 3, null), _ana.Of(quorum).Finding);
        Assert.Equal(new Finding.Calibrators(4, 3, day, Lapsed: true), confirmed.On("2026-08-01").Of(quorum).Finding);
    }

    [Fact]
    public void Of_two_managers_on_one_day_the_one_who_began_later_is_of_record()
    {
        var both = _ana.With(new ManagerFact("nia", new(Day("2025-06-01"))), new ManagerFact("mo", new(Day("2024-01-01"))));

        Assert.Equal(CriterionState.Met, both.With(By("nia", "2026-01-08")).StateOf(ByManager));
        Assert.Equal(CriterionState.Pending, both.With(By("mo", "2026-01-08")).StateOf(ByManager));
    }

    [Fact]
    public void Of_two_managers_who_began_on_one_day_the_later_entered_is_of_record() =>
        Assert.Equal(CriterionState.Met, _ana.With(new ManagerFact("mo", new(Day("2024-01-01"))), new ManagerFact("nia", new(Day("2024-01-01")))).With(By("nia", "2026-01-08")).StateOf(ByManager));

    [Fact]
    public void Whoever_is_manager_and_managers_manager_speaks_as_the_manager()
    {
        var ana = (_ana with { Ana = _ana.Ana with { SkipLevels = [new("mo", new(Day("2024-01-01")))] } }).With(By("mo", "2026-01-08"));

        Assert.Equal((CriterionState.Met, CriterionState.Pending), (ana.StateOf(ByManager), ana.StateOf(new Criterion.Endorsement(Relation.SkipLevel))));
    }

    [Fact]
    public void Somebody_in_no_relation_speaks_where_the_manager_should_and_does_not_count() =>
        Assert.Equal(CriterionState.Pending, _ana.With(By("mo", "2026-01-08"), By("stranger", "2026-01-09")).StateOf(ByManager));

    [Fact]
    public void A_declined_word_inside_all_is_declined() =>
        Assert.Equal(CriterionState.Declined, _ana.With(By("mo", "2026-01-08") with { Status = EndorsementStatus.Declined }).StateOf(new Criterion.All([ByManager])));

    [Theory]
    [InlineData("2026-03-31", "2026-06-30", CriterionState.Met)]
    [InlineData("2026-03-31", "2026-07-01", CriterionState.Pending)]
    public void The_grace_begins_when_the_line_ends_also_where_nobody_follows(string lastDay, string asOf, CriterionState expected)
    {
        var ana = _ana.With(By("mo", "2026-01-08")).With(new ManagerFact("mo", new(Day("2024-01-01"), Day(lastDay)))).On(asOf);

        Assert.Equal(expected, ana.StateOf(ByManager));
        Assert.Equal(Day("2026-07-01"), ana.On("2026-01-15").Of(ByManager).On);
    }

    [Fact]
    public void The_grace_begins_with_the_last_change_away_from_the_manager()
    {
        var ana = _ana.With(By("mo", "2026-01-08")).With(
            new ManagerFact("mo", new(Day("2024-01-01"), Day("2026-01-19"))), new ManagerFact("nia", new(Day("2026-01-20"), Day("2026-01-31"))),
            new ManagerFact("mo", new(Day("2026-02-01"), Day("2026-02-28"))), new ManagerFact("nia", new(Day("2026-03-01"))));

        Assert.Equal(CriterionState.Met, ana.On("2026-05-30").StateOf(ByManager));
        Assert.Equal(CriterionState.Pending, ana.On("2026-05-31").StateOf(ByManager));
    }

    [Fact]
    public void Neither_a_change_before_the_word_nor_an_entry_for_the_same_manager_begins_the_grace_in_whatever_order_they_are_entered()
    {
        var ana = _ana.With(By("mo", "2026-01-08")).With(
            new ManagerFact("nia", new(Day("2026-03-01"))), new ManagerFact("mo", new(Day("2025-09-01"), Day("2026-01-19"))), new ManagerFact("mo", new(Day("2026-01-20"), Day("2026-02-28"))),
            new ManagerFact("nia", new(Day("2025-06-01"), Day("2025-08-31"))), new ManagerFact("mo", new(Day("2024-01-01"), Day("2025-05-31"))));

        Assert.Equal(CriterionState.Met, ana.On("2026-05-30").StateOf(ByManager));
        Assert.Equal(CriterionState.Pending, ana.On("2026-05-31").StateOf(ByManager));
    }

    [Fact]
    public void What_changes_later_does_not_move_the_grace()
    {
        var ana = _ana.With(By("mo", "2026-01-08")).With(
            new ManagerFact("mo", new(Day("2024-01-01"), Day("2026-02-28"))), new ManagerFact("nia", new(Day("2026-03-01"), Day("2026-05-31"))),
            new ManagerFact("mo", new(Day("2026-06-01"), Day("2026-06-30"))), new ManagerFact("nia", new(Day("2026-07-01"))));

        Assert.Equal(CriterionState.Pending, ana.On("2026-05-31").StateOf(ByManager));
    }

    [Fact]
    public void A_change_of_today_begins_the_grace_today() =>
        Assert.Equal(Day("2026-04-16"), _ana.With(By("mo", "2026-01-08")).With(new ManagerFact("mo", new(Day("2024-01-01"))), new ManagerFact("nia", new(Day(Today)))).Of(ByManager).On);

    private static EndorsementFact By(string who, string date) => new(who, Day(date), L3, EndorsementStatus.Active);

    private static StatementFact Said(string date, StatementDecision decision) => new(StatementKind.Manual, Day(date), "pat", decision);
}
