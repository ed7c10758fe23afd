using Trellis.Domain;
using Trellis.Domain.People;

namespace Trellis.Web.Security;

/// <summary>Who is asking. Scoped to the request and filled anew from the database by the session check, so a right that was taken away is gone at the next request.</summary>
public sealed class CurrentUser
{
    private Session? _session;

    public Session Session => _session ?? throw new InvalidOperationException("Nobody has signed in on this request.");

    public Session? SessionOrNull => _session;

    public Id<Person> Person => Session.Person;

    public Id<Person>? PersonOrNull => _session?.Person;

    public bool IsHr => Has(Role.Hr);

    public bool IsAdministrator => Has(Role.Administrator);

    public bool Has(Role role) => _session?.Grants.Any(g => g.Role == role) == true;

    public bool Writes(FamilyId family) => IsHr || _session?.Grants.Any(g => g.Role == Role.Author && g.Family == family) == true;

    /// <summary>Only for the session check, and for verbs and tests that act as somebody.</summary>
    public void Become(Session session) => _session = session;
}

/// <summary>What one statement tells about the person asking.</summary>
/// <param name="Manages">Somebody reports to them today.</param>
/// <param name="LibraryRevision">See <see cref="Data.Installation.LibraryRevision"/>.</param>
public sealed record Session(Guid Account, Id<Person> Person, string Name, IReadOnlyList<HeldRole> Grants, bool Manages, int LibraryRevision, bool IsDemo)
{
    /// <summary>How much is new for them.</summary>
    public int News { get; init; }

    /// <summary>What the token may be used for; null for somebody who has signed in.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}

public sealed record HeldRole(Role Role, FamilyId? Family);
