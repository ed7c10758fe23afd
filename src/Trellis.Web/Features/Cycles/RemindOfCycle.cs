using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>HR reminds whoever has something left to write in an open cycle; nobody twice a day, and nobody is named.</summary>
public sealed class RemindOfCycle(HrReach hr, RemindPeople remind)
{
    /// <returns>Null when there is no such cycle.</returns>
    public async Task<Result<Reminded>?> RunAsync(Id<ReviewCycle> id, CancellationToken cancel)
    {
        if (await hr.EveryCycle.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        if (cycle.Ended is { } why)
            return why;
        return await remind.NowAsync(id, people => new CycleReminded(id.Value, people), cancel) is { } reminded
            ? reminded
            : new Refusal("reminded-elsewhere", T("Some of these people were reminded at the same moment by somebody else. Look again, then remind the others."));
    }
}

/// <summary>How many, not whom.</summary>
public sealed record CycleReminded(Guid Cycle, int People) : JournalEntry
{
    public override Guid? About => null;
}
