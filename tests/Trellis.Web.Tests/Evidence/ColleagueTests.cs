using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Evidence.EvidenceTests;

namespace Trellis.Web.Tests.Evidence;

public class ColleagueTests
{
    [Theory, EachDatabase]
    public async Task What_a_colleague_adds_is_told_to_the_person_and_counts_once_accepted(World world)
    {
        var (pia, ana, mo) = (world.SignedInAs(world.Pia), world.SignedInAs(world.Ana), world.SignedInAs(world.Mo));
        var found = await pia.GetAsync($"{Links.NewEvidence}?colleague={Uri.EscapeDataString(world.Ana.Name)}");
        Assert.Equal(Links.NewEvidenceAbout(world.Ana.Id), found.Location);
        await pia.GetAsync(Links.NewEvidenceAbout(world.Ana.Id));
        await pia.SubmitAsync(Links.Evidence, ("Title", "Answered every question"), ("Date", "2026-09-30"), ("Tags", "cross-team-change"), ("Offer", "true"));
        var item = await ItemAsync(world, "Answered every question");
        Assert.Null(item.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mo.GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Contains("added evidence about you", (await ana.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains("Answered every question", (await ana.GetAsync(Links.Evidence)).All("[aria-labelledby=proposed] li a"));

        await ana.PostAsync(Links.EvidenceOffer(item.Id));

        Assert.Equal(EvidenceStatus.Claimed, (await ItemAsync(world, "Answered every question")).Status);
        Assert.Equal(HttpStatusCode.OK, (await mo.GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Contains("added by Pia", (await mo.GetAsync(Links.EvidenceItem(item.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Set_aside_it_counts_for_nothing_and_can_still_be_accepted(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var item = world.Story.Drawer.Proposed;

        Assert.Equal(HttpStatusCode.SeeOther, (await ana.PostAsync(Links.EvidenceSetAside(item.Id))).Status);
        Assert.Contains("set aside", (await world.SignedInAs(world.Pia).GetAsync(Links.EvidenceItem(item.Id))).Text, StringComparison.Ordinal);
        await ana.PostAsync(Links.EvidenceOffer(item.Id));

        var accepted = await ItemAsync(world, item.Title);
        Assert.Equal((EvidenceStatus.Claimed, null), (accepted.Status!.Value, accepted.SetAsideAt));
    }

    [Theory, EachDatabase]
    public async Task The_author_takes_it_back_until_it_is_accepted(World world)
    {
        var (pia, item) = (world.SignedInAs(world.Pia), world.Story.Drawer.Proposed);

        await pia.PostAsync(Links.EvidenceTakenBack(item.Id));

        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Ana).GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await pia.PostAsync(Links.EvidenceTakenBack(item.Id))).Status);
        Assert.Equal(0, await world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().CountAsync(e => e.Id == item.Id)));
    }

    [Theory, EachDatabase]
    public async Task The_form_about_a_colleague_tells_no_level(World world)
    {
        var page = await world.SignedInAs(world.Pia).GetAsync(Links.NewEvidenceAbout(world.Ana.Id));

        Assert.True(page.Has("[name=Competencies][value=communication]"));
        Assert.False(page.Has("[name=Competencies][value=coding]"));
        Assert.DoesNotContain("asks for it", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_owner_lets_a_colleague_read_and_ends_it(World world)
    {
        var (ana, pia, item) = (world.SignedInAs(world.Ana), world.SignedInAs(world.Pia), world.OfferedEvidence);
        await ana.GetAsync(Links.EvidenceItem(item.Id));

        await ana.SubmitAsync(Links.EvidenceReaders(item.Id), ("Name", world.Pia.Name));
        Assert.Equal(HttpStatusCode.OK, (await pia.GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Contains("lets you read", (await pia.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains(world.Pia.Name, (await ana.GetAsync(Links.EvidenceItem(item.Id))).Text, StringComparison.Ordinal);
        await ana.PostAsync(Links.EndOfReader(item.Id, world.Pia.Id));

        Assert.Equal(HttpStatusCode.NotFound, (await pia.GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Contains(await world.JournalAsync(), row => row.What == "evidence-reader-removed");
    }

    [Theory, EachDatabase]
    public async Task The_owner_lets_whoever_reads_the_reviews_read_and_ends_it(World world)
    {
        var (ana, mia, item) = (world.SignedInAs(world.Ana), world.SignedInAs(world.Mia), world.OfferedEvidence);
        await ana.GetAsync(Links.EvidenceItem(item.Id));

        await ana.SubmitAsync(Links.EvidenceReviewReaders(item.Id), ("Chosen", "true"));
        Assert.Equal(HttpStatusCode.OK, (await mia.GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Contains(item.Title, (await mia.GetAsync(Links.Evidence)).All("[aria-labelledby=of-others] li a"));
        Assert.Contains("whoever reads your reviews", (await ana.GetAsync(Links.EvidenceItem(item.Id))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Hana).GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Fay).GetAsync(Links.EvidenceItem(item.Id))).Status);
        await ana.PostAsync(Links.EvidenceReviewReaders(item.Id));

        Assert.Equal(HttpStatusCode.NotFound, (await mia.GetAsync(Links.EvidenceItem(item.Id))).Status);
        Assert.Equal(2, (await world.JournalAsync()).Count(row => row.What == "evidence-read-with-reviews"));
    }

    [Theory, EachDatabase]
    public async Task Before_a_review_is_submitted_nobody_reads_it_with_the_reviews(World world)
    {
        await world.InDatabaseAsync(db => db.Assessments.Where(a => a.PersonId == world.Ana.Id && (a.Submission != null || a.Sharing != null)).ExecuteDeleteAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mia).GetAsync(Links.EvidenceItem(world.AttestedEvidence.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task After_a_change_of_manager_whoever_read_it_with_the_reviews_does_no_longer(World world)
    {
        await world.MoveAsync(world.Ana, world.Nora);

        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mia).GetAsync(Links.EvidenceItem(world.AttestedEvidence.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task Whoever_may_read_it_does_not_read_why_it_was_attested(World world)
    {
        foreach (var reader in new[] { world.Otto, world.Mia })
        {
            var page = await world.SignedInAs(reader).GetAsync(Links.EvidenceItem(world.AttestedEvidence.Id));

            Assert.Contains("Attested by Fay", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("canary-ana-attestation-reason", page.Html, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_name_that_nobody_has_is_asked_again(World world)
    {
        var ana = world.SignedInAs(world.Ana);

        var refused = await ana.PostAsync(Links.EvidenceReaders(world.OfferedEvidence.Id), ("Name", "Nobody Known"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Nobody here is called “Nobody Known”", refused.Text, StringComparison.Ordinal);
    }
}
