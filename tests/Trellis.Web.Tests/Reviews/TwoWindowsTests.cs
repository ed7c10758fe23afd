using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Reviews;

public class TwoWindowsTests
{
    [Theory, EachDatabase]
    public async Task The_second_to_save_the_same_rating_sees_both_and_keeps_one(World world)
    {
        var (first, second) = await OpenTwiceAsync(world);
        await first.SubmitAsync("#rating", ("Choice", "5"), ("Comment", "From the first window."));

        var conflict = await second.SubmitAsync("#rating", ("Choice", "2"), ("Comment", "From the second window."));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("From the first window.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("From the second window.", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(5, (await world.RatingAsync(world.AnasReview, Coding)).Value);

        var kept = await second.SubmitAsync(world.AnasReview.Address(Coding));
        Assert.Equal(HttpStatusCode.SeeOther, kept.Status);
        Assert.Equal((2, "From the second window."), ((await world.RatingAsync(world.AnasReview, Coding)).Value, (await world.RatingAsync(world.AnasReview, Coding)).Comment));
    }

    [Theory, EachDatabase]
    public async Task The_second_to_save_the_same_words_is_told_nothing(World world)
    {
        var (first, second) = await OpenTwiceAsync(world);
        await first.SubmitAsync("#rating", ("Choice", "5"), ("Comment", "Seen twice."));

        var again = await second.SubmitAsync("#rating", ("Choice", "5"), ("Comment", "Seen twice."));

        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
        Assert.Equal(2, (await world.RatingAsync(world.AnasReview, Coding)).Turn);
    }

    [Theory, EachDatabase]
    public async Task Different_competencies_never_disturb_each_other(World world)
    {
        var windows = new[] { Communication, Ownership, Coding }.Select(competency => (competency, browser: world.SignedInAs(world.Mo))).ToList();
        foreach (var (competency, browser) in windows)
            await browser.GetAsync(world.AnasReview.Form(competency));

        var answers = await Task.WhenAll(windows.Select(w => w.browser.SubmitAsync("#rating", ("Choice", "1"), ("Comment", w.competency.Value))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        foreach (var competency in All)
            Assert.Equal((1, competency.Value), ((await world.RatingAsync(world.AnasReview, competency)).Value, (await world.RatingAsync(world.AnasReview, competency)).Comment));
    }

    [Theory, EachDatabase]
    public async Task Of_many_at_once_one_is_saved_and_the_others_are_told(World world)
    {
        var windows = Enumerable.Range(0, 5).Select(_ => world.SignedInAs(world.Mo)).ToList();
        foreach (var window in windows)
            await window.GetAsync(world.AnasReview.Form(Coding));

        var answers = await Task.WhenAll(windows.Select((window, i) => window.SubmitAsync("#rating", ("Choice", "3"), ("Comment", $"Window {i}"))));

        var winner = Assert.Single(answers.Select((answer, i) => (answer, i)), a => a.answer.Status == HttpStatusCode.SeeOther);
        Assert.Equal($"Window {winner.i}", (await world.RatingAsync(world.AnasReview, Coding)).Comment);
        Assert.Equal(4, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
    }

    [Theory, EachDatabase]
    public async Task The_script_gets_the_piece_that_changed(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));

        var saved = await mo.AutosaveAsync(("Choice", "3"));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.DoesNotContain("<html", saved.Html, StringComparison.Ordinal);
        Assert.Equal("2", saved.Document.QuerySelector("input[name=Turn]")?.GetAttribute("value"));
        Assert.True(saved.Has("#steps[data-fresh]"));
    }

    [Theory, EachDatabase]
    public async Task The_script_gets_both_values_of_a_conflict(World world)
    {
        var (first, second) = await OpenTwiceAsync(world);
        await first.AutosaveAsync(("Choice", "5"), ("Comment", "From the first window."));

        var conflict = await second.AutosaveAsync(("Choice", "2"), ("Comment", "From the second window."));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.True(conflict.Has("#rate[data-instead]"));
        Assert.Contains("From the first window.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("From the second window.", conflict.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_script_gets_the_sentences_of_a_refusal(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));

        var refused = await mo.AutosaveAsync(("Choice", "9"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Choose a rating from 1 to 5, or not observed."], refused.All("#problems .error"));
    }

    [Theory, EachDatabase]
    public async Task When_the_cycle_was_closed_meanwhile_a_sentence_says_so_and_the_words_stay(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));
        await world.CloseAsync();

        var refused = await mo.SubmitAsync("#rating", ("Choice", "5"), ("Comment", "Too late."));
        var afterwards = await mo.GetAsync(Links.Review(world.AnasReview.Id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Q3 2026 was closed on 2 October 2026", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Too late.", refused.Html, StringComparison.Ordinal);
        Assert.Equal(4, (await world.RatingAsync(world.AnasReview, Coding)).Value);
        Assert.Contains("What you wrote was never submitted", afterwards.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task When_the_manager_changed_meanwhile_the_draft_is_not_there_any_more(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));
        await world.MoveAsync(world.Ana, world.Otto);

        Assert.Equal(HttpStatusCode.NotFound, (await mo.SubmitAsync("#rating", ("Choice", "5"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mo.GetAsync(Links.Review(world.AnasReview.Id))).Status);
    }

    private static async Task<(Browser First, Browser Second)> OpenTwiceAsync(World world)
    {
        var (first, second) = (world.SignedInAs(world.Mo), world.SignedInAs(world.Mo));
        await first.GetAsync(world.AnasReview.Form(Coding));
        await second.GetAsync(world.AnasReview.Form(Coding));
        return (first, second);
    }
}
