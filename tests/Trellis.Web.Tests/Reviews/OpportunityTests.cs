using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Reviews;

public class OpportunityTests
{
    [Theory, EachDatabase]
    public async Task What_a_team_had_no_chance_to_show_is_for_the_manager_and_hr_and_no_mark_against_the_person(World world)
    {
        await SayAsync(world);
        world.Clock.GoTo(world.OpenCycle.Last.LastDay);
        await world.SignedInAs(world.Hana).PostAsync(Links.Closure(world.OpenCycle.Id));

        var team = await world.SignedInAs(world.Mo).GetAsync(Links.Team);
        var own = await world.SignedInAs(world.Ana).GetAsync(Links.Review(world.AnasReview.Id));
        var hr = await world.SignedInAs(world.Hana).GetAsync(Links.OpportunityGaps(world.OpenCycle.Id));

        Assert.Contains("Ana", team.Document.QuerySelector("[aria-labelledby=opportunity] td[data-label=Who]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no opportunity", own.Text, StringComparison.Ordinal);
        Assert.Contains("no opportunity to show it", (await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
        var line = Assert.Single(hr.Document.QuerySelectorAll("main tbody tr")).TextContent;
        Assert.Contains("Coding", line, StringComparison.Ordinal);
        Assert.Contains($"{world.Mo.Name} (1)", line, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Ana.Name, hr.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_draft_tells_hr_nothing_and_a_later_review_ends_it(World world)
    {
        var (hana, mo) = (world.SignedInAs(world.Hana), world.SignedInAs(world.Mo));
        await mo.GetAsync(world.AnasReview.Form(Coding));
        Assert.Equal(HttpStatusCode.SeeOther, (await mo.SubmitAsync("#rating", ("Choice", "no-opportunity"), ("Comment", ""))).Status);
        Assert.Contains("Nothing yet", (await hana.GetAsync(Links.OpportunityGaps(world.OpenCycle.Id))).Text, StringComparison.Ordinal);

        await mo.GetAsync(Links.Submission(world.AnasReview.Id));
        await mo.SubmitAsync(Links.Submission(world.AnasReview.Id));
        await mo.PostAsync(Links.Withdrawal(world.AnasReview.Id), ("Reason", "There was work after all."));

        Assert.Contains("Nothing yet", (await hana.GetAsync(Links.OpportunityGaps(world.OpenCycle.Id))).Text, StringComparison.Ordinal);
        Assert.Null((await world.SignedInAs(world.Mo).GetAsync(Links.Team)).Document.QuerySelector("#opportunity"));
    }

    [Theory, EachDatabase]
    public async Task The_api_says_the_same(World world)
    {
        var mo = world.ClientOf(world.Mo);
        var draft = await mo.ReviewAsync(world.AnasReview.Id.Value);
        var coding = draft.Ratings.Single(r => r.Competency == Coding.Value);
        var both = await Assert.ThrowsAsync<ApiException>(() => mo.RateAsync(world.AnasReview.Id.Value, coding.Against, coding.Competency, new() { NotObserved = true, NoOpportunity = true }, coding.ETag));
        Assert.Equal(422, both.Problem.Status);

        await mo.RateAsync(world.AnasReview.Id.Value, coding.Against, coding.Competency, new() { NoOpportunity = true }, coding.ETag);
        Assert.True((await mo.ReviewAsync(world.AnasReview.Id.Value)).Ratings.Single(r => r.Competency == Coding.Value).NoOpportunity);
        await mo.SubmitReviewAsync(world.AnasReview.Id.Value);

        var gap = Assert.Single(await world.ClientOf(world.Hana).OpportunityGapsAsync(world.OpenCycle.Id.Value));
        Assert.Equal(("E2", "coding", 1, world.Mo.Name), (gap.Level, gap.Competency, gap.People, Assert.Single(gap.Teams).Manager));
    }

    [Theory, EachDatabase]
    public async Task A_team_so_small_that_it_is_as_good_as_a_name_is_not_named(World world)
    {
        await SayAsync(world);
        await world.InDatabaseAsync(db => db.Participants.Where(p => p.CycleId == world.OpenCycle.Id && p.PersonId == world.Pia.Id).ExecuteDeleteAsync());

        var gaps = Assert.Single(await world.ClientOf(world.Hana).OpportunityGapsAsync(world.OpenCycle.Id.Value));

        Assert.Equal("Smaller teams together", Assert.Single(gaps.Teams).Manager);
    }

    private static async Task SayAsync(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));
        await mo.SubmitAsync("#rating", ("Choice", "no-opportunity"), ("Comment", ""));
        Assert.Equal((true, null), await world.RatingAsync(world.AnasReview, Coding) is { } saved ? (saved.NoOpportunity, saved.Value) : default);
        await mo.GetAsync(Links.Submission(world.AnasReview.Id));
        Assert.Equal(HttpStatusCode.SeeOther, (await mo.SubmitAsync(Links.Submission(world.AnasReview.Id))).Status);
    }
}
