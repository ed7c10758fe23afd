using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class EvidenceItemTests
{
    private static readonly Id<Person> Ana = Id<Person>.New();
    private static readonly Id<Person> Mo = Id<Person>.New();
    private static readonly DateOnly Today = new(2026, 10, 2);

    private static readonly EvidenceTag Incident = new()
    {
        Name = "incident", Title = "Led an incident",
        Attributes =
        [
            new("teams", AttributeType.Integer, []), new("share", AttributeType.Number, []), new("severity", AttributeType.Enum, ["minor", "major"]),
            new("notes", AttributeType.UrlList, []), new("report", AttributeType.Url, []), new("public", AttributeType.Boolean, []),
            new("ended", AttributeType.Date, []), new("helper", AttributeType.Person, []), new("what", AttributeType.Text, []),
        ],
    };

    [Fact]
    public void A_private_item_is_said_in_other_words_and_keeps_tags_that_the_company_has_dropped()
    {
        TaggedWith dropped = new("dropped", new Dictionary<string, string>()), incident = new("incident", new Dictionary<string, string> { ["teams"] = "2" });
        var item = Accepted(EvidenceItem.Write(Ana, Ana, new("Led it", "At night.", Today, null, [new("coding")], [dropped, incident]), [Incident, new() { Name = "dropped", Title = "Dropped" }], Today, Noon));
        var revision = item.Revision;

        Accepted(item.Change(new("Led\nthe review", "", Today.AddDays(-1), "https://wiki.example/a", [new("planning")], []) { Kind = "metric" }, [Incident], Today));

        Assert.Equal(("Led the review", "", Today.AddDays(-1), EvidenceKind.Metric, revision + 1), (item.Title, item.Text, item.Date, item.Kind, item.Revision));
        Assert.Equal([new CompetencyId("planning")], item.Competencies);
        Assert.Equal([dropped], item.Tags);
        Assert.Equal(Noon, item.RecordedAt);
    }

    [Fact]
    public void A_change_that_is_wrong_leaves_the_item_as_it_was()
    {
        var item = Item();
        var (title, revision) = (item.Title, item.Revision);

        var refused = Assert.IsType<Result<EvidenceItem>.Refused>(item.Change(new("", null, Today.AddDays(1), null, [], [new("incident", new Dictionary<string, string> { ["teams"] = "two" })]), [Incident], Today));

        Assert.Equal(["title-missing", "date-future", "attribute-type"], refused.Reasons.Select(r => r.Code));
        Assert.Equal("Led an incident, teams: write a whole number.", refused.Reasons[^1].Message);
        Assert.Equal((title, revision), (item.Title, item.Revision));
    }

    [Fact]
    public void What_was_offered_or_written_by_a_colleague_stays_as_it_was_written()
    {
        var offered = Item();
        offered.Offer(Noon);
        var proposed = Accepted(EvidenceItem.Write(Ana, Mo, new("Helped me", "", Today, null, [], []), [], Today, Noon));

        Assert.Equal([("evidence-offered", false), ("evidence-of-colleague", false)], new[] { offered, proposed }.Select(i =>
            (Assert.Single(Assert.IsType<Result<EvidenceItem>.Refused>(i.Change(new("Other", "", Today, null, [], []), [], Today)).Reasons).Code, i.Title == "Other")));
    }

    [Fact]
    public void A_new_item_is_private_and_has_no_state() => Assert.Null(Item().Status);

    [Theory]
    [InlineData(null, EvidenceKind.Win)]
    [InlineData(" ", EvidenceKind.Win)]
    [InlineData("metric", EvidenceKind.Metric)]
    [InlineData("3", null)]
    [InlineData("prize", null)]
    public void A_kind_is_read_by_its_name_alone(string? name, EvidenceKind? kind) => Assert.Equal(kind, EvidenceKinds.Read(name));

    [Theory]
    [InlineData("\u200b", null)]
    [InlineData(" \u202e\u0007 ", null)]
    [InlineData("\u200d", null)]
    [InlineData("Led\nthe  \u202ereview", "Led the review")]
    [InlineData("👩\u200d💻 shipped it", "👩\u200d💻 shipped it")]
    public void A_title_is_one_line_of_what_can_be_seen(string typed, string? kept)
    {
        var written = EvidenceItem.Write(Ana, Ana, new(typed, "", Today, null, [], []), [], Today, Noon);

        Assert.Equal(kept, written.Match<string?>(item => item.Title, reasons => reasons.Any(r => r.Code == "title-missing") ? null : "refused otherwise"));
    }

    [Theory]
    [InlineData("https://wiki.example/a", true)]
    [InlineData("https://ana:secret@wiki.example/a", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_link_has_no_password_in_it(string link, bool taken)
    {
        Assert.Equal(taken, WebAddress.Read(link) is not null);
        Assert.Null(WebAddress.Read("https://wiki.example/" + new string('a', WebAddress.Longest)));
    }

    [Fact]
    public void Private_nobody_reads_it_with_the_reviews() =>
        Assert.Equal("evidence-private", Assert.Single(((Result<EvidenceItem>.Refused)Item().ReadWithReviews(true, Noon)).Reasons).Code);

    [Fact]
    public void Read_with_the_reviews_it_is_since_the_first_word_and_no_longer_when_ended()
    {
        var item = Item();
        item.Offer(Noon);
        item.ReadWithReviews(true, Noon);
        item.ReadWithReviews(true, Noon.AddDays(1));
        Assert.Equal(Noon, item.ReadWithReviewsSince);

        item.ReadWithReviews(false, Noon.AddDays(2));

        Assert.Null(item.ReadWithReviewsSince);
    }

    [Fact]
    public void Offered_it_is_claimed_and_keeps_the_first_moment()
    {
        var item = Item();
        item.Offer(Noon);
        item.Offer(Noon.AddDays(1));

        Assert.Equal((EvidenceStatus.Claimed, Noon), (item.Status, item.OfferedAt));
    }

    [Fact]
    public void Everything_wrong_with_an_item_is_said_at_once() =>
        Assert.Equal(["title-missing", "date-future", "link-scheme", "tag-unknown"], CodesOf(Write("", Today.AddDays(1), "javascript:alert(1)", new TaggedWith("nonsense", new Dictionary<string, string>()))));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("somewhere")]
    [InlineData("/relative")]
    [InlineData("http://")]
    [InlineData("ftp://example.com/x")]
    public void Only_a_whole_web_address_is_a_link(string link) => Assert.Equal(["link-scheme"], CodesOf(Write("A title", Today, link)));

    [Theory]
    [InlineData("teams", "3")]
    [InlineData("share", "0.92")]
    [InlineData("severity", "major")]
    [InlineData("notes", "https://example.com/a\nhttps://example.com/b")]
    [InlineData("report", "https://example.com/a")]
    [InlineData("public", "true")]
    [InlineData("ended", "2026-09-30")]
    [InlineData("helper", "Pia Peric")]
    [InlineData("what", "anything")]
    public void An_attribute_of_its_type_is_kept(string name, string value) => Assert.Empty(CodesOf(Tagged(name, value)));

    [Theory]
    [InlineData("teams", "three", "attribute-type")]
    [InlineData("teams", "3.5", "attribute-type")]
    [InlineData("share", "much", "attribute-type")]
    [InlineData("severity", "huge", "attribute-type")]
    [InlineData("notes", "https://example.com/a\njavascript:alert(1)", "attribute-type")]
    [InlineData("report", "nowhere", "attribute-type")]
    [InlineData("public", "yes", "attribute-type")]
    [InlineData("ended", "30.9.2026", "attribute-type")]
    [InlineData("colour", "red", "attribute-unknown")]
    public void Another_attribute_is_refused_at_its_field(string name, string value, string code)
    {
        var refused = Assert.IsType<Result<EvidenceItem>.Refused>(Tagged(name, value));

        Assert.Equal((code, $"Tags/incident/{name}"), (refused.Reasons[0].Code, refused.Reasons[0].Field));
    }

    [Fact]
    public void Nobody_attests_what_is_about_themselves() => Assert.Equal(["evidence-own"], CodesOf(Offered().Judge(Ana, true, null, Noon)));

    [Fact]
    public void A_private_item_is_not_judged() => Assert.Equal(["evidence-private"], CodesOf(Item().Judge(Mo, true, null, Noon)));

    [Fact]
    public void A_rejection_needs_a_reason()
    {
        var item = Offered();

        Assert.Equal(["reason-missing"], CodesOf(item.Judge(Mo, false, " ", Noon)));
        Assert.Equal(EvidenceStatus.Claimed, item.Status);
    }

    [Fact]
    public void A_later_word_replaces_an_earlier_one()
    {
        var item = Offered();
        item.Judge(Mo, false, "I saw it differently.", Noon);
        item.Judge(Mo, true, null, Noon.AddDays(1));

        Assert.Equal((EvidenceStatus.Attested, null), (item.Status, item.Attestation!.Reason));
    }

    private static EvidenceItem Item() => ((Result<EvidenceItem>.Accepted)Write("A title", Today, null)).Value;

    private static EvidenceItem Offered()
    {
        var item = Item();
        item.Offer(Noon);
        return item;
    }

    private static Result<EvidenceItem> Tagged(string name, string value) =>
        Write("A title", Today, null, new TaggedWith("incident", new Dictionary<string, string> { [name] = value }));

    private static Result<EvidenceItem> Write(string title, DateOnly day, string? link, params TaggedWith[] tags) =>
        EvidenceItem.Write(Ana, Ana, new(title, null, day, link, [], tags), [Incident], Today, Noon);

    private static EvidenceItem Accepted(Result<EvidenceItem> result) => Assert.IsType<Result<EvidenceItem>.Accepted>(result).Value;
}
