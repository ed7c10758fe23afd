using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Reviews;

/// <summary>Somebody opens their self-assessment, a manager the review of a report, or a colleague the word they are asked for. Starting twice gives the first one; after a withdrawal it begins with what was withdrawn, and what a former manager left open goes on.</summary>
public sealed class StartReview(TrellisDb db, Reach reach, Library library, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <returns>Null where the person is not in the cycle, or not mine to review.</returns>
    public async Task<Result<Id<Assessment>>?> RunAsync(Input input, CancellationToken cancel)
    {
        var role = await RoleAsync(input.Person, cancel);
        if (await StartedAsync(input, role, cancel) is { } started)
            return started;
        var place = await (from participant in reach.ParticipantsIWriteAbout
                           where participant.CycleId == input.Cycle && participant.PersonId == input.Person
                           join cycle in reach.Cycles on participant.CycleId equals cycle.Id
                           select new { participant, cycle })
            .SingleOrDefaultAsync(cancel);
        if (place is null)
            return null;
        if (place.cycle.Ended is { } why)
            return why;
        if (role == RaterRole.Peer && !await reach.AskedOfMeStill.AnyAsync(r => r.CycleId == input.Cycle && r.PersonId == input.Person, cancel))
            return PeerRequest.TooLate;

        if (await LeftOpenAsync(input, cancel) is { } open)
            return await TakeOverAsync(open, input, cancel);
        var assessment = await WithdrawnAsync(input, role, cancel) is { } withdrawn ? Assessment.Anew(withdrawn) : new Assessment(place.participant.Subject, user.Person, role);
        assessment.SetAnew(place.participant.Subject, library.RubricOf(place.participant.Version), clock.GetUtcNow());
        db.Assessments.Add(assessment);
        return await journal.SaveAsync(new ReviewStarted(assessment.Id, input.Cycle, input.Person), cancel)
            ? assessment.Id
            : (await StartedAsync(input, role, cancel))!.Value; // the unique index refused a second one, so there is a first
    }

    /// <summary>What I have withdrawn, anew.</summary>
    /// <returns>Null where nothing can be written about the person in that cycle any more.</returns>
    public async Task<Id<Assessment>?> AgainAsync(Id<Assessment> withdrawn, CancellationToken cancel) =>
        await reach.AssessmentsIWrite.Where(a => a.Id == withdrawn).Select(a => new { a.CycleId, a.PersonId }).SingleOrDefaultAsync(cancel) is { } place
        && await RunAsync(new(place.CycleId, place.PersonId), cancel) is Result<Id<Assessment>>.Accepted(var started) ? started : null;

    private async Task<RaterRole> RoleAsync(Id<Person> about, CancellationToken cancel) =>
        about == user.Person ? RaterRole.Self : await reach.MyReports.AnyAsync(p => p == about, cancel) ? RaterRole.Manager : RaterRole.Peer;

    private Task<Assessment?> LeftOpenAsync(Input input, CancellationToken cancel) =>
        reach.DraftsITakeOver.Where(a => a.CycleId == input.Cycle && a.PersonId == input.Person).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancel);

    private async Task<Result<Id<Assessment>>?> TakeOverAsync(Assessment draft, Input input, CancellationToken cancel)
    {
        var former = draft.RaterId;
        if (draft.PassTo(user.Person, clock.GetUtcNow()) is Result<Handover>.Refused(var reasons))
            return new Result<Id<Assessment>>.Refused(reasons);
        journal.Tell(former, NoticeKind.ReviewTakenOver, Links.Reviews);
        if (await journal.SaveAsync(new ReviewHandedOver(draft.Id, draft.CycleId, draft.PersonId, former), cancel))
            return draft.Id;
        return await StartedAsync(input, RaterRole.Manager, cancel) is { } started ? started : WriteReview.Busy; // its former writer saved, or another window was first
    }

    /// <summary>What I withdrew last, to begin with.</summary>
    private async Task<Assessment?> WithdrawnAsync(Input input, RaterRole role, CancellationToken cancel) =>
        (await reach.AssessmentsIWrite.AsNoTracking().Where(a => a.CycleId == input.Cycle && a.PersonId == input.Person && a.Role == role && a.Withdrawal != null).ToListAsync(cancel))
            .MaxBy(a => a.Withdrawal!.At);

    private async Task<Id<Assessment>?> StartedAsync(Input input, RaterRole role, CancellationToken cancel) =>
        await reach.AssessmentsIWrite.Where(a => a.CycleId == input.Cycle && a.PersonId == input.Person && a.Role == role && a.Withdrawal == null)
            .Select(a => (Id<Assessment>?)a.Id).FirstOrDefaultAsync(cancel);

    public sealed record Input([FromForm] Id<ReviewCycle> Cycle, [FromForm] Id<Person> Person);
}

/// <summary>A draft goes on with the new manager.</summary>
public sealed record ReviewHandedOver(Id<Assessment> Assessment, Id<ReviewCycle> Cycle, Id<Person> Person, Id<Person> From) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record ReviewStarted(Id<Assessment> Assessment, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
