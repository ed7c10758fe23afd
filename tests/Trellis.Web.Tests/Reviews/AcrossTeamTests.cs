using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Reviews;

public class AcrossTeamTests
{
    [Theory, EachDatabase]
    public async Task One_competency_is_rated_across_the_team_in_the_same_drafts(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));
        await mo.SubmitAsync("#rating", ("Choice", "4"), ("Evidence", world.OfferedEvidence.Id));
        var page = await mo.GetAsync(Links.Across(world.OpenCycle.Id, Coding));
        Assert.Equal(["Quinn", "Ana", "Pia"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent.Split(' ')[0]));
        Assert.Equal(2, page.Document.QuerySelectorAll("main section p a[href^='/reviews/']").Length); // Pia's and Quinn's are submitted

        var saved = await mo.SubmitAsync(world.AnasReview.Address(Coding), ("Choice", "5"), ("Comment", "Rewrote the importer."), ("Go", "across"));

        Assert.Equal((HttpStatusCode.SeeOther, $"{Links.Across(world.OpenCycle.Id, Coding)}#person-{world.Ana.Id}"), (saved.Status, saved.Location));
        var rating = await world.RatingAsync(world.AnasReview, Coding);
        Assert.Equal((5, "Rewrote the importer."), (rating.Value, rating.Comment));
        Assert.Equal([world.OfferedEvidence.Id], rating.Evidence);
    }

    [Theory, EachDatabase]
    public async Task A_review_is_started_from_there_and_one_goes_on_there(World world)
    {
        await world.RemoveAsync(world.AnasReview);
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.Across(world.OpenCycle.Id, Ownership));

        var started = await mo.SubmitAsync(Links.Reviews);

        Assert.Equal($"{Links.Across(world.OpenCycle.Id, Ownership)}#person-{world.Ana.Id}", started.Location);
        Assert.NotNull((await mo.GetAsync(Links.Across(world.OpenCycle.Id, Ownership))).Document.QuerySelector($"#person-{world.Ana.Id} input[name=Choice]"));
    }

    [Theory, EachDatabase]
    public async Task All_that_are_left_are_started_at_once_and_none_twice(World world)
    {
        await world.InDatabaseAsync(db => db.Assessments.Where(a => a.CycleId == world.OpenCycle.Id && a.RaterId == world.Mo.Id).ExecuteDeleteAsync());
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.Across(world.OpenCycle.Id, Ownership));

        var started = await mo.SubmitAsync(Links.AcrossTeam);
        await mo.PostAsync(Links.AcrossTeam, ("cycle", world.OpenCycle.Id));

        Assert.Equal(Links.Across(world.OpenCycle.Id, Ownership), started.Location);
        var page = await mo.GetAsync(Links.Across(world.OpenCycle.Id, Ownership));
        Assert.False(page.Has($"form[action='{Links.AcrossTeam}']"));
        Assert.Equal((3, 3), (page.All(".card h2").Count, page.All("fieldset legend").Count));
        Assert.Equal(3, await world.InDatabaseAsync(db => db.Assessments.CountAsync(a => a.CycleId == world.OpenCycle.Id && a.RaterId == world.Mo.Id)));
    }

    [Theory, EachDatabase]
    public async Task What_was_changed_elsewhere_is_not_overwritten_from_there(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.Across(world.OpenCycle.Id, Coding));
        var there = Form.On(mo.Page, world.AnasReview.Address(Coding)).With([("Choice", "2"), ("Comment", "Old.")]);
        await mo.GetAsync(world.AnasReview.Form(Coding));
        await mo.SubmitAsync("#rating", ("Choice", "5"), ("Comment", "New."));

        using var request = new HttpRequestMessage(there.Method, there.Address) { Content = there.Content };
        var answer = await mo.SendAsync(request);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(5, (await world.RatingAsync(world.AnasReview, Coding)).Value);
    }

    [Theory, EachDatabase]
    public async Task A_competency_that_nobody_is_asked_for_and_an_ended_cycle_have_no_such_page(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        Assert.Equal(HttpStatusCode.NotFound, (await mo.GetAsync(Links.Across(world.OpenCycle.Id, new("juggling")))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mo.GetAsync(Links.Across(world.ClosedCycle.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mo.GetAsync("/reviews/across")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mo.GetAsync("/reviews/across?cycle=")).Status);
    }
}
