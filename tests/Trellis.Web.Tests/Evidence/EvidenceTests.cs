using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Evidence;

public class EvidenceTests
{
    [Theory, EachDatabase]
    public async Task The_own_items_stand_by_quarter_with_their_states(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.Evidence);

        Assert.Equal(["October to December 2026", "July to September 2026", "April to June 2026"], page.All("[aria-labelledby=mine] h3"));
        Assert.Equal(["private", "offered", "rejected", "attested"], page.All("[aria-labelledby=mine] .state"));
    }

    [Theory, EachDatabase]
    public async Task A_manager_sees_what_waits_and_nothing_private(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Evidence);

        Assert.Equal(["Agreed the new address format"], page.All("[aria-labelledby=waiting] li a"));
        Assert.DoesNotContain("Private note", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Somebody_without_items_reads_what_the_page_is_for(World world)
    {
        var page = await world.SignedInAs(world.Nora).GetAsync(Links.Evidence);

        Assert.True(page.Has($"main a[href='{Links.NewEvidence}']"));
    }

    [Theory, EachDatabase]
    public async Task An_item_is_saved_privately(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.NewEvidence);

        var answer = await ana.SubmitAsync(Links.Evidence,
            ("Title", "Moved the queue"), ("Date", "2026-09-30"), ("Text", "<b>All of it.</b>"), ("Link", "https://example.com/queue"), ("Competencies", "coding"), ("Offer", "false"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var page = await ana.FollowAsync();
        Assert.Contains("<b>All of it.</b>", page.Text, StringComparison.Ordinal);
        Assert.True(page.Has("main a[href='https://example.com/queue']"));
        var item = await ItemAsync(world, "Moved the queue");
        Assert.Null(item.OfferedAt);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mo).GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Contains(await world.JournalAsync(), row => row.What == "evidence-added" && row.About == world.Ana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task An_item_is_offered_at_once_with_a_tag_and_its_details(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.NewEvidence);

        await ana.SubmitAsync(Links.Evidence,
            ("Title", "Agreed the invoice format"), ("Date", "2026-09-30"), ("Tags", "cross-team-change"), ("Tags/cross-team-change/teams", "3"), ("Offer", "true"));

        var item = await ItemAsync(world, "Agreed the invoice format");
        Assert.Equal(EvidenceStatus.Claimed, item.Status);
        Assert.Equal("3", Assert.Single(item.Tags).Attributes["teams"]);
        Assert.Contains("Agreed the invoice format", (await world.SignedInAs(world.Mo).GetAsync(Links.Evidence)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_refused_stays_in_the_form_with_its_sentences(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.NewEvidence);

        var refused = await ana.SubmitAsync(Links.Evidence,
            ("Title", ""), ("Text", "Kept."), ("Date", "2027-01-01"), ("Link", "javascript:alert(1)"), ("Tags", "cross-team-change"), ("Tags/cross-team-change/teams", "three"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(4, refused.All(".field .error").Count);
        Assert.Equal("Kept.", refused.Document.QuerySelector("#text")?.TextContent.Trim());
        Assert.Equal("three", refused.Document.QuerySelector("[name='Tags/cross-team-change/teams']")?.GetAttribute("value"));
        Assert.True(refused.Document.QuerySelector("[name=Tags][value=cross-team-change]")?.HasAttribute("checked"));
        Assert.Equal("javascript:alert(1)", refused.Document.QuerySelector("#link")?.GetAttribute("value"));
    }

    [Theory, EachDatabase]
    public async Task A_form_that_is_sent_twice_makes_one_item(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var key = Id<PersonFact>.New();

        var first = await ana.PostAsync(Links.Evidence, ("Key", key), ("Title", "Only once"), ("Date", "2026-09-30"));
        var again = await ana.PostAsync(Links.Evidence, ("Key", key), ("Title", "Only once"), ("Date", "2026-09-30"));

        Assert.Equal((Links.EvidenceItem(key), Links.EvidenceItem(key)), (first.Location, again.Location));
        Assert.Equal(1, await world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().CountAsync(e => e.Title == "Only once")));
    }

    [Theory, EachDatabase]
    public async Task The_id_of_somebody_elses_item_is_no_key(World world)
    {
        var answer = await world.SignedInAs(world.Pia).PostAsync(Links.Evidence, ("Key", world.PrivateEvidence.Id), ("Title", "Mine now"), ("Date", "2026-09-30"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Private note", (await world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().SingleAsync(e => e.Id == world.PrivateEvidence.Id))).Title);
    }

    [Theory, EachDatabase]
    public async Task A_manager_adds_an_item_about_a_report_which_is_offered_and_not_attested(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.NewEvidenceAbout(world.Ana.Id));

        await mo.SubmitAsync(Links.Evidence, ("Title", "Calmed the customer"), ("Date", "2026-09-30"));

        var item = await ItemAsync(world, "Calmed the customer");
        Assert.Equal((world.Ana.Id, world.Mo.Id, EvidenceStatus.Claimed), (item.PersonId, item.ById!.Value, item.Status));
        Assert.Contains("Calmed the customer", (await world.SignedInAs(world.Ana).GetAsync(Links.Evidence)).Text, StringComparison.Ordinal);
    }

    internal static Task<EvidenceItem> ItemAsync(World world, string title) =>
        world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().AsNoTracking().SingleAsync(e => e.Title == title));
}
