using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

public class EvidenceTests
{
    private readonly Example _ana = new();

    [Theory]
    [InlineData(CriterionState.Met, "attested", "attested")]
    [InlineData(CriterionState.Unknown, "attested", "claimed")]
    [InlineData(CriterionState.Unknown, "claimed", "claimed", "rejected")]
    [InlineData(CriterionState.NotMet, "attested", "rejected")]
    [InlineData(CriterionState.NotMet, "attested", "expired")]
    [InlineData(CriterionState.NotMet)]
    public void Enough_attested_items_meet_a_scope_and_claims_keep_it_open(CriterionState expected, params string[] statuses)
    {
        var items = statuses.Select((s, i) => Item(s, "2025-06-01") with { Id = $"e{i}" });

        Assert.Equal(expected, _ana.With([.. items]).StateOf(Scope(count: 2)));
    }

    [Theory]
    [InlineData("2025-01-15", CriterionState.Met)]
    [InlineData("2025-01-14", CriterionState.NotMet)]
    [InlineData("2026-01-15", CriterionState.Met)]
    [InlineData("2026-01-16", CriterionState.NotMet)]
    public void Only_items_of_the_last_months_count_and_none_of_the_future(string date, CriterionState expected) =>
        Assert.Equal(expected, _ana.With(Item("attested", date)).StateOf(Scope(within: 12)));

    [Fact]
    public void Months_end_where_the_shorter_month_ends() =>
        Assert.Equal(CriterionState.Met, _ana.On("2026-03-31").With(Item("attested", "2026-02-28")).StateOf(Scope(within: 1)));

    [Fact]
    public void An_item_leaves_the_window_by_time_alone()
    {
        var report = _ana.With(Item("attested", "2025-08-31")).Of(Scope(within: 6));

        Assert.Equal(Day("2026-03-01"), report.On);
        Assert.Equal(CriterionState.NotMet, _ana.On("2026-03-01").With(Item("attested", "2025-08-31")).StateOf(Scope(within: 6)));
    }

    [Theory]
    [InlineData(Comparison.AtLeast, "2", "2", true)]
    [InlineData(Comparison.AtLeast, "2", "10", true)]
    [InlineData(Comparison.MoreThan, "2", "2", false)]
    [InlineData(Comparison.AtMost, "2", "3", false)]
    [InlineData(Comparison.LessThan, "2.5", "2", true)]
    [InlineData(Comparison.Equal, "2", "2.0", true)]
    [InlineData(Comparison.NotEqual, "2", "2.0", false)]
    [InlineData(Comparison.Equal, "major", "major", true)]
    [InlineData(Comparison.Equal, "major", "minor", false)]
    [InlineData(Comparison.NotEqual, "major", "minor", true)]
    [InlineData(Comparison.AtLeast, "2025-06-01", "2025-07-01", true)]
    [InlineData(Comparison.AtLeast, "2", "https://a\nhttps://b", true)]
    [InlineData(Comparison.AtLeast, "major", "major", false)]
    public void Attributes_are_compared_as_numbers_days_or_words(Comparison op, string asked, string value, bool holds)
    {
        var item = Item("attested", "2025-06-01") with { Attributes = new Dictionary<string, string> { ["a"] = value } };

        Assert.Equal(holds ? CriterionState.Met : CriterionState.NotMet, _ana.With(item).StateOf(Scope(where: new AttributeCondition("a", op, asked))));
    }

    [Fact]
    public void An_item_without_the_attribute_does_not_count() =>
        Assert.Equal(CriterionState.NotMet, _ana.With(Item("attested", "2025-06-01")).StateOf(Scope(where: new AttributeCondition("teams", Comparison.NotEqual, "1"))));

    [Fact]
    public void A_scope_asks_for_attestation_before_it_asks_for_more()
    {
        Assert.Equal(new NextThing.HaveAttested("lead", "e1"), _ana.With(Item("claimed", "2025-06-01")).Of(Scope()).Next);
        Assert.Equal(new NextThing.AddEvidence("lead", 2), _ana.With(Item("claimed", "2025-06-01")).Of(Scope(count: 3)).Next);
    }

    [Fact]
    public void Evidence_recorded_later_was_not_known()
    {
        var ana = _ana.With(Item("attested", "2025-06-01") with { Recorded = Day("2026-01-20") });

        Assert.Equal(CriterionState.Met, ana.StateOf(Scope()));
        Assert.Equal(CriterionState.NotMet, ana.KnownOn("2026-01-19").StateOf(Scope()));
    }

    [Theory]
    [InlineData("attested", null, CriterionState.Met)]
    [InlineData("attested", "2026-01-15", CriterionState.Met)]
    [InlineData("attested", "2026-01-14", CriterionState.NotMet)]
    [InlineData("claimed", "2027-01-01", CriterionState.Unknown)]
    [InlineData("rejected", null, CriterionState.NotMet)]
    public void A_credential_is_good_up_to_its_last_day(string status, string? expires, CriterionState expected)
    {
        var held = new CredentialFact("first-aid", Day("2025-01-01"), expires is null ? null : Day(expires), Status(status));

        Assert.Equal(expected, _ana.With(held).StateOf(new Criterion.Credential("first-aid")));
    }

    [Fact]
    public void A_credential_of_another_name_or_not_yet_known_does_not_count()
    {
        var held = new CredentialFact("first-aid", Day("2025-01-01"), null, EvidenceStatus.Attested) { Recorded = Day("2026-01-20") };

        Assert.Equal(CriterionState.NotMet, _ana.With(held).StateOf(new Criterion.Credential("fire-safety")));
        Assert.Equal(CriterionState.NotMet, _ana.With(held).KnownOn("2026-01-15").StateOf(new Criterion.Credential("first-aid")));
    }

    [Fact]
    public void A_credential_runs_out_by_time_alone() =>
        Assert.Equal(Day("2026-03-02"), _ana.With(new CredentialFact("first-aid", Day("2025-01-01"), Day("2026-03-01"), EvidenceStatus.Attested)).Of(new Criterion.Credential("first-aid")).On);

    private static Criterion.Scope Scope(int count = 1, int? within = null, params AttributeCondition[] where) => new("lead", count, within, where);

    private static EvidenceFact Item(string status, string date) => new("e1", "lead", Day(date), Status(status), new Dictionary<string, string>());

    private static EvidenceStatus Status(string text) => Enum.Parse<EvidenceStatus>(text, ignoreCase: true);
}
