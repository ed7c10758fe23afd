using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Cycles;

/// <summary>Closes a cycle and shares every submitted assessment in it; readiness counts them from the next request on.</summary>
public sealed class CloseCycle(HrReach hr, CurrentUser user, Journal journal, ClosingCycles closing, TimeProvider clock)
{
    /// <summary>Somebody saved a review in it, or ended it, at the same moment.</summary>
    public static Refusal Outdated { get; } =
        new("cycle-changed", "Something in this cycle was saved at the same moment, so nothing was done. The numbers below are new: look again, then confirm.");

    /// <returns>Null when there is no such cycle.</returns>
    public async Task<Result<Closure>?> RunAsync(Id<ReviewCycle> id, CancellationToken cancel)
    {
        if (await hr.EveryCycle.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var at = clock.GetUtcNow();
        var closed = cycle.Close(user.Person, clock.Today, at);
        if (closed is Result<Closure>.Refused)
            return closed;

        var toShare = await hr.AssessmentsToShare(id).AsNoTracking().ToListAsync(cancel);
        using var counted = closing.Begin(id, toShare.Count);
        var saved = await journal.ChangeManyAsync(toShare, assessment => Share(assessment, at), new CycleClosed(id.Value, toShare.Count), counted.Add, cancel);
        return saved ? closed : Outdated;
    }

    private void Share(Assessment assessment, DateTimeOffset at)
    {
        assessment.Share(user.Person, at);
        if (assessment.Role == RaterRole.Manager)
            journal.Tell(assessment.PersonId, NoticeKind.ReviewShared, Links.Review(assessment.Id), by: assessment.RaterId);
    }
}

/// <param name="Shared">How many assessments were shared by closing.</param>
public sealed record CycleClosed(Guid Cycle, int Shared) : JournalEntry
{
    public override Guid? About => null;
}
