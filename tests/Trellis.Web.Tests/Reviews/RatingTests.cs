using System.Net;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Reviews;

public class RatingTests
{
    [Theory, EachDatabase]
    public async Task The_form_shows_the_text_of_the_level_its_neighbours_and_who_will_read(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(world.AnasReview.Form(Ownership));

        Assert.Contains("Follows a change until its users confirm it.", page.All(".quote")[0], StringComparison.Ordinal);
        Assert.Contains("Removes a cause that produced five or more faults.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["1 Not shown yet", "2 Shown in part", "3 Shown consistently", "4 Exceeds it", "5 Role model"], page.All(".scale label").Select(l => l.Insert(1, " ")));
        Assert.Contains("Only you read it while it is a draft. Ana Engel reads it once you share it", page.Text, StringComparison.Ordinal);
        Assert.Equal("step", page.Document.QuerySelector($"a[href*='competency=ownership']")?.GetAttribute("aria-current"));
    }

    [Theory, EachDatabase]
    public async Task A_rating_is_saved_with_its_words_and_journalled_without_them(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));

        var answer = await mo.SubmitAsync("#rating", ("Choice", "2"), ("Comment", "Needed help with the tests."), ("Go", "stay"));

        Assert.Equal((HttpStatusCode.SeeOther, world.AnasReview.Form(Coding)), (answer.Status, answer.Location));
        var saved = await world.RatingAsync(world.AnasReview, Coding);
        Assert.Equal((2, "Needed help with the tests.", 2), (saved.Value, saved.Comment, saved.Turn));
        var entry = Assert.Single(await world.JournalAsync(), row => row.What == "rating-saved");
        Assert.Equal((world.Mo.Id.Value, world.Ana.Id.Value), (entry.By, entry.About));
        Assert.DoesNotContain("Needed help", entry.Data, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase("next", "ownership", "coding")]
    [EachDatabase("previous", "ownership", "communication")]
    public async Task Saving_moves_on(World world, string go, string from, string to)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(new(from)));

        var answer = await mo.SubmitAsync("#rating", ("Go", go));

        Assert.Equal(world.AnasReview.Form(new(to)), answer.Location);
    }

    [Theory, EachDatabase]
    public async Task After_the_last_competency_comes_the_page_to_read_it_through(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));

        Assert.Equal(Links.Submission(world.AnasReview.Id), (await mo.SubmitAsync("#rating", ("Go", "next"))).Location);
    }

    [Theory, EachDatabase]
    public async Task What_is_refused_stays_in_the_form_with_the_sentence_beside_it(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        var words = new string('x', Rating.LongestComment + 1);
        await mo.GetAsync(world.AnasReview.Form(Coding));

        var answer = await mo.SubmitAsync("#rating", ("Choice", "9"), ("Comment", words));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["Keep the comment under 4000 characters."], answer.All("#comment-error"));
        Assert.Equal(["Choose a rating from 1 to 5, or not observed."], answer.All("#value-error"));
        Assert.Equal(words, answer.Document.QuerySelector("#comment")?.TextContent.Trim());
        Assert.Equal(4, (await world.RatingAsync(world.AnasReview, Coding)).Value);
    }

    [Theory, EachDatabase]
    public async Task A_form_left_as_it_was_saves_nothing(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));

        await mo.SubmitAsync("#rating");

        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == "rating-saved");
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_there_for_its_writer_alone(World world)
    {
        foreach (var other in new[] { world.Ana, world.Mia, world.Fay, world.Otto, world.Hana, world.Adam })
        {
            var browser = world.SignedInAs(other);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.Review(world.AnasReview.Id))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.Submission(world.AnasReview.Id))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(world.AnasReview.Address(Coding), ("Choice", "1"), ("Turn", 1))).Status);
        }

        Assert.Equal(4, (await world.RatingAsync(world.AnasReview, Coding)).Value);
    }

    [Theory, EachDatabase]
    public async Task A_competency_that_is_not_asked_for_is_not_there(World world)
    {
        var answer = await world.SignedInAs(world.Mo).GetAsync(world.AnasReview.Form(new("coaching")));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory, EachDatabase]
    public async Task Offered_evidence_of_the_period_can_be_cited_and_what_is_private_cannot(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        var page = await mo.GetAsync(world.AnasReview.Form(Coding));
        Assert.Equal(["Agreed the new address format", "Helped out"], page.All("[aria-labelledby=evidence] li > a"));

        var cited = await mo.SubmitAsync("#rating", ("Evidence", world.OfferedEvidence.Id));
        var secret = await mo.PostAsync(world.AnasReview.Address(Coding), ("Choice", "4"), ("Turn", 2), ("Evidence", world.PrivateEvidence.Id));

        Assert.Equal(HttpStatusCode.SeeOther, cited.Status);
        Assert.Equal([world.OfferedEvidence.Id], (await world.RatingAsync(world.AnasReview, Coding)).Evidence);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, secret.Status);
    }

    [Theory, EachDatabase]
    public async Task The_rating_of_the_cycle_before_waits_behind_a_click(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(world.AnasReview.Form(Ownership));

        var details = page.Document.QuerySelectorAll("details").Single(d => d.TextContent.Contains("Q2 2026", StringComparison.Ordinal));
        Assert.False(details.HasAttribute("open"));
        Assert.Contains("Fay Forster", details.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_second_pass_against_the_next_level_is_opened_and_left_out_again(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.Review(world.AnasReview.Id));

        await mo.SubmitAsync(Links.NextLevelPass(world.AnasReview.Id));
        var opened = await mo.FollowAsync();
        await mo.SubmitAsync(Links.NextLevelPass(world.AnasReview.Id));
        var left = await mo.FollowAsync();

        Assert.Equal(["Against E2", "Against E3"], opened.All("#steps h3"));
        Assert.Contains("3 of 7 answered", opened.Text, StringComparison.Ordinal);
        Assert.Contains("3 of 3 answered", left.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_somebody_typed_is_shown_as_text(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));
        await mo.SubmitAsync("#rating", ("Comment", "</textarea><script>alert(1)</script>"));

        var form = await mo.GetAsync(world.AnasReview.Form(Coding));
        var read = await mo.GetAsync(Links.Submission(world.AnasReview.Id));

        Assert.DoesNotContain(form.Document.QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Document.QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
    }
}
