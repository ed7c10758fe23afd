using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Reviews;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Cycles;

public class CyclePeopleTests
{
    [Theory, EachDatabase]
    public async Task A_late_joiner_is_offered_and_taken_in(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await world.InDatabaseAsync(async db =>
        {
            db.Add(new ReportingLine(world.Fay.Id, new(new(2026, 1, 1)), world.Mia.Id));
            return await db.Cycles.CountAsync();
        });
        var page = await hana.GetAsync(Links.CycleChanges(world.OpenCycle.Id));
        Assert.Contains(page.All("[aria-labelledby=joined] li"), li => li.StartsWith("Fay Forster EM1, reports to Mia Mbeki", StringComparison.Ordinal));

        var answer = await hana.PostAsync(Links.Joiners(world.OpenCycle.Id), ("people", world.Fay.Id));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var taken = await world.InDatabaseAsync(db => db.Participants.AsNoTracking().SingleAsync(p => p.CycleId == world.OpenCycle.Id && p.PersonId == world.Fay.Id));
        Assert.Equal((Levels.EM1.Level, world.Mia.Id, world.AnasReview.Version), (taken.Level, taken.ManagerId, taken.Version));
        Assert.Contains("you may write your self-assessment", (await world.SignedInAs(world.Fay).GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains("of 4", (await hana.GetAsync(Links.Cycle(world.OpenCycle.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whoever_cannot_be_reviewed_is_refused_in_words(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.CycleChanges(world.OpenCycle.Id));

        var alone = await hana.PostAsync(Links.Joiners(world.OpenCycle.Id), ("email", world.Fay.Email));
        var nobody = await hana.PostAsync(Links.Joiners(world.OpenCycle.Id), ("email", "who@teststead.example"));
        var bare = await hana.PostAsync(Links.Joiners(world.OpenCycle.Id), ("email", world.Nora.Email));

        Assert.Contains("Fay Forster has no manager on 30 September 2026", alone.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody here has the address who@teststead.example.", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("Nora Novak held no level on 30 September 2026", bare.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_is_taken_out_is_asked_for_nothing_and_loses_nothing(World world)
    {
        var (hana, mo) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Mo));
        await hana.GetAsync(Links.CycleChanges(world.OpenCycle.Id));
        var silent = await hana.PostAsync(Links.Leavers(world.OpenCycle.Id), ("people", world.Ana.Id), ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);

        await hana.PostAsync(Links.Leavers(world.OpenCycle.Id), ("people", world.Ana.Id), ("reason", "On a long leave."));

        Assert.Contains("On a long leave.", (await hana.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Self-assessments submitted: 1 of 2", (await hana.GetAsync(Links.Cycle(world.OpenCycle.Id))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Engel", (await mo.GetAsync(Links.Reviews)).All("[aria-labelledby=to-write] li b"));
        var read = await mo.GetAsync(Links.Review(world.AnasReview.Id));
        Assert.Equal(HttpStatusCode.OK, read.Status);
        var refused = await mo.PostAsync(world.AnasReview.Address(world.AnasReview.Ratings[0].Competency), ("Choice", "4"), ("Comment", "After."), ("Turn", 1));
        Assert.Contains("no longer in this cycle", refused.Text, StringComparison.Ordinal);
        Assert.Equal(world.AnasReview.Ratings.Select(r => r.Value), (await world.NowAsync(world.AnasReview)).Ratings.Select(r => r.Value));
        world.Clock.GoTo(world.OpenCycle.Last.LastDay);
        await hana.PostAsync(Links.Closure(world.OpenCycle.Id));
        Assert.Null((await world.NowAsync(world.AnasSelf)).Sharing);
    }

    [Theory, EachDatabase]
    public async Task After_a_move_drafts_ask_about_the_new_level_and_keep_what_was_said(World world)
    {
        var (hana, mo) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Mo));
        var before = world.AnasReview.Ratings[0];
        await world.InDatabaseAsync(async db =>
        {
            (await db.Intervals.OfType<Placement>().SingleAsync(p => p.PersonId == world.Ana.Id && p.To == null)).EndOn(new(2026, 8, 31));
            db.Add(new Placement(world.Ana.Id, new(new(2026, 9, 1)), Levels.E3));
            return 0;
        });
        Assert.Contains("Ana Engel reviewed against E2, holds E3", Assert.Single((await hana.GetAsync(Links.CycleChanges(world.OpenCycle.Id))).All("[aria-labelledby=moved] li")), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await hana.PostAsync(Links.NewLevels(world.OpenCycle.Id), ("people", world.Ana.Id))).Status);

        var draft = await world.NowAsync(world.AnasReview);
        Assert.Equal((Levels.E3.Level, before.Comment, null), (draft.Level, draft.On(before.Competency, Levels.E3.Level)?.Comment, draft.On(before.Competency, Levels.E3.Level)?.Value));
        Assert.Equal(before.Value, draft.On(before.Competency, before.Against)!.Value);
        Assert.Equal(Levels.E2.Level, (await world.NowAsync(world.AnasSelf)).Level);
        Assert.Contains("you, before it was set anew", (await mo.GetAsync(Links.Review(world.AnasReview.Id, before.Competency, Levels.E3.Level))).Text, StringComparison.Ordinal);
        Assert.Contains("asked for against another level now", (await mo.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Empty((await hana.GetAsync(Links.CycleChanges(world.OpenCycle.Id))).All("[aria-labelledby=moved] li"));
    }
}
