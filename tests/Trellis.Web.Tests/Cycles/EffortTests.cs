using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Cycles;

public class EffortTests
{
    [Theory, EachDatabase]
    public async Task Before_a_launch_hr_reads_what_it_asks_of_managers(World world)
    {
        await LaunchTests.GiveManagersAsync(world);

        var page = await LaunchTests.LaunchAsync(world, ("Step", "check"));

        Assert.Contains("A guess: three minutes an answer", page.Text, StringComparison.Ordinal);
        Assert.Equal(["3 reviews, 6 answers", "3 reviews, 6 answers", "2 competencies"], page.All("[aria-labelledby=effort] td:first-of-type"));
        Assert.Equal(["20 min (10 min to 30 min)", "20 min (10 min to 30 min)", "5 min (5 min to 10 min)"], page.All("[aria-labelledby=effort] td:last-of-type"));
    }

    [Theory, EachDatabase]
    public async Task The_pace_is_learned_from_the_answers_that_were_saved_here(World world)
    {
        await LaunchTests.GiveManagersAsync(world);
        await SpreadAnswersAsync(world, place => TimeSpan.FromSeconds((100 * place) + (place * place)));

        var page = await LaunchTests.LaunchAsync(world, ("Step", "check"));

        Assert.StartsWith(
            $"Learned here: half of {Effort.FewestMeasured} answers took less than 2 min 21 s, the middle half between 2 min 1 s and 2 min 41 s.",
            page.All("[aria-labelledby=effort] p").Single(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_pace_without_a_range_is_said_once(World world)
    {
        await LaunchTests.GiveManagersAsync(world);
        await SpreadAnswersAsync(world, place => TimeSpan.FromSeconds(100 * place));

        var page = await LaunchTests.LaunchAsync(world, ("Step", "check"));

        Assert.Equal($"Learned here from {Effort.FewestMeasured} answers, which took 1 min 40 s each.", page.All("[aria-labelledby=effort] p").Single());
        Assert.Equal(["10 min", "10 min", "5 min"], page.All("[aria-labelledby=effort] td:last-of-type"));
    }

    [Theory, EachDatabase]
    public async Task Whoever_begins_a_review_reads_how_long_it_takes(World world)
    {
        await AnswerAsync(world, world.AnasReview.Id, _ => []);

        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Review(world.AnasReview.Id));

        Assert.Contains("A review like this takes about 10 min (5 min to 15 min).", page.Text, StringComparison.Ordinal);
    }

    /// <summary>When each answer of a finished review was saved, counted from the first.</summary>
    private static Task<int> SpreadAnswersAsync(World world, Func<int, TimeSpan> after) => AnswerAsync(
        world, world.PiasReview.Id, was => [.. Enumerable.Range(0, Effort.FewestMeasured + 1).Select(i => was[0] with { At = was[0].At + after(i) })]);

    private static Task<int> AnswerAsync(World world, Trellis.Domain.Id<Assessment> id, Func<IReadOnlyList<Rating>, List<Rating>> anew) => world.InDatabaseAsync(async db =>
    {
        var review = (await db.Assessments.FindAsync(id))!;
        db.Entry(review).Property(a => a.Ratings).CurrentValue = anew(review.Ratings);
        return await db.SaveChangesAsync();
    });
}
