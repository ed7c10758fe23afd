using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Features.Accounts;

namespace Trellis.Web.Security;

/// <summary>What an administrator reaches: accounts and the journal of settings and sign-in. No person's record, no rating.</summary>
public sealed class AdminReach(TrellisDb db, CurrentUser user)
{
    private static readonly string[] SignInEntries =
        [JournalEntry.NameOf(typeof(SignedIn)), JournalEntry.NameOf(typeof(SignedOut)), JournalEntry.NameOf(typeof(AdminCreated))];

    public IQueryable<AccountRow> Accounts => Checked().Users.AsNoTracking().Select(a => new AccountRow(a.Email, a.PersonId, a.DisabledAt));

    public IQueryable<SignInRow> SignInJournal => Checked().Journal.AsNoTracking().Where(r => SignInEntries.Contains(r.What))
        .Select(r => new SignInRow(r.Position, r.At, r.What, new Id<Person>(r.About ?? Guid.Empty)));

    private TrellisDb Checked() =>
        user.IsAdministrator ? db : throw new InvalidOperationException("Only an administrator reaches through this door; the endpoint lacks its policy.");
}

public sealed record AccountRow(string? Email, Id<Person> PersonId, DateTimeOffset? DisabledAt);

public sealed record SignInRow(long Position, DateTimeOffset At, string What, Id<Person> Person);
