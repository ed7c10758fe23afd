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
}
