using System.Net;
using Trellis.Domain.Readiness;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Evidence;

public class AttestationTests
{
    [Theory, EachDatabase]
    public async Task A_private_item_is_there_for_nobody_else(World world)
    {
        foreach (var other in new[] { world.Mo, world.Mia, world.Fay, world.Pia, world.Otto, world.Hana, world.Adam })
        {
            var browser = world.SignedInAs(other);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.EvidenceItem(world.PrivateEvidence.Id))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.EvidenceOffer(world.PrivateEvidence.Id))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.Attestation(world.PrivateEvidence.Id), ("Accepted", true), ("Revision", 0))).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task Offering_lets_the_manager_read_it(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.EvidenceItem(world.PrivateEvidence.Id));

        var offered = await ana.SubmitAsync(Links.EvidenceOffer(world.PrivateEvidence.Id));

        Assert.Equal(HttpStatusCode.SeeOther, offered.Status);
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Mo).GetAsync(Links.EvidenceItem(world.PrivateEvidence.Id))).Status);
        Assert.Contains(await world.JournalAsync(), row => row.What == "evidence-offered" && row.About == world.Ana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task The_manager_attests_and_the_checklist_changes(World world)
    {
        var (mo, ana) = (world.SignedInAs(world.Mo), world.SignedInAs(world.Ana));
        await mo.GetAsync(Links.EvidenceItem(world.OfferedEvidence.Id));

        var attested = await mo.SubmitAsync(Links.Attestation(world.OfferedEvidence.Id), ("Accepted", "true"));

        Assert.Equal(HttpStatusCode.SeeOther, attested.Status);
        Assert.Equal(EvidenceStatus.Attested, (await EvidenceTests.ItemAsync(world, world.OfferedEvidence.Title)).Status);
        Assert.Contains("Attested by Mo Mazur on 2 October 2026.", (await ana.GetAsync(Links.EvidenceItem(world.OfferedEvidence.Id))).Text, StringComparison.Ordinal);
        Assert.Contains(await world.JournalAsync(), row => row.What == "evidence-judged" && row.About == world.Ana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task A_rejection_without_a_reason_is_asked_again(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.EvidenceItem(world.OfferedEvidence.Id));

        var refused = await mo.SubmitAsync(Links.Attestation(world.OfferedEvidence.Id), ("Accepted", "false"));
        var rejected = await mo.SubmitAsync(Links.Attestation(world.OfferedEvidence.Id), ("Accepted", "false"), ("Reason", "The other team did it."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Say why you do not attest it; the person reads your reason."], refused.All("#reason-error"));
        Assert.Equal(HttpStatusCode.SeeOther, rejected.Status);
        Assert.Contains("The other team did it.", (await world.SignedInAs(world.Ana).GetAsync(Links.EvidenceItem(world.OfferedEvidence.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_second_window_sees_what_the_first_said(World world)
    {
        var (first, second) = (world.SignedInAs(world.Mo), world.SignedInAs(world.Mo));
        await first.GetAsync(Links.EvidenceItem(world.OfferedEvidence.Id));
        await second.GetAsync(Links.EvidenceItem(world.OfferedEvidence.Id));
        await first.SubmitAsync(Links.Attestation(world.OfferedEvidence.Id), ("Accepted", "true"));

        var conflict = await second.SubmitAsync(Links.Attestation(world.OfferedEvidence.Id), ("Accepted", "false"), ("Reason", "I do not think so."));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Attested by Mo Mazur", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("I do not think so.", conflict.Html, StringComparison.Ordinal);
        Assert.Equal(EvidenceStatus.Attested, (await EvidenceTests.ItemAsync(world, world.OfferedEvidence.Title)).Status);
    }

    [Theory, EachDatabase]
    public async Task Nobody_attests_the_own_item_or_that_of_somebody_elses_report(World world)
    {
        foreach (var other in new[] { world.Ana, world.Mia, world.Fay, world.Otto, world.Hana })
            Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(other).PostAsync(Links.Attestation(world.OfferedEvidence.Id), ("Accepted", true), ("Revision", 1))).Status);

        Assert.Equal(EvidenceStatus.Claimed, (await EvidenceTests.ItemAsync(world, world.OfferedEvidence.Title)).Status);
    }

    [Theory, EachDatabase]
    public async Task After_a_change_of_manager_the_new_one_judges(World world)
    {
        await world.MoveAsync(world.Ana, world.Otto);

        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mo).GetAsync(Links.EvidenceItem(world.OfferedEvidence.Id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Otto).GetAsync(Links.EvidenceItem(world.OfferedEvidence.Id))).Status);
    }
}
