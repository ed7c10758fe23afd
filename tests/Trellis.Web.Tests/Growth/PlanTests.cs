using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Growth;

public class PlanTests
{
    [Theory, EachDatabase]
    public async Task A_goal_is_written_and_the_manager_reads_it_and_nobody_else(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await ana.GetAsync(Links.MyPlan);

        Assert.Equal((HttpStatusCode.SeeOther, Links.MyPlan), Of(await ana.SubmitAsync("[aria-labelledby=new-goal] > form", ("Title", "Lead across teams"), ("Actions/0/Text", "Ask two teams."), ("Actions/0/Until", "2026-11-30"), ("Until", "2026-12-31"))));

        var read = await world.SignedInAs(world.Mo).GetAsync(Links.PlanOf(world.Ana.Id));
        Assert.Contains("Lead across teams", read.Text, StringComparison.Ordinal);
        Assert.Contains("0 of 1 steps done, by 31 December 2026.", read.Text, StringComparison.Ordinal);
        Assert.False(read.Has("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mia).GetAsync(Links.PlanOf(world.Ana.Id))).Status);
        Assert.DoesNotContain("Lead across", string.Concat((await world.JournalAsync()).Select(r => r.Data)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_a_criterion_lacks_becomes_a_goal_with_what_would_close_it(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        await world.InDatabaseAsync(db => db.Facts.Where(f => f.PersonId == world.Ana.Id).ExecuteDeleteAsync());
        var offered = (await ana.GetAsync(Links.MyPlan)).Document.QuerySelectorAll("[aria-labelledby=new-goal] li").Where(l => l.TextContent.Contains("criterion", StringComparison.Ordinal)).ToList();

        var scope = Assert.Single(offered, l => l.TextContent.Contains("two other teams", StringComparison.Ordinal));
        var title = scope.QuerySelector("input[name=Title]")!.GetAttribute("value")!;
        var step = scope.QuerySelector("input[name='Actions/0/Text']")!.GetAttribute("value")!;
        await ana.PostAsync(Links.MyPlan, ("Title", title), ("Actions/0/Text", step));

        Assert.DoesNotContain("two other teams", (await ana.GetAsync(Links.MyPlan)).Document.QuerySelector("[aria-labelledby=new-goal]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("", step);
    }

    [Theory, EachDatabase]
    public async Task A_form_sent_twice_makes_one_goal(World world)
    {
        var key = Guid.CreateVersion7();
        var ana = world.SignedInAs(world.Ana);

        await ana.PostAsync(Links.MyPlan, ("Key", key), ("Title", "Once"));
        await ana.PostAsync(Links.MyPlan, ("Key", key), ("Title", "Once"));
        var other = await ana.PostAsync(Links.MyPlan, ("Key", key), ("Title", "Something else"));

        Assert.Contains("has been saved before with other words", other.Text, StringComparison.Ordinal);
        Assert.True(other.Has("input[value='Something else']"));
        Assert.Equal(2, await world.InDatabaseAsync(db => db.Goals.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_step_done_keeps_its_day_and_two_windows_do_not_overwrite_each_other(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var goal = Links.GoalForm(world.Story.History.AnasGoal.Id);

        Assert.Equal(HttpStatusCode.SeeOther, (await ana.PostAsync(goal, ("Title", "Anew"), ("Actions/0/Text", "Step"), ("Actions/0/Done", "true"), ("Revision", 1))).Status);
        var late = await ana.PostAsync(goal, ("Title", "Typed elsewhere"), ("Revision", 1));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Typed elsewhere", late.Html, StringComparison.Ordinal);
        Assert.Contains("done on 2 October 2026", late.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_refused_stays_typed(World world)
    {
        var page = await world.SignedInAs(world.Ana).PostAsync(Links.MyPlan, ("Title", ""), ("Actions/0/Text", "A step I typed."), ("Until", "soon"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("A step I typed.", page.Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_agreed_gap_is_one_click_from_being_a_goal(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var page = await ana.GetAsync(Links.MyPlan);
        Assert.Contains("canary-ana-gap", page.Html, StringComparison.Ordinal);
        Assert.Contains("agreed gap", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_program_keeps_the_plan(World world)
    {
        var ana = world.ClientOf(world.Ana);
        var made = await ana.AddGoalAsync(new() { Title = "By program", Actions = [new("First step")] });
        var goal = Assert.Single(await ana.MyPlanAsync(), g => g.Id == made.Id);

        await ana.ChangeGoalAsync(goal.Id, new() { Title = "By program", Actions = [new("First step", null, true)], End = "reached" }, goal.ETag);

        var read = Assert.Single(await world.ClientOf(world.Mo).PlanAsync(world.Ana.Id.Value), g => g.Id == made.Id);
        Assert.Equal(("reached", world.Clock.Day), (read.State, read.Actions[0].DoneOn));
    }

    private static (HttpStatusCode, string?) Of(Page page) => (page.Status, page.Location);
}
