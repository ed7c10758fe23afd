using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

public class SavedRatingTests
{
    [Theory, EachDatabase]
    public async Task A_rating_that_was_acknowledged_is_there(World world)
    {
        var mo = world.SignedInAs(world.Mo);

        var first = await RateAsync(mo, world, ("Choice", 2), ("Comment", "Shown once, in the July release."), ("Turn", 1));
        var second = await RateAsync(mo, world, ("Choice", 5), ("Comment", "Taught it to two colleagues."), ("Turn", 2));

        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
        Assert.Equal(HttpStatusCode.SeeOther, second.Status);
        Assert.Equal((5, "Taught it to two colleagues.", 3), await StoredAsync(world));
        Assert.Equal(2, (await world.JournalAsync()).Count(row => row.What == "rating-saved"));
    }

    [Theory, EachDatabase]
    public async Task The_other_window_is_told_and_changes_nothing(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await RateAsync(mo, world, ("Choice", 4), ("Comment", "The first window."), ("Turn", 1));

        var late = await RateAsync(mo, world, ("Choice", 3), ("Comment", "The second window."), ("Turn", 1));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal((4, "The first window.", 2), await StoredAsync(world));
    }

    [Theory, EachDatabase]
    public async Task A_submitted_review_is_submitted_and_an_attested_item_attested(World world)
    {
        var mo = world.SignedInAs(world.Mo);

        await mo.PostAsync(Links.Submission(world.AnasReview.Id));
        await mo.GetAsync(Links.EvidenceItem(world.Story.Drawer.Offered.Id));
        await mo.SubmitAsync(Links.Attestation(world.Story.Drawer.Offered.Id), ("Accepted", "true"));

        Assert.True(await world.InDatabaseAsync(db => db.Assessments.AnyAsync(a => a.Id == world.AnasReview.Id && a.Submission != null)));
        var item = await world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().SingleAsync(e => e.Id == world.Story.Drawer.Offered.Id));
        Assert.Equal(EvidenceStatus.Attested, item.Status);
    }

    private static Task<Page> RateAsync(Browser browser, World world, params (string Name, object? Value)[] fields) =>
        browser.PostAsync(Links.Rating(world.AnasReview.Id, Levels.E2.Level, Competencies.Coding), fields);

    private static async Task<(int?, string, int)> StoredAsync(World world)
    {
        var review = await world.InDatabaseAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.Id == world.AnasReview.Id));
        var rating = review.On(Competencies.Coding, Levels.E2.Level)!;
        return (rating.Value, rating.Comment, rating.Turn);
    }
}
