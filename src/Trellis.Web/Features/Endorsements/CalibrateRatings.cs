using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Endorsements;

/// <summary>HR writes down which ratings of somebody else a calibration session set anew, each with its reason. What the manager gave stays beside it.</summary>
public sealed class CalibrateRatings(TrellisDb db, HrReach hr, Library library, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <summary>The cycle was closed, or something in it saved, at the same moment.</summary>
    public static Refusal Outdated => new("cycle-changed", T("Something in this cycle was saved at the same moment, so nothing was done. Send it once more."));

    public static Result<Assessment> NoneChosen => new Refusal("ratings-missing", T("Choose the rating that the session set anew."), nameof(RatingForm.Rating));

    /// <returns>Null for nobody, for HR's own ratings, and where the person is not in the cycle.</returns>
    public async Task<Result<Assessment>?> RunAsync(Id<Person> person, Id<ReviewCycle> cycleId, IReadOnlyList<RatingChoice> choices, CancellationToken cancel)
    {
        if (hr.IsMe(person) || await hr.EveryParticipant.SingleOrDefaultAsync(p => p.CycleId == cycleId && p.PersonId == person, cancel) is not { } participant)
            return null;
        var cycle = await hr.EveryCycle.SingleAsync(c => c.Id == cycleId, cancel);
        if (cycle is { State: CycleState.Cancelled, Ended: { } why })
            return why;
        if (!await hr.IsReviewedAsync(cycleId, person, cancel))
            return new Refusal("nothing-to-calibrate", T("No manager has finished a review of this person in {0}, so there is no rating that a session could look at.", cycle.Name), "rating");

        var calibrated = CalibratedRatings.Of(participant.Subject, user.Person, choices, library.RubricOf(participant.Version), clock.GetUtcNow());
        return calibrated is Result<Assessment>.Accepted(var assessment) ? await SaveAsync(assessment, cycle, cancel) : calibrated;
    }

    /// <summary>In a closed cycle it counts and is read at once; in an open one with everything else that closing shares.</summary>
    private async Task<Result<Assessment>> SaveAsync(Assessment assessment, ReviewCycle cycle, CancellationToken cancel)
    {
        if (cycle.State == CycleState.Closed)
            assessment.Share(user.Person, clock.GetUtcNow());
        else
            cycle.TakeIn();
        db.Assessments.Add(assessment);
        return await journal.SaveAsync(new RatingsCalibrated(assessment.Id, cycle.Id, assessment.PersonId), cancel) ? assessment : Outdated;
    }
}

/// <summary>Ratings of <paramref name="Person"/> were set anew; which and how is not in it.</summary>
public sealed record RatingsCalibrated(Id<Assessment> Assessment, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
