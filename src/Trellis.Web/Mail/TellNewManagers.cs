using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Mail;

/// <summary>Tells a manager once that somebody brought an agreement signed with the manager before, whichever way the manager changed.</summary>
public sealed class TellNewManagers(TrellisDb db, Journal journal, TimeProvider clock)
{
    /// <summary>A server that stood still for some days catches up; what is older was told, or its time is running out anyway.</summary>
    private const int DaysBack = 7;

    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var (since, signedSince) = (today.AddDays(-DaysBack), clock.GetUtcNow().AddDays(-DaysBack));
        var brought = await (from agreement in db.Agreements
                             where agreement.SignedAt != null
                             join line in db.Intervals.OfType<ReportingLine>() on agreement.PersonId equals line.PersonId
                             where line.From <= today && (line.To == null || line.To >= today) && line.ManagerId != agreement.SignedWith && (line.From >= since || agreement.SignedAt >= signedSince)
                             select new { agreement.Id, agreement.CycleId, agreement.PersonId, line.ManagerId })
            .ToListAsync(cancel);
        List<string> words = [.. brought.Select(b => OnceOf(b.Id))];
        var told = (await db.Notices.AsNoTracking().Where(n => n.Once != null && words.Contains(n.Once)).Select(n => new { n.PersonId, n.Once }).ToListAsync(cancel)).ToHashSet();
        var untold = brought.Where(b => !told.Contains(new { PersonId = b.ManagerId, Once = (string?)OnceOf(b.Id) })).ToList();
        foreach (var one in untold)
            db.Notices.Add(new(one.ManagerId, NoticeKind.AgreementToAnswer, Links.Agreed(one.CycleId, one.PersonId), clock.GetUtcNow()) { ById = one.PersonId, Once = OnceOf(one.Id) });
        if (untold.Count > 0)
            await journal.SaveAsync(new NewManagersTold(untold.Count), cancel); // lost: another process has told the same managers
    }

    private static string OnceOf(Id<Agreement> agreement) => $"agreed {agreement.Value:N}";
}

/// <summary>Managers were told of agreements that people brought with them; how many, not whose.</summary>
public sealed record NewManagersTold(int Agreements) : JournalEntry
{
    public override Guid? About => null;
}
