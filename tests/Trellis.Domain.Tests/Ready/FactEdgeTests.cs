using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

/// <summary>What a report says of evidence, credentials and time in level, and the edges of comparing attributes.</summary>
public class FactEdgeTests
{
    private readonly Example _ana = new();

    [Fact]
    public void Items_are_reported_from_the_oldest_with_their_states_and_how_many_are_missing()
    {
        var report = _ana.With(Item("late", "2025-09-01", EvidenceStatus.Claimed), Item("early", "2025-03-01", EvidenceStatus.Attested)).Of(Scope(4));

        Assert.Equal(
            [new Source(SourceKind.Evidence, "early") { Date = Day("2025-03-01"), Status = EvidenceStatus.Attested }, new Source(SourceKind.Evidence, "late") { Date = Day("2025-09-01"), Status = EvidenceStatus.Claimed }],
            report.Sources);
        Assert.Equal(new Finding.Count(1, 1, 4), report.Finding);
        Assert.Equal(new NextThing.AddEvidence("incident", 2), report.Next);
    }

    [Fact]
    public void Credentials_are_reported_from_the_oldest_and_each_counted_once()
    {
        var report = _ana.With(new CredentialFact("Safe", Day("2025-06-01"), null, EvidenceStatus.Attested), new CredentialFact("Safe", Day("2024-06-01"), null, EvidenceStatus.Claimed)).Of(new Criterion.Credential("Safe"));

        Assert.Equal(
            [new Source(SourceKind.Credential, "Safe") { Date = Day("2024-06-01"), Status = EvidenceStatus.Claimed }, new Source(SourceKind.Credential, "Safe") { Date = Day("2025-06-01"), Status = EvidenceStatus.Attested }],
            report.Sources);
        Assert.Equal(new Finding.Count(1, 1, 1), report.Finding);
    }

    [Fact]
    public void An_item_leaves_the_window_the_day_after_its_last_month() =>
        Assert.Equal(Day("2026-02-16"), _ana.With(Item("one", "2025-08-15", EvidenceStatus.Attested)).Of(new Criterion.Scope("incident", 1, 6, [])).On);

    [Theory]
    [InlineData(24, null)]
    [InlineData(25, "2026-02-01")]
    public void Time_in_level_says_when_it_is_reached_as_long_as_it_is_not(int months, string? until) =>
        Assert.Equal(until is null ? null : new NextThing.WaitUntil(Day(until)), _ana.Of(new Criterion.Tenure(months)).Next);

    [Theory]
    [InlineData(Comparison.MoreThan, "2", "3", true)]
    [InlineData(Comparison.AtMost, "2", "2", true)]
    [InlineData(Comparison.LessThan, "2", "2", false)]
    [InlineData(Comparison.AtLeast, "3", "https://a\n\nhttps://b", false)]
    [InlineData(Comparison.MoreThan, "2025-06-01", "2025-06-01", false)]
    public void Attributes_are_compared_as_asked(Comparison op, string asked, string value, bool holds)
    {
        var item = Item("one", "2025-06-01", EvidenceStatus.Attested) with { Attributes = new Dictionary<string, string> { ["teams"] = value } };

        Assert.Equal(holds ? CriterionState.Met : CriterionState.NotMet, _ana.With(item).StateOf(Scope(1, new AttributeCondition("teams", op, asked))));
    }

    private static EvidenceFact Item(string id, string date, EvidenceStatus status) => new(id, "incident", Day(date), status, new Dictionary<string, string>());

    private static Criterion.Scope Scope(int count, params AttributeCondition[] where) => new("incident", count, null, where);
}
