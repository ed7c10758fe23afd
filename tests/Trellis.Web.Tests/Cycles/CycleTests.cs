using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.Cycles;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Cycles;

public class CycleTests
{
    [Theory, EachDatabase]
    public async Task Home_shows_progress_and_what_is_not_connected(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.Cycles);

        Assert.Contains("Self-assessments submitted: 2 of 3", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reviews submitted: 2 of 3", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reviews shared: 1 of 3", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Product"], page.All("[aria-labelledby=not-connected] li b"));
        Assert.True(page.Has($"a[href='{Links.NewCycleFor(Levels.Product)}']"));
    }

    [Theory, EachDatabase]
    public async Task A_cycle_tells_how_far_each_review_has_come(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.Cycle(Open(world)));

        Assert.Equal(["Ana Engel", "E2", "submitted", "draft", "Pia Peric", "E2", "draft", "submitted", "Quinn Quist", "E1", "submitted", "shared"], page.All("main tbody tr > *"));
        Assert.Contains("One review stays unfinished and counts for nothing: Ana Engel.", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Closing_shares_what_was_submitted_and_nothing_else(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Cycle(Open(world)));

        var answer = await hana.SubmitAsync(Links.Closure(Open(world)));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Contains("Closed on 2 October 2026", (await hana.FollowAsync()).Text, StringComparison.Ordinal);
        var shared = await world.InDatabaseAsync(db => db.Assessments.AsNoTracking().Where(a => a.CycleId == Open(world) && a.Sharing != null).Select(a => a.Id).ToListAsync());
        Assert.Contains(world.Story.History.PiasReview.Id, shared);
        Assert.DoesNotContain(world.Story.History.AnasReview.Id, shared);
        Assert.Contains(await world.JournalAsync(), row => row.What == "cycle-closed" && row.By == world.Hana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task Whoever_waits_for_a_closing_is_told_how_far_it_is(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        using (var count = world.Host.Services.GetRequiredService<ClosingCycles>().Begin(Open(world), 7299))
        {
            count.Add(500);
            count.Add(500);

            Assert.Equal("1,000 of 7,299 assessments are shared. It goes on if you leave this page.", (await hana.GetAsync(Links.Closure(Open(world)))).Text.Trim());
        }

        Assert.Equal(HttpStatusCode.NoContent, (await hana.GetAsync(Links.Closure(Open(world)))).Status);
        Assert.Equal(Links.Closure(Open(world)), (await hana.GetAsync(Links.Cycle(Open(world)))).Document.QuerySelector("form[data-slow]")?.GetAttribute("data-counted"));
    }

    [Theory, EachDatabase]
    public async Task A_closing_counts_what_it_shares_and_then_no_more(World world)
    {
        var closing = world.Host.Services.GetRequiredService<ClosingCycles>();
        List<string> seen = [];
        world.Host.Statements.Watching = _ =>
        {
            if (closing.Of(Open(world)) is { } count)
                seen.Add($"{count.Done} of {count.Of}");
        };

        await world.SignedInAs(world.Hana).PostAsync(Links.Closure(Open(world)));

        Assert.Equal(["0 of 4", "4 of 4"], seen.Distinct());
        Assert.Null(closing.Of(Open(world)));
    }

    [Theory, EachDatabase]
    public async Task Readiness_counts_a_closed_cycle_at_the_next_request(World world)
    {
        var pia = world.SignedInAs(world.Pia);
        var before = await pia.GetAsync(Links.MyGrowth);

        await world.SignedInAs(world.Hana).PostAsync(Links.Closure(Open(world)));

        Assert.DoesNotContain("Q3 2026", before.Text, StringComparison.Ordinal);
        Assert.Contains("Q3 2026", (await pia.GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_cycle_cannot_be_closed_twice_or_before_its_last_day(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await LaunchTests.GiveManagersAsync(world);
        var launched = await LaunchTests.LaunchAsync(world, ("First", "2026-10"), ("Last", "2026-12"));

        var early = await hana.PostAsync(launched.Location + "/closure");
        var twice = await hana.PostAsync(Links.Closure(world.Story.History.First.Id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("cannot be closed before its last day", early.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("not open any more", twice.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Cancelling_needs_a_reason(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Cycle(Open(world)));

        var refused = await hana.SubmitAsync(Links.Cancellation(Open(world)), ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Say why the cycle is cancelled", refused.Text, StringComparison.Ordinal);

        var answer = await hana.SubmitAsync(Links.Cancellation(Open(world)), ("reason", "Launched for the wrong months."));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Contains("Launched for the wrong months.", (await hana.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Contains(await world.JournalAsync(), row => row.What == "cycle-cancelled");
    }

    [Theory, EachDatabase]
    public async Task Nobody_but_hr_finds_a_cycle(World world)
    {
        foreach (var other in new[] { world.Ana, world.Mo, world.Ada, world.Cal, world.Adam })
        {
            var browser = world.SignedInAs(other);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.Cycles)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.Cycle(Open(world)))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.Closure(Open(world)))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.Cancellation(Open(world)), ("reason", "x"))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Hana).GetAsync(Links.Cycle(Id<ReviewCycle>.New()))).Status);
    }

    private static Id<ReviewCycle> Open(World world) => world.Story.History.Open.Id;
}
