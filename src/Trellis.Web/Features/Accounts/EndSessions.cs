using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Accounts;

/// <summary>Somebody signs out, which ends every session of the account.</summary>
public sealed class EndSessions(TrellisDb db, CurrentUser user, Journal journal)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var account = await db.Users.SingleAsync(a => a.Id == user.Session.Account, cancel);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await journal.SaveAsync(new SignedOut(account.Id, account.PersonId.Value), cancel);
    }
}

public sealed record SignedOut(Guid Account, Guid Person) : JournalEntry
{
    public override Guid? About => Person;
}
