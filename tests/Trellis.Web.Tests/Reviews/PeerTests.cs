using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Web.Features.Cycles;
using Trellis.Web.Mail;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

public class PeerTests
{
    [Theory, EachDatabase]
    public async Task A_colleague_is_asked_told_writes_and_is_read_only_together_with_two_others(World world)
    {
        var (ana, olga, mo) = (world.SignedInAs(world.Ana), world.SignedInAs(world.Olga), world.SignedInAs(world.Mo));
        var peers = Links.Peers(world.OpenCycle.Id, world.Ana.Id);
        await ana.GetAsync(peers);

        var asked = await ana.SubmitAsync(Links.PeerRequests, ("Name", world.Olga.Name));

        Assert.Equal((HttpStatusCode.SeeOther, peers), (asked.Status, asked.Location));
        Assert.Contains($"{world.Ana.Name} asks you for a word", (await olga.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains($"Your word on {world.Ana.Name}", (await olga.GetAsync(Links.Reviews)).Text, StringComparison.Ordinal);
        await WriteAsync(world, world.Olga, 2, "Kept us waiting twice.");
        await world.AddAsync(world.WordOnAna(world.Quinn, 4));

        Assert.DoesNotContain("Kept us waiting", (await mo.GetAsync(peers)).Text, StringComparison.Ordinal);
        await world.ClientOf(world.Mo).SubmitReviewAsync(world.AnasReview.Id.Value);
        var read = await mo.GetAsync(peers);
        Assert.Contains("What 3 colleagues wrote", read.Text, StringComparison.Ordinal);
        Assert.Contains("Kept us waiting twice.", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Olga.Name, Assert.Single(read.All("[aria-labelledby=words]")), StringComparison.Ordinal);

        Assert.DoesNotContain("Kept us waiting", (await ana.GetAsync(peers)).Text, StringComparison.Ordinal);
        await mo.PostAsync(Links.Sharing(world.AnasReview.Id));
        Assert.Contains("Kept us waiting twice.", (await ana.GetAsync(peers)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task HR_sees_how_many_have_written_and_nothing_of_it(World world)
    {
        var (hana, ana) = (world.ClientOf(world.Hana), world.SignedInAs(world.Ana));
        var before = (await hana.CycleAsync(world.OpenCycle.Id.Value)).Value.Colleagues;
        await ana.GetAsync(Links.Peers(world.OpenCycle.Id, world.Ana.Id));
        await ana.SubmitAsync(Links.PeerRequests, ("Name", world.Olga.Name));
        Assert.Equal(before with { Asked = before.Asked + 1 }, (await hana.CycleAsync(world.OpenCycle.Id.Value)).Value.Colleagues);

        await WriteAsync(world, world.Olga, 2, "Kept us waiting twice.");

        var after = (await hana.CycleAsync(world.OpenCycle.Id.Value)).Value.Colleagues;
        Assert.Equal(new(before.Asked + 1, before.Written + 1), after);
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.Cycle(world.OpenCycle.Id));
        Assert.Contains($"Colleagues who have written, of those asked: {after.Written} of {after.Asked}", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept us waiting", page.Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task With_names_where_the_cycle_was_launched_so(World world)
    {
        await ShowAsync(world, Domain.Reviews.PeerWords.Named);
        await world.AddAsync(world.WordOnAna(world.Quinn, 4), world.WordOnAna(world.Otto, 3));
        await world.ClientOf(world.Mo).SubmitReviewAsync(world.AnasReview.Id.Value);

        var words = (await world.ClientOf(world.Mo).PeersAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value)).Lines[0].Words;

        Assert.Equal([(world.Otto.Name, 3), (world.Pia.Name, 5), (world.Quinn.Name, 4)], words.OrderBy(w => w.By, StringComparer.Ordinal).Select(w => (w.By!, w.Value!.Value)));
        Assert.Contains($"{world.Quinn.Name} 4", (await world.SignedInAs(world.Mo).GetAsync(Links.Peers(world.OpenCycle.Id, world.Ana.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Closing_shows_them_also_where_no_manager_wrote(World world)
    {
        await world.RemoveAsync(world.AnasReview);
        await world.AddAsync(world.WordOnAna(world.Quinn, 4), world.WordOnAna(world.Otto, 3));
        world.Clock.GoTo(world.OpenCycle.Last.LastDay);

        await world.ClientOf(world.Hana).CloseCycleAsync(world.OpenCycle.Id.Value);

        Assert.Equal(3, (await world.ClientOf(world.Ana).PeersAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value)).Lines.Max(l => l.Rated));
    }

    [Theory, EachDatabase]
    public async Task Colleagues_words_count_for_no_criterion(World world)
    {
        await using var without = await World.OnAsync(world.ToString());
        await world.AddAsync(world.WordOnAna(world.Quinn, 1), world.WordOnAna(world.Otto, 1));

        Assert.Equal(await ClosedAsync(without), await ClosedAsync(world));

        static async Task<string> ClosedAsync(World world)
        {
            await world.ClientOf(world.Mo).SubmitReviewAsync(world.AnasReview.Id.Value);
            await world.ClientOf(world.Hana).CloseCycleAsync(world.OpenCycle.Id.Value);
            return System.Text.Json.JsonSerializer.Serialize(await world.ClientOf(world.Ana).MyReadinessAsync()).Replace(world.Ana.Id.ToString(), "", StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Who_declines_says_why_if_they_like_and_is_asked_for_nothing_more(World world)
    {
        var (mo, olga) = (world.ClientOf(world.Mo), world.SignedInAs(world.Olga));
        var request = (await mo.AskPeerAsync(new(world.OpenCycle.Id.Value, world.Ana.Id.Value, world.Olga.Email))).Id;
        var draft = (await world.ClientOf(world.Olga).StartReviewAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value)).Id;
        await olga.GetAsync(Links.Reviews);

        await olga.SubmitAsync(Links.EndOfPeerRequest(new(request)), ("Reason", "We met once."));

        Assert.Equal(("declined", "We met once."), StateOf(await mo.PeersAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value), request));
        Assert.Contains("declined to write", (await world.SignedInAs(world.Mo).GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Your word on {world.Ana.Name}", (await olga.GetAsync(Links.Reviews)).Text, StringComparison.Ordinal);
        Assert.Contains("You are no longer asked", (await olga.GetAsync(Links.Review(new(draft)))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.ProgramOf(world.Olga).PostAsync($"/api/v1/reviews/{draft}/submission", null)).Status);
    }

    [Theory, EachDatabase]
    public async Task After_the_managers_review_a_word_is_neither_asked_for_nor_written_nor_withdrawn(World world)
    {
        var (ana, olga, pia) = (world.ProgramOf(world.Ana), world.ProgramOf(world.Olga), world.ProgramOf(world.Pia));
        await world.ClientOf(world.Ana).AskPeerAsync(new(world.OpenCycle.Id.Value, world.Ana.Id.Value, world.Olga.Email));
        var draft = (await world.ClientOf(world.Olga).StartReviewAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value)).Id;
        await world.ClientOf(world.Mo).SubmitReviewAsync(world.AnasReview.Id.Value);

        Assert.Equal("peers-closed", (await ana.PostAsync("/api/v1/peer-requests", new NewPeerRequest(world.OpenCycle.Id.Value, world.Ana.Id.Value, world.Quinn.Email))).Problem?.Code);
        Assert.Equal("peers-closed", (await olga.PostAsync($"/api/v1/reviews/{draft}/submission", null)).Problem?.Code);
        Assert.Equal("peers-closed", (await pia.PostAsync($"/api/v1/reviews/{world.Story.History.PiasWordOnAna.Id}/withdrawal", new WithReason("Too harsh."))).Problem?.Code);
        Assert.Contains("review is finished, or the cycle was closed once, so colleagues", (await world.SignedInAs(world.Olga).GetAsync(Links.Review(new(draft)))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whom_nobody_knows_the_person_and_the_manager_are_refused_beside_the_field(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.Peers(world.OpenCycle.Id, world.Ana.Id));

        foreach (var (name, said) in new[] { ("Nobody Known", "Nobody here is called"), (world.Ana.Name, "Your own view is the self-assessment"), (world.Mo.Name, "This is the manager") })
        {
            var refused = await ana.SubmitAsync(Links.PeerRequests, ("Name", name));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(said, refused.Document.QuerySelector("#name-error")?.TextContent ?? "", StringComparison.Ordinal);
            Assert.Equal(name, refused.Document.QuerySelector("#name")?.GetAttribute("value"));
        }
    }

    [Theory, EachDatabase]
    public async Task A_cycle_launched_without_them_asks_no_colleagues(World world)
    {
        await ShowAsync(world, Domain.Reviews.PeerWords.NotAsked);

        var refused = await world.ProgramOf(world.Ana).PostAsync("/api/v1/peer-requests", new NewPeerRequest(world.OpenCycle.Id.Value, world.Ana.Id.Value, world.Olga.Email));

        Assert.Equal("peers-not-asked", refused.Problem?.Code);
        Assert.DoesNotContain("Colleagues' words", (await world.SignedInAs(world.Ana).GetAsync(Links.Reviews)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_launch_says_how_words_are_shown_and_running_again_keeps_it(World world)
    {
        var hana = world.ClientOf(world.Hana);
        var launched = await hana.LaunchCycleAsync(new() { Name = "Q4 2026", First = "2026-10", Last = "2026-12", Families = ["engineering"], Population = new() { Only = [world.Ana.Email, world.Pia.Email] }, Peers = PeersChoice.Named });

        Assert.Equal(PeersChoice.Named, (await hana.CycleAsync(launched.Id!.Value)).Value.Cycle.Peers);
        var again = await world.SignedInAs(world.Hana).GetAsync(Links.CycleAgain(new(launched.Id.Value)));
        Assert.Equal(PeersChoice.Named, again.Document.QuerySelector("input[name=Peers][checked]")?.GetAttribute("value"));
        var unclear = await world.ProgramOf(world.Hana).PostAsync("/api/v1/cycles", new NewCycle { Name = "Q4 again", First = "2026-10", Last = "2026-12", Families = ["engineering"], Peers = "some" });
        Assert.Contains(unclear.Problem!.Errors!, r => r.Field == "peers");
    }

    [Theory, EachDatabase]
    public async Task Reminders_reach_who_is_asked_and_not_who_has_finished(World world)
    {
        await world.ClientOf(world.Ana).AskPeerAsync(new(world.OpenCycle.Id.Value, world.Ana.Id.Value, world.Olga.Email));

        await world.ClientOf(world.Hana).RemindOfCycleAsync(world.OpenCycle.Id.Value);

        var reminded = await world.InDatabaseAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.ReviewsDue).Select(n => new { n.PersonId, n.Subject }).ToListAsync());
        Assert.Contains(new { PersonId = world.Olga.Id, Subject = (string?)"1" }, reminded);
        Assert.Contains(new { PersonId = world.Pia.Id, Subject = (string?)"1" }, reminded); // her self-assessment, not the word she finished
    }

    private static async Task WriteAsync(World world, Member by, int value, string comment)
    {
        var client = world.ClientOf(by);
        var word = (await client.StartReviewAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value)).Id;
        var draft = await client.ReviewAsync(word);
        Assert.Equal("peer", draft.Role);
        Assert.Equal("peer-one-level", (await Assert.ThrowsAsync<ApiException>(() => client.RateNextLevelAsync(word, true))).Problem.Code);
        foreach (var asked in draft.Ratings)
            await client.RateAsync(word, asked.Against, asked.Competency, new() { Value = value, Comment = comment }, asked.ETag);
        await client.SubmitReviewAsync(word);
    }

    private static Task<int> ShowAsync(World world, Domain.Reviews.PeerWords shown) =>
        world.InDatabaseAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync(c => c.Id == world.OpenCycle.Id);
            cycle.LaunchFor(cycle.Population!, shown);
            return await db.SaveChangesAsync();
        });

    private static (string State, string? Reason) StateOf(PeerDetails peers, Guid request)
    {
        var line = peers.Requests.Single(r => r.Id == request);
        return (line.State, line.Reason);
    }
}
