using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Reviews;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Cycles;

public class HandoverTests
{
    [Theory, EachDatabase]
    public async Task The_new_manager_goes_on_with_the_draft_and_sees_from_whom(World world)
    {
        var (mo, otto) = (world.SignedInAs(world.Mo), world.SignedInAs(world.Otto));
        await world.MoveAsync(world.Ana, world.Otto);
        Assert.Contains("begun by Mo Mazur; it goes on with you", (await otto.GetAsync(Links.Reviews)).Text, StringComparison.Ordinal);

        var taken = await otto.SubmitAsync(Links.Reviews);

        Assert.Equal(Links.Review(world.AnasReview.Id), taken.Location);
        Assert.Contains("Begun by Mo Mazur and handed over to you on 2 October 2026.", (await otto.GetAsync(taken.Location!)).Text, StringComparison.Ordinal);
        var now = await world.NowAsync(world.AnasReview);
        Assert.Equal((world.Otto.Id, world.Mo.Id), (now.RaterId, now.Handover!.From));
        Assert.Equal(world.AnasReview.Ratings.Select(r => (r.Competency, r.Value, r.Comment)), now.Ratings.Select(r => (r.Competency, r.Value, r.Comment)));
        Assert.Equal(HttpStatusCode.NotFound, (await mo.GetAsync(Links.Review(world.AnasReview.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mo.PostAsync(world.AnasReview.Address(new("coding")), ("Choice", "5"), ("Turn", 1))).Status);
        Assert.Contains("goes on with the person's new manager", (await mo.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Hr_hands_over_all_at_once_and_the_team_moves(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await world.MoveAsync(world.Ana, world.Otto);
        await world.MoveAsync(world.Pia, world.Otto);
        Assert.Contains("For 2 people something has changed", (await hana.GetAsync(Links.Cycle(world.OpenCycle.Id))).Text, StringComparison.Ordinal);
        var page = await hana.GetAsync(Links.CycleChanges(world.OpenCycle.Id));
        Assert.Equal(["Ana Engel", "Mo Mazur", "Otto Oduya", "Hand over Ana Engel", "Pia Peric", "Mo Mazur", "Otto Oduya", "Hand over Pia Peric"], page.All("main tbody tr > *"));

        Assert.Equal(HttpStatusCode.SeeOther, (await hana.PostAsync(Links.Handover(world.OpenCycle.Id), ("people", "all"))).Status);

        Assert.Contains("Nothing has changed", (await hana.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(world.Otto.Id, (await world.NowAsync(world.AnasReview)).RaterId);
        var pias = await world.NowAsync(world.PiasReview);
        Assert.Equal((world.Mo.Id, true), (pias.RaterId, pias.Handover is null));
        Assert.Equal(2, await world.InDatabaseAsync(db => db.Participants.CountAsync(p => p.CycleId == world.OpenCycle.Id && p.ManagerId == world.Otto.Id)));
        Assert.Contains("went over to you", (await world.SignedInAs(world.Otto).GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains(await world.JournalAsync(), row => row.What == "review-handed-over" && row.About == world.Ana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task A_draft_of_the_new_manager_takes_what_it_lacks(World world)
    {
        var (hana, otto) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Otto));
        var drafted = world.AnasReview.Ratings[0];
        await world.MoveAsync(world.Ana, world.Otto);
        await world.AddAsync(new Trellis.Domain.Reviews.Assessment(new(world.OpenCycle.Id, world.Ana.Id, Levels.E2, world.AnasReview.Version), world.Otto.Id, Domain.Readiness.RaterRole.Manager));

        await hana.PostAsync(Links.Handover(world.OpenCycle.Id), ("people", world.Ana.Id));

        var his = await world.InDatabaseAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.RaterId == world.Otto.Id && a.PersonId == world.Ana.Id));
        Assert.Equal((drafted.Value, drafted.Comment), (his.On(drafted.Competency, drafted.Against)!.Value, his.On(drafted.Competency, drafted.Against)!.Comment));
        Assert.Equal(world.Mo.Id, (await world.NowAsync(world.AnasReview)).RaterId);
        Assert.Equal(HttpStatusCode.OK, (await otto.GetAsync(Links.Review(his.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task When_a_manager_leaves_hr_is_told_whose_reviews_nobody_writes(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await world.InDatabaseAsync(async db =>
        {
            foreach (var interval in await db.Intervals.Where(i => i.PersonId == world.Mo.Id && i.To == null).ToListAsync())
                interval.EndOn(world.Clock.Day.AddDays(-1));
            return 0;
        });

        var page = await hana.GetAsync(Links.CycleChanges(world.OpenCycle.Id));

        Assert.Equal(["Ana Engel so far Mo Mazur", "Pia Peric so far Mo Mazur", "Quinn Quist so far Mo Mazur"], page.All("[aria-labelledby=no-manager] li"));
        Assert.NotEmpty((await world.NowAsync(world.AnasReview)).Ratings);
    }

    [Theory, EachDatabase]
    public async Task A_closed_account_writes_no_reviews_either(World world)
    {
        await world.InDatabaseAsync(async db => (await db.Users.SingleAsync(a => a.PersonId == world.Mo.Id)).DisabledAt = world.Clock.GetUtcNow());

        var page = await world.SignedInAs(world.Hana).GetAsync(Links.CycleChanges(world.OpenCycle.Id));

        Assert.Equal(3, page.All("[aria-labelledby=no-manager] li").Count);
    }
}
