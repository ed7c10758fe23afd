using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Attacks;

/// <summary>A form sets what it asks for and nothing else, whatever else is sent with it.</summary>
public class MassAssignmentTests
{
    [Theory, EachDatabase]
    public async Task Evidence_cannot_be_sent_as_attested_offered_or_about_somebody_else(World world)
    {
        await world.SignedInAs(world.Ana).PostAsync(Links.Evidence,
            ("Title", "Moved the clocks"), ("Date", "2026-09-30"), ("PersonId", world.Pia.Id), ("ById", world.Mo.Id), ("Status", "Attested"),
            ("OfferedAt", "2026-09-30"), ("Attestation.Accepted", true), ("Attestation.By", world.Mo.Id), ("Id", world.PrivateEvidence.Id), ("Revision", 9));

        var item = await world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().SingleAsync(e => e.Title == "Moved the clocks"));
        Assert.Equal((world.Ana.Id, world.Ana.Id), (item.PersonId, item.ById));
        Assert.Null(item.OfferedAt);
        Assert.Null(item.Attestation);
    }

    [Theory, EachDatabase]
    public async Task A_rating_cannot_submit_share_or_change_hands(World world)
    {
        await world.SignedInAs(world.Mo).PostAsync(Links.Rating(world.AnasReview.Id, Levels.E2.Level, Competencies.Coding),
            ("Choice", "3"), ("Turn", 1), ("Value", 5), ("Role", "Calibrated"), ("RaterId", world.Mia.Id), ("PersonId", world.Pia.Id),
            ("Submission.At", "2026-09-30"), ("Sharing.At", "2026-09-30"), ("Revision", 99), ("Level", "E3"));

        var review = await world.InDatabaseAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.Id == world.AnasReview.Id));
        Assert.Equal((RaterRole.Manager, world.Mo.Id, world.Ana.Id, Levels.E2.Level), (review.Role, review.RaterId, review.PersonId, review.Level));
        Assert.Null(review.Submission);
        Assert.Null(review.Sharing);
        Assert.Equal(3, review.On(Competencies.Coding, Levels.E2.Level)?.Value);
    }

    [Theory, EachDatabase]
    public async Task Signing_in_gives_no_role(World world)
    {
        var before = await world.InDatabaseAsync(db => db.Grants.CountAsync());

        await world.Visitor.PostAsync(Links.SignIn,
            ("Email", world.Ana.Email), ("Password", Cast.Password), ("Role", "Hr"), ("Grants", "Hr"), ("PersonId", world.Hana.Id), ("Account", world.Hana.Account.Id));

        Assert.Equal(before, await world.InDatabaseAsync(db => db.Grants.CountAsync()));
        Assert.Equal(world.Ana.Id.Value, (await world.JournalAsync())[^1].About);
    }
}
