using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

public class ConversationTests
{
    [Theory, EachDatabase]
    public async Task Both_reviews_stand_side_by_side_with_the_differences_first(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.Conversation(world.ClosedCycle.Id, world.Ana.Id));

        Assert.Equal(["Where the two differ", "Where the two agree", "Check-ins since then", "What you agreed"], page.All(".card h2"));
        Assert.Equal(2, page.Rows("[aria-labelledby=differ] table").Count);
        Assert.All(page.Rows("[aria-labelledby=differ] table"), row => Assert.Contains("1 point apart", row, StringComparison.Ordinal));
        Assert.Contains("canary-ana-second-manager", page.Html, StringComparison.Ordinal);
        Assert.Contains("canary-ana-second-self", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-ana-withdrawn", page.Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_widest_apart_comes_first(World world)
    {
        await SubmitAnasReviewAsync(world, 5, 2, 4);

        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Conversation(world.OpenCycle.Id, world.Ana.Id));

        Assert.Equal([2, 0], (await world.ClientOf(world.Mo).ConversationAsync(world.OpenCycle.Id.Value, world.Ana.Id.Value)).Value.Competencies.Take(2).Select(c => c.Apart));
        Assert.Contains("2 points apart", page.Rows("[aria-labelledby=differ] table")[0], StringComparison.Ordinal);
        Assert.Contains("does not see this page yet", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_person_finds_it_when_the_review_is_shared_and_not_before(World world)
    {
        await SubmitAnasReviewAsync(world, 3, 4, 4);
        var (ana, mo) = (world.SignedInAs(world.Ana), world.SignedInAs(world.Mo));
        var talk = Links.Conversation(world.OpenCycle.Id, world.Ana.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(talk)).Status);
        Assert.DoesNotContain(talk, (await ana.GetAsync(Links.Review(world.AnasSelf.Id))).Html, StringComparison.Ordinal);

        await mo.PostAsync(Links.Sharing(world.AnasReview.Id));

        Assert.Contains(talk, (await ana.GetAsync(Links.Review(world.AnasReview.Id))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync(talk)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_manager_who_has_not_finished_their_own_finds_nothing(World world)
    {
        var talk = Links.Conversation(world.OpenCycle.Id, world.Ana.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mo).GetAsync(talk)).Status);
        Assert.DoesNotContain(talk, (await world.SignedInAs(world.Mo).GetAsync(Links.Review(world.AnasReview.Id))).Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Without_a_self_assessment_it_says_so_and_shows_the_review_alone(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Conversation(world.OpenCycle.Id, world.Pia.Id));

        Assert.Contains($"{world.Pia.Name} has not submitted a self-assessment", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Competency by competency"], page.All(".card h2"));
        Assert.DoesNotContain("canary-pia-open-self-draft", page.Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task It_can_be_taken_away_as_a_table(World world)
    {
        var table = await world.SignedInAs(world.Ana).GetAsync($"{Links.Conversation(world.ClosedCycle.Id, world.Ana.Id)}/table.csv");

        Assert.Equal(HttpStatusCode.OK, table.Status);
        Assert.Equal(4, table.Html.Trim().Split('\n').Length);
    }

    private static Task<int> SubmitAnasReviewAsync(World world, params int[] values) => world.InDatabaseAsync(async db =>
    {
        var review = await db.Assessments.SingleAsync(a => a.Id == world.AnasReview.Id);
        foreach (var (rating, value) in review.Ratings.ToList().Zip(values))
            Assert.IsNotType<Trellis.Domain.Result<Rating>.Refused>(review.Rate(new(rating.Competency, rating.Against, value, false, "Seen.", [], rating.Turn), world.Story.Ladder.Rubric, world.Clock.GetUtcNow()));
        review.Submit(world.Story.Ladder.Rubric, world.Clock.GetUtcNow());
        return 0;
    });
}
