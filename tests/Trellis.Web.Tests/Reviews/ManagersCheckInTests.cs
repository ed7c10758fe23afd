using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

/// <summary>What whoever manages somebody writes between the reviews.</summary>
public class ManagersCheckInTests
{
    [Theory, EachDatabase]
    public async Task A_manager_writes_about_a_report_and_shares_it_with_them(World world)
    {
        var (mo, ana) = (world.SignedInAs(world.Mo), world.SignedInAs(world.Ana));
        Assert.Contains($"about {world.Ana.Name}, against E2, ", (await mo.GetAsync(Links.NewCheckInOf(world.Ana.Id))).Text, StringComparison.Ordinal);

        var place = (await mo.SubmitAsync($"form[action='{Links.CheckInsOf(world.Ana.Id)}']", ("Answers/coding/Choice", "4"), ("Answers/coding/Note", "Caught the race in review."))).Location!;

        Assert.Contains($"Only you read it: not {world.Ana.Name}", (await mo.GetAsync(place)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(place)).Status);
        Assert.DoesNotContain(place, (await ana.GetAsync(Links.CheckIns)).Html, StringComparison.Ordinal);

        await mo.GetAsync(place);
        await mo.SubmitAsync($"form[action='{place}/sharing']");

        Assert.Contains($"{world.Mo.Name} shared a check-in with you.", (await ana.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains($"{world.Mo.Name} about you, E2, ", (await ana.GetAsync(Links.CheckIns)).Text, StringComparison.Ordinal);
        Assert.Contains("Caught the race in review.", (await ana.GetAsync(place)).Text, StringComparison.Ordinal);
        await ana.SubmitAsync($"form[action='{place}/replies']", ("text", "Thank you for saying so."));
        Assert.Contains($"{world.Ana.Name} replied to a check-in.", (await mo.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains("Thank you for saying so.", (await mo.GetAsync(place)).Text, StringComparison.Ordinal);
        Assert.Contains(place, (await mo.GetAsync(Links.CheckInsOf(world.Ana.Id))).Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task After_a_move_a_former_manager_keeps_their_words_without_the_replies_and_the_next_one_reads_what_was_shared(World world)
    {
        var (shared, note) = (world.Story.History.MosCheckIn.Id, world.Story.History.MosNote.Id);
        var stale = world.SignedInAs(world.Mo);
        await stale.GetAsync(Links.CheckIn(note));

        await world.MoveAsync(world.Ana, world.Otto);

        var mo = world.SignedInAs(world.Mo);
        var kept = await mo.GetAsync(Links.CheckIn(shared));
        Assert.Contains("canary-mo-check-in-whole", kept.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-mo-check-in-reply", kept.Html, StringComparison.Ordinal);
        Assert.Empty((await world.ClientOf(world.Mo).CheckInAsync(shared.Value)).Replies);
        Assert.DoesNotContain("canary-mo-check-in-reply", string.Concat((await world.ClientOf(world.Mo).CheckInsAsync()).SelectMany(c => c.Replies).Select(r => r.Text)), StringComparison.Ordinal);
        Assert.Contains("canary-mo-check-in-reply", (await world.SignedInAs(world.Otto).GetAsync(Links.CheckIn(shared))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Otto).GetAsync(Links.CheckIn(note))).Status);
        Assert.Contains("no longer recorded as this person's manager", (await stale.SubmitAsync($"form[action='{Links.CheckInSharing(note)}']")).Text, StringComparison.Ordinal);
        Assert.Contains("is shared with nobody", (await mo.GetAsync(Links.CheckIn(note))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mo.PostAsync(Links.CheckInsOf(world.Ana.Id), ("About", "engineering/E2"), ("Whole", "Still here."))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_note_begins_the_managers_review_and_nobody_elses(World world)
    {
        var mo = world.ClientOf(world.Mo);
        var made = await mo.AddCheckInAsync(new() { Person = world.Pia.Id.Value, Level = "engineering/E2", Answers = [new("coding", 4, Note: "Seen in March.")] });
        await world.InDatabaseAsync(db => db.Assessments.Where(a => a.CycleId == world.OpenCycle.Id && a.PersonId == world.Pia.Id && a.RaterId == world.Mo.Id).ExecuteDeleteAsync());

        var page = await world.SignedInAs(world.Mo).GetAsync(Links.CheckIn(new(made.Id)));
        Assert.Contains($"Your review of {world.Pia.Name} in {world.OpenCycle.Name} asks about the same level.", page.Text, StringComparison.Ordinal);
        var taken = await mo.TakeOverCheckInAsync(made.Id, world.OpenCycle.Id.Value);

        var review = await mo.ReviewAsync(taken.Review);
        Assert.Equal((world.Pia.Id.Value, 1), (review.Person, taken.Answers));
        Assert.Equal("Seen in March.", review.Ratings.Single(r => r.Competency == "coding" && r.Against == "E2").Comment);
        await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(world.Pia).TakeOverCheckInAsync(made.Id, world.OpenCycle.Id.Value));
    }

    [Theory, EachDatabase]
    public async Task Nobody_writes_about_somebody_who_does_not_report_to_them(World world)
    {
        foreach (var by in new[] { world.Pia, world.Mia, world.Fay, world.Hana })
            Assert.Equal(404, (await Assert.ThrowsAsync<ApiException>(() => world.ClientOf(by).AddCheckInAsync(new() { Person = world.Ana.Id.Value, Level = "engineering/E2", Whole = "About her." }))).Problem.Status);
        Assert.False(await world.InDatabaseAsync(db => db.CheckIns.AnyAsync(c => c.Whole == "About her.")));
    }
}
