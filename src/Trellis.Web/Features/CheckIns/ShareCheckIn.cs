using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.CheckIns;

/// <summary>Somebody shares a check-in with whoever manages them, or a manager with whom it is about, and both reply to it. The other is told.</summary>
public sealed class ShareCheckIn(Reach reach, Journal journal, TimeProvider clock)
{
    /// <param name="seen">The revision that was read before sharing.</param>
    /// <returns>Null where it is not mine.</returns>
    public async Task<Result<CheckIn>?> RunAsync(Id<CheckIn> id, int seen, CancellationToken cancel)
    {
        if (await reach.MyCheckIns.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } checkIn)
            return null;
        var (revision, manager) = (checkIn.Revision, await ManagerAsync(checkIn, cancel));
        var shared = checkIn.Share(manager, seen, clock.GetUtcNow());
        if (checkIn.Revision == revision)
            return shared;
        journal.Tell(checkIn.IsOwn ? manager!.Value : checkIn.PersonId, NoticeKind.CheckInShared, Links.CheckIn(id)); // refused without one
        return await journal.SaveAsync(new CheckInShared(id, checkIn.PersonId), cancel) ? shared : CheckIn.Changed;
    }

    /// <returns>Null where it is not mine to answer.</returns>
    public async Task<Result<CheckIn>?> ReplyAsync(Id<CheckIn> id, string? text, CancellationToken cancel)
    {
        if (await reach.CheckInsIAnswer.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } checkIn)
            return null;
        var revision = checkIn.Revision;
        var replied = checkIn.Reply(reach.MyId, text, clock.GetUtcNow());
        if (checkIn.Revision == revision)
            return replied;
        if ((checkIn.PersonId == reach.MyId ? await ManagerAsync(checkIn, cancel) : checkIn.PersonId) is { } other)
            journal.Tell(other, NoticeKind.CheckInReplied, Links.CheckIn(id));
        return await journal.SaveAsync(new CheckInReplied(id, checkIn.PersonId), cancel) ? replied : CheckIn.Changed;
    }

    /// <summary>Who manages the person today, as far as I may know it: mine, or me.</summary>
    private async Task<Id<Person>?> ManagerAsync(CheckIn checkIn, CancellationToken cancel) =>
        checkIn.PersonId == reach.MyId ? await reach.MyManagers.Select(m => (Id<Person>?)m).FirstOrDefaultAsync(cancel)
        : await reach.MyReports.AnyAsync(r => r == checkIn.PersonId, cancel) ? reach.MyId
        : null;
}

public sealed record CheckInShared(Id<CheckIn> CheckIn, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record CheckInReplied(Id<CheckIn> CheckIn, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
