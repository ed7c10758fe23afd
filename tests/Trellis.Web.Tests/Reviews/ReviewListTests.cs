using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

public class ReviewListTests
{
    [Theory, EachDatabase]
    public async Task A_manager_sees_a_row_for_each_report_with_how_far_it_is(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Reviews);

        Assert.Equal(["Ana Engel", "Pia Peric", "Quinn Quist"], page.All("[aria-labelledby=to-write] li b"));
        Assert.Equal(
            ["against E2 · draft, 3 of 3 answered, asked for by 30 September 2026", "against E2 · submitted", "against E1 · shared"], page.All("[aria-labelledby=to-write] li > div > small"));
    }

    [Theory, EachDatabase]
    public async Task An_employee_sees_what_was_shared_and_whether_it_is_answered(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.Reviews);

        Assert.Contains("you answered on 20 July 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Links.Review(world.AnasReview.Id), page.Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Somebody_in_no_cycle_reads_what_the_page_is_for(World world)
    {
        var page = await world.SignedInAs(world.Nora).GetAsync(Links.Reviews);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Has($"main a[href='{Links.Evidence}']"));
    }

    [Theory, EachDatabase]
    public async Task Starting_opens_a_draft_and_starting_again_the_same_one(World world)
    {
        await world.RemoveAsync(world.PiasSelf);
        var pia = world.SignedInAs(world.Pia);
        await pia.GetAsync(Links.Reviews);

        var first = await pia.SubmitAsync(Links.Reviews);
        var again = await pia.PostAsync(Links.Reviews, ("Cycle", world.OpenCycle.Id), ("Person", world.Pia.Id));

        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
        Assert.Equal(first.Location, again.Location);
        Assert.Single(await world.JournalAsync(), row => row.What == "review-started" && row.About == world.Pia.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task Two_windows_that_start_at_once_share_one_draft(World world)
    {
        await world.RemoveAsync(world.PiasSelf);
        var windows = Enumerable.Range(0, 4).Select(_ => world.SignedInAs(world.Pia)).ToList();

        var answers = await Task.WhenAll(windows.Select(w => w.PostAsync(Links.Reviews, ("Cycle", world.OpenCycle.Id), ("Person", world.Pia.Id))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(1, await world.InDatabaseAsync(db => db.Assessments.CountAsync(a => a.PersonId == world.Pia.Id && a.RaterId == world.Pia.Id && a.CycleId == world.OpenCycle.Id)));
    }

    [Theory, EachDatabase]
    public async Task Nobody_starts_a_review_of_somebody_elses_report_or_of_nobody(World world)
    {
        var otto = world.SignedInAs(world.Otto);

        Assert.Equal(HttpStatusCode.NotFound, (await otto.PostAsync(Links.Reviews, ("Cycle", world.OpenCycle.Id), ("Person", world.Ana.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await otto.PostAsync(Links.Reviews, ("Cycle", world.OpenCycle.Id), ("Person", world.Olga.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await otto.PostAsync(Links.Reviews, ("Cycle", Id<ReviewCycle>.New()), ("Person", world.Otto.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_started_in_a_closed_cycle(World world)
    {
        var answer = await world.SignedInAs(world.Mo).PostAsync(Links.Reviews, ("Cycle", world.ClosedCycle.Id), ("Person", world.Ana.Id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Q2 2026 was closed on 10 July 2026", answer.Text, StringComparison.Ordinal);
    }
}
