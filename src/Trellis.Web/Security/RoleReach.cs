using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>What handing over HR or the administration reaches: who holds either, and who could. Only holders come through, each only for what they hold.</summary>
public sealed class RoleReach(TrellisDb db, CurrentUser user)
{
    public bool Holds(Role role) => role is Role.Hr or Role.Administrator && user.Has(role);

    public bool IsMe(Domain.Id<Person> person) => person == user.Person;

    public IQueryable<Grant> Grants => Checked().Grants.Where(g => g.Role == Role.Hr || g.Role == Role.Administrator);

    public IQueryable<Person> EveryPerson => Checked().People.AsNoTracking();

    /// <summary>Whoever has this address, in whatever case.</summary>
    public Task<Person?> FindAsync(string email, CancellationToken cancel)
    {
        var typed = email.ToUpperInvariant();
#pragma warning disable CA1862 // the database compares what it stores in capitals; it knows no StringComparison
        return EveryPerson.FirstOrDefaultAsync(p => p.Email.ToUpper() == typed, cancel);
#pragma warning restore CA1862
    }

    /// <summary>Accounts with which somebody can sign in today.</summary>
    public IQueryable<Account> WorkingAccounts => Checked().Users.AsNoTracking().Where(a => a.DisabledAt == null && (a.PasswordHash != null || a.CastPart != null));

    /// <summary>Counted up by every change of roles, so that two of them take turns.</summary>
    public IQueryable<Installation> Installations => Checked().Installations;

    private TrellisDb Checked() => user.IsHr || user.IsAdministrator
        ? db
        : throw new InvalidOperationException("Only HR and administrators reach through this door; the endpoint lacks its policy.");
}
