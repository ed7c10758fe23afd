using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

public class WithdrawalTests
{
    [Theory, EachDatabase]
    public async Task A_finished_review_is_reopened_with_a_reason_and_goes_on_as_a_draft(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        Assert.True((await mo.GetAsync(Links.Review(world.QuinnsReview.Id))).Has("button[name=Again]"));

        var silent = await mo.PostAsync(Links.Withdrawal(world.QuinnsReview.Id), ("Reason", " "), ("Again", true));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        var answer = await mo.PostAsync(Links.Withdrawal(world.QuinnsReview.Id), ("Reason", "One thing was overlooked."), ("Again", true));

        var before = await world.InDatabaseAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.Id == world.QuinnsReview.Id));
        var anew = await world.InDatabaseAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.CycleId == before.CycleId && a.PersonId == before.PersonId && a.RaterId == world.Mo.Id && a.Withdrawal == null));
        Assert.Equal(Links.Review(anew.Id), answer.Location);
        Assert.Equal(("One thing was overlooked.", true), (before.Withdrawal!.Reason, anew.IsDraft));
        Assert.Equal(before.Ratings.Select(r => (r.Competency, r.Value)), anew.Ratings.Select(r => (r.Competency, r.Value)));
        await mo.PostAsync(Links.Withdrawal(world.QuinnsReview.Id), ("Reason", "Twice."), ("Again", true));
        Assert.Equal(1, await world.InDatabaseAsync(db => db.Assessments.CountAsync(a => a.PersonId == before.PersonId && a.RaterId == world.Mo.Id && a.CycleId == before.CycleId && a.Withdrawal == null)));
    }

    [Theory, EachDatabase]
    public async Task A_shared_review_is_withdrawn_read_with_its_reason_and_written_anew(World world)
    {
        var (mo, quinn) = (world.SignedInAs(world.Mo), world.SignedInAs(world.Quinn));
        await mo.GetAsync(Links.Review(world.QuinnsReview.Id));

        var answer = await mo.SubmitAsync(Links.Withdrawal(world.QuinnsReview.Id), ("Reason", "I mixed up two people."));

        Assert.Equal((HttpStatusCode.SeeOther, Links.Review(world.QuinnsReview.Id)), (answer.Status, answer.Location));
        Assert.Contains("I mixed up two people.", (await quinn.GetAsync(Links.Review(world.QuinnsReview.Id))).Text, StringComparison.Ordinal);
        Assert.Contains("withdrew a review of you", (await quinn.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains(await world.JournalAsync(), row => row.What == "review-withdrawn" && row.About == world.Quinn.Id.Value);
        var anew = await mo.PostAsync(Links.Reviews, ("Cycle", world.OpenCycle.Id), ("Person", world.Quinn.Id));
        Assert.NotEqual(Links.Review(world.QuinnsReview.Id), anew.Location);
        var draft = await world.InDatabaseAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.CycleId == world.OpenCycle.Id && a.PersonId == world.Quinn.Id && a.RaterId == world.Mo.Id && a.Withdrawal == null));
        Assert.True(draft.IsDraft);
        Assert.Equal(world.QuinnsReview.Ratings.Select(r => (r.Competency, r.Value, r.Comment)), draft.Ratings.Select(r => (r.Competency, r.Value, r.Comment)));
    }

    [Theory, EachDatabase]
    public async Task It_is_withdrawn_once_with_a_reason_and_never_while_a_draft(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        var silent = await mo.PostAsync(Links.Withdrawal(world.PiasReview.Id), ("Reason", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("Say why it is withdrawn", silent.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mo.PostAsync(Links.Withdrawal(world.AnasReview.Id), ("Reason", "A draft."))).Status);

        await mo.PostAsync(Links.Withdrawal(world.PiasReview.Id), ("Reason", "First reason."));
        await mo.PostAsync(Links.Withdrawal(world.PiasReview.Id), ("Reason", "Second reason."));

        Assert.Equal("First reason.", (await world.NowAsync(world.PiasReview)).Withdrawal!.Reason);
        Assert.Single(await world.JournalAsync(), row => row.What == "review-withdrawn");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mo.PostAsync(Links.Sharing(world.PiasReview.Id))).Status);
    }

    [Theory, EachDatabase]
    public async Task How_far_the_cycle_has_come_is_counted_anew(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        async Task<string> CountedAsync() => Assert.Single((await hana.GetAsync(Links.Cycle(world.OpenCycle.Id))).All("[aria-labelledby=progress]"));
        var before = await CountedAsync();

        await world.SignedInAs(world.Mo).PostAsync(Links.Sharing(world.PiasReview.Id));
        var shared = await CountedAsync();
        await world.SignedInAs(world.Mo).PostAsync(Links.Withdrawal(world.PiasReview.Id), ("Reason", "Written about somebody else."));

        Assert.NotEqual(before, shared);
        Assert.NotEqual(shared, await CountedAsync());
    }

    [Theory, EachDatabase]
    public async Task Closing_the_cycle_does_not_share_what_was_withdrawn(World world)
    {
        await world.SignedInAs(world.Mo).PostAsync(Links.Withdrawal(world.PiasReview.Id), ("Reason", "Written about somebody else."));
        world.Clock.GoTo(world.OpenCycle.Last.LastDay);

        await world.SignedInAs(world.Hana).PostAsync(Links.Closure(world.OpenCycle.Id));

        Assert.Null((await world.NowAsync(world.PiasReview)).Sharing);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Pia).GetAsync(Links.Review(world.PiasReview.Id))).Status);
    }
}
