using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Cycles;

/// <summary>HR opens a closed cycle again, with a reason, so that what was not finished can be; whoever has something left to write is told.</summary>
public sealed class ReopenCycle(HrReach hr, CurrentUser user, RemindPeople remind, Journal journal, TimeProvider clock)
{
    /// <returns>Null when there is no such cycle.</returns>
    public async Task<Result<Reopening>?> RunAsync(Id<ReviewCycle> id, string? reason, CancellationToken cancel)
    {
        if (await hr.EveryCycle.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var reopened = cycle.Reopen(user.Person, reason, clock.GetUtcNow());
        if (reopened is Result<Reopening>.Refused)
            return reopened;
        foreach (var person in await remind.WaitingInAsync(id, cancel))
            journal.Tell(person, NoticeKind.CycleReopened, Links.Reviews, cycle.Name);
        return await journal.SaveAsync(new CycleReopened(id.Value), cancel) ? reopened : CloseCycle.Outdated;
    }
}

public sealed record CycleReopened(Guid Cycle) : JournalEntry
{
    public override Guid? About => null;
}
