using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>Ends a cycle without effect: its months are neutral for everybody in it.</summary>
public sealed class CancelCycle(HrReach hr, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <returns>Null when there is no such cycle.</returns>
    public async Task<Result<Cancellation>?> RunAsync(Id<ReviewCycle> id, string? reason, CancellationToken cancel)
    {
        if (await hr.EveryCycle.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var cancelled = cycle.Cancel(user.Person, reason, clock.GetUtcNow());
        if (cancelled is Result<Cancellation>.Refused)
            return cancelled;
        return await journal.SaveAsync(new CycleCancelled(id.Value), cancel) ? cancelled : CloseCycle.Outdated;
    }
}

public sealed record CycleCancelled(Guid Cycle) : JournalEntry
{
    public override Guid? About => null;
}
