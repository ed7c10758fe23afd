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

/// <summary>Whoever wrote a review takes it back, also after its cycle has ended: it stays to be read and counts for nothing from that day on.</summary>
public sealed class WithdrawReview(Reach reach, CurrentUser user, Journal journal, CycleTurns turns, TimeProvider clock)
{
    private const int Tries = 3;

    /// <returns>Null where the assessment is not mine.</returns>
    public async Task<Result<Withdrawal>?> RunAsync(Id<Assessment> id, Input input, CancellationToken cancel)
    {
        using var turn = await turns.TakeAsync(cancel);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await reach.AssessmentsIWrite.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } assessment)
                return null;
            if (await reach.WordsTooLate.AnyAsync(late => late == id, cancel))
                return PeerRequest.Kept;
            var revision = assessment.Revision;
            var withdrawn = assessment.Withdraw(user.Person, input.Reason, clock.GetUtcNow());
            if (assessment.Revision == revision)
                return withdrawn;
            (await reach.CyclesIWriteIn.SingleAsync(c => c.Id == assessment.CycleId, cancel)).TakeOut();
            if (assessment is { Role: RaterRole.Manager, Sharing: not null })
                journal.Tell(assessment.PersonId, NoticeKind.ReviewWithdrawn, Links.Review(id));
            if (await journal.SaveAsync(new ReviewWithdrawn(id, assessment.CycleId, assessment.PersonId), cancel))
                return withdrawn;
        }

        return WriteReview.Busy;
    }

    /// <param name="Again">Reopened: its writer goes on with it at once.</param>
    public sealed record Input([FromForm] string? Reason, [FromForm] bool? Again = null);
}

public sealed record ReviewWithdrawn(Id<Assessment> Assessment, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
