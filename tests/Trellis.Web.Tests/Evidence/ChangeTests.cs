using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Evidence;

public class ChangeTests
{
    [Theory, EachDatabase]
    public async Task One_line_is_said_at_length_later_and_offered_with_it(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var line = await LineAsync(world, ana);
        Assert.True((await ana.GetAsync(Links.EvidenceItem(line.Id))).Has($"a[href='{Links.ChangeEvidence(line.Id)}']"));
        var form = await ana.GetAsync(Links.ChangeEvidence(line.Id));
        Assert.Equal("Moved the queue", form.Document.QuerySelector("#title")!.GetAttribute("value"));

        var answer = await ana.SubmitAsync(Links.EvidenceItem(line.Id), ("Text", "With two teams."), ("Competencies", "coding"), ("Tags", "cross-team-change"), ("Tags/cross-team-change/teams", "2"), ("Offer", "true"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var item = await FindAsync(world, line);
        Assert.Equal(("Moved the queue", "With two teams.", "2"), (item!.Title, item.Text, Assert.Single(item.Tags).Attributes["teams"]));
        Assert.NotNull(item.OfferedAt);
        Assert.Contains("Moved the queue", (await world.SignedInAs(world.Mo).GetAsync(Links.Evidence)).All("[aria-labelledby=waiting] li a"));
        Assert.Contains(await world.JournalAsync(), row => row.What == "evidence-changed" && row.About == world.Ana.Id.Value);

        Assert.False((await ana.GetAsync(Links.EvidenceItem(line.Id))).Has($"a[href='{Links.ChangeEvidence(line.Id)}']"));
        Assert.Equal(HttpStatusCode.SeeOther, (await ana.GetAsync(Links.ChangeEvidence(line.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_is_lost(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var line = await LineAsync(world, ana);
        await ana.GetAsync(Links.ChangeEvidence(line.Id));

        var page = await ana.SubmitAsync(Links.EvidenceItem(line.Id), ("Title", ""), ("Text", "At length."), ("Competencies", "no-such"), ("Offer", "false"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(2, page.All(".refusals li").Count);
        Assert.Contains("At length.", page.Text, StringComparison.Ordinal);
        Assert.Equal("", (await FindAsync(world, line))!.Text);
    }

    [Theory, EachDatabase]
    public async Task Of_two_windows_the_second_keeps_what_it_typed_and_looks_first(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var line = await LineAsync(world, ana);
        var other = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.ChangeEvidence(line.Id));
        await other.GetAsync(Links.ChangeEvidence(line.Id));
        await ana.SubmitAsync(Links.EvidenceItem(line.Id), ("Text", "First."), ("Offer", "false"));

        var page = await other.SubmitAsync(Links.EvidenceItem(line.Id), ("Text", "Second."), ("Offer", "false"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Second.", page.Text, StringComparison.Ordinal);
        Assert.Equal("First.", (await FindAsync(world, line))!.Text);
        Assert.Equal(HttpStatusCode.SeeOther, (await other.SubmitAsync(Links.EvidenceItem(line.Id), ("Offer", "false"))).Status);
        Assert.Equal("Second.", (await FindAsync(world, line))!.Text);
    }

    [Theory, EachDatabase]
    public async Task What_nobody_else_read_can_be_thrown_away(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var line = await LineAsync(world, ana);
        await ana.GetAsync(Links.EvidenceItem(line.Id));

        Assert.Equal(HttpStatusCode.SeeOther, (await ana.SubmitAsync(Links.EvidenceDisposal(line.Id))).Status);

        Assert.Null(await FindAsync(world, line));
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(Links.EvidenceItem(line.Id))).Status);
        Assert.Contains(await world.JournalAsync(), row => row.What == "evidence-thrown-away" && row.About == world.Ana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task Programs_change_and_throw_away_the_same(World world)
    {
        var client = world.ClientOf(world.Ana);
        var added = await client.AddEvidenceAsync(new() { Title = "Moved the queue", Date = "2026-09-30" });
        NewEvidence longer = new() { Title = "Moved the queue", Text = "At length.", Date = "2026-09-30" };

        var changed = await client.ChangeEvidenceAsync(added.Value.Id, longer, added.ETag!);
        Assert.Equal("At length.", (await client.EvidenceItemAsync(added.Value.Id)).Value.Text);
        Assert.Equal(412, (await Assert.ThrowsAsync<ApiException>(() => client.ChangeEvidenceAsync(added.Value.Id, longer, added.ETag!))).Problem.Status);
        await client.ChangeEvidenceAsync(added.Value.Id, longer with { Offer = true }, changed.ETag!);
        Assert.Equal(422, (await Assert.ThrowsAsync<ApiException>(() => client.ThrowEvidenceAwayAsync(added.Value.Id))).Problem.Status);

        var second = await client.AddEvidenceAsync(new() { Title = "A slip", Date = "2026-09-30" });
        await client.ThrowEvidenceAwayAsync(second.Value.Id);
        Assert.Equal(404, (await Assert.ThrowsAsync<ApiException>(() => client.EvidenceItemAsync(second.Value.Id))).Problem.Status);
    }

    private static async Task<EvidenceItem> LineAsync(World world, Browser ana)
    {
        await ana.GetAsync(Links.NewEvidence);
        await ana.SubmitAsync(Links.Evidence, ("Title", "Moved the queue"), ("Date", "2026-09-30"), ("Offer", "false"));
        return await world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().AsNoTracking().SingleAsync(e => e.Title == "Moved the queue"));
    }

    private static Task<EvidenceItem?> FindAsync(World world, EvidenceItem item) =>
        world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == item.Id));
}
