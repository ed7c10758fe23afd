using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>What giving roles reaches: who holds one, and who could. HR and administrators come through, each for the role they hold; HR also for authors of families.</summary>
public sealed class RoleReach(TrellisDb db, CurrentUser user)
{
    /// <summary>Whether the reader gives and takes it: their own role, and HR that of an author.</summary>
    public bool MayGive(Role role) => role == Role.Author ? user.IsHr : role is Role.Hr or Role.Administrator && user.Has(role);

    public bool IsMe(Domain.Id<Person> person) => person == user.Person;

    public IQueryable<Grant> Grants => Checked().Grants.Where(g => g.Role == Role.Hr || g.Role == Role.Administrator || g.Role == Role.Author);

    /// <summary>Families that have an author to be found: published ones and drafts.</summary>
    public IQueryable<FrameworkVersion> Families => Checked().FrameworkVersions.AsNoTracking();

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
