using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Reviews;

public class FinishingTests
{
    [Theory, EachDatabase]
    public async Task All_that_is_missing_is_listed_with_the_way_there(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(world.AnasReview.Form(Coding));
        await mo.SubmitAsync("#rating", ("Choice", "1"), ("Comment", ""));
        await mo.GetAsync(world.AnasReview.Form(Ownership));
        await mo.SubmitAsync("#rating", ("Choice", ""), ("Comment", ""));
        await mo.GetAsync(Links.Submission(world.AnasReview.Id));

        var refused = await mo.SubmitAsync(Links.Submission(world.AnasReview.Id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            ["Ownership has no answer against E2: rate it or say not observed.", "Say what you saw for Coding: 1 against E2 needs a comment."], refused.All(".refusals li"));
        Assert.Equal(world.AnasReview.Form(Ownership), refused.Document.QuerySelector(".refusals li a")?.GetAttribute("href"));
        Assert.Null((await world.NowAsync(world.AnasReview)).Submission);
    }

    [Theory, EachDatabase]
    public async Task Submitting_closes_the_draft_and_moves_the_cycle_so_that_closing_cannot_overlook_it(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.Submission(world.AnasReview.Id));

        var answer = await mo.SubmitAsync(Links.Submission(world.AnasReview.Id));

        Assert.Equal((HttpStatusCode.SeeOther, Links.Review(world.AnasReview.Id)), (answer.Status, answer.Location));
        Assert.NotNull((await world.NowAsync(world.AnasReview)).Submission);
        Assert.Contains(await world.JournalAsync(), row => row.What == "review-submitted" && row.About == world.Ana.Id.Value);
        Assert.Equal(world.OpenCycle.Revision + 1, await world.InDatabaseAsync(db => db.Cycles.Where(c => c.Id == world.OpenCycle.Id).Select(c => c.Revision).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task People_who_submit_at_once_are_all_taken_in(World world)
    {
        var (mo, pia) = (world.SignedInAs(world.Mo), world.SignedInAs(world.Pia));

        var answers = await Task.WhenAll(mo.PostAsync(Links.Submission(world.AnasReview.Id)), pia.PostAsync(Links.Submission(world.PiasSelf.Id)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
    }

    /// <summary>The review of a quarter is written after its end as well; what the form was opened for counts, not the moment.</summary>
    [Theory, EachDatabase]
    public async Task A_review_that_is_read_through_before_midnight_is_taken_in_after_the_quarters_end(World world)
    {
        world.Clock.GoTo(world.OpenCycle.Last.LastDay);
        world.Clock.Advance(new TimeSpan(14, 59, 50));
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.Submission(world.AnasReview.Id));
        world.Clock.Advance(TimeSpan.FromSeconds(20));

        var answer = await mo.SubmitAsync(Links.Submission(world.AnasReview.Id));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var taken = await world.NowAsync(world.AnasReview);
        Assert.Equal(world.OpenCycle.Last.LastDay.AddDays(1), DateOnly.FromDateTime(taken.Submission!.At.UtcDateTime));
        Assert.Equal((world.OpenCycle.Id, world.AnasReview.Version), (taken.CycleId, taken.Version));
    }

    [Theory, EachDatabase]
    public async Task Everybody_who_submits_in_the_last_second_is_taken_in_once(World world)
    {
        List<Member> colleagues = [world.Quinn, world.Otto, world.Olga, world.Lou, world.Fay, world.Mia, world.Cal, world.Ada];
        var words = colleagues.ToDictionary(by => by, by => world.WordOnAna(by, 4, submit: false));
        await world.AddAsync([.. words.Values, .. colleagues.Select(by => PeerRequest.Ask(new(world.OpenCycle, world.Ana.Id, by.Id, world.Ana.Id), null, 0, world.Clock.GetUtcNow()).Match<object>(r => r, _ => throw new InvalidOperationException()))]);
        var before = await RevisionAsync(world);

        await Task.WhenAll(words.Select(w => world.ClientOf(w.Key).SubmitReviewAsync(w.Value.Id.Value)));

        Assert.Equal(before + words.Count, await RevisionAsync(world));
        Assert.Equal(words.Count, (await world.JournalAsync()).Count(row => row.What == "review-submitted"));
    }

    [Theory, EachDatabase]
    public async Task What_was_submitted_takes_no_rating_any_more(World world)
    {
        var answer = await world.SignedInAs(world.Mo).PostAsync(Links.Rating(world.PiasReview.Id, world.PiasReview.Level, Coding), ("Choice", "1"), ("Turn", 1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("has been submitted", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_manager_reads_the_self_assessment_only_after_submitting_the_own_draft(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        var before = await mo.GetAsync(Links.Review(world.AnasSelf.Id));

        await mo.PostAsync(Links.Submission(world.AnasReview.Id));
        var after = await mo.GetAsync(Links.Review(world.AnasReview.Id));

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.StartsWith("Communication", after.All("main tbody th")[0], StringComparison.Ordinal);
        Assert.Equal("Where the two differ", after.All("main section h2")[0]);
        Assert.Equal(["Self-assessmentAna Engel", "Manager's reviewMo Mazur"], after.All("main section:first-of-type thead th").Skip(1));
        Assert.Equal(HttpStatusCode.OK, (await mo.GetAsync(Links.Review(world.AnasSelf.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task Sharing_lets_the_person_read_it(World world)
    {
        var (mo, pia) = (world.SignedInAs(world.Mo), world.SignedInAs(world.Pia));
        var before = await pia.GetAsync(Links.Review(world.PiasReview.Id));
        await mo.GetAsync(Links.Review(world.PiasReview.Id));

        var shared = await mo.SubmitAsync(Links.Sharing(world.PiasReview.Id));

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Equal(HttpStatusCode.SeeOther, shared.Status);
        Assert.Equal(HttpStatusCode.OK, (await pia.GetAsync(Links.Review(world.PiasReview.Id))).Status);
        Assert.Contains(await world.JournalAsync(), row => row.What == "review-shared" && row.About == world.Pia.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task A_draft_and_a_self_assessment_are_not_shared_by_hand(World world)
    {
        var draft = await world.SignedInAs(world.Mo).PostAsync(Links.Sharing(world.AnasReview.Id));
        var self = await world.SignedInAs(world.Ana).PostAsync(Links.Sharing(world.AnasSelf.Id));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (draft.Status, self.Status));
        Assert.Null((await world.NowAsync(world.AnasReview)).Sharing);
        Assert.Null((await world.NowAsync(world.AnasSelf)).Sharing);
    }

    [Theory, EachDatabase]
    public async Task Only_its_writer_shares_or_submits_a_review(World world)
    {
        foreach (var other in new[] { world.Pia, world.Mia, world.Otto, world.Hana })
        {
            var browser = world.SignedInAs(other);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.Sharing(world.PiasReview.Id))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.Submission(world.AnasReview.Id))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.NextLevelPass(world.AnasReview.Id), ("Wanted", true))).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task The_person_answers_once_and_an_empty_answer_is_asked_again(World world)
    {
        var quinn = world.SignedInAs(world.Quinn);
        await quinn.GetAsync(Links.Review(world.QuinnsReview.Id));

        var empty = await quinn.SubmitAsync(Links.Answer(world.QuinnsReview.Id), ("Text", " "));
        var answered = await quinn.SubmitAsync(Links.Answer(world.QuinnsReview.Id), ("Text", "I see it the same way."));
        var page = await quinn.FollowAsync();
        var again = await quinn.PostAsync(Links.Answer(world.QuinnsReview.Id), ("Text", "One more thing."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True(empty.Has("#text-error"));
        Assert.Equal(HttpStatusCode.SeeOther, answered.Status);
        Assert.Contains("I see it the same way.", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has($"form[action='{Links.Answer(world.QuinnsReview.Id)}']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("You have answered this review already", again.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_else_answers(World world)
    {
        foreach (var other in new[] { world.Mo, world.Pia, world.Hana })
            Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(other).PostAsync(Links.Answer(world.QuinnsReview.Id), ("Text", "Hello"))).Status);
    }

    private static Task<int> RevisionAsync(World world) => world.InDatabaseAsync(db => db.Cycles.Where(c => c.Id == world.OpenCycle.Id).Select(c => c.Revision).SingleAsync());
}
