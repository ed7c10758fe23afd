using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Roles;

/// <summary>Takes HR or Administrator from somebody, or gives up one's own; never from the last who can sign in with it.</summary>
public sealed class EndRole(TrellisDb db, RoleReach reach, Journal journal)
{
    public static Refusal Raced => new("roles-changed", T("Somebody changed who holds a role at the same moment, so nothing was done. Look again, then decide."));

    /// <returns>Null for a grant that is not there, or of a role that is not the asker's to take.</returns>
    public async Task<Result<RoleEnded>?> RunAsync(Id<Grant> id, CancellationToken cancel)
    {
        // Read before looking who else holds it: of two who take the role from each other, the second to save is refused.
        var place = await reach.Installations.SingleAsync(cancel);
        if (await reach.Grants.SingleOrDefaultAsync(g => g.Id == id, cancel) is not { } grant || !reach.MayGive(grant.Role))
            return null;
        if (grant.Role != Role.Author && !await reach.Grants.AnyAsync(g => g.Role == grant.Role && g.Id != id && reach.WorkingAccounts.Any(a => a.PersonId == g.PersonId), cancel))
            return new Refusal("last-holder", grant.Role == Role.Hr
                ? T("Nobody else in HR can sign in, and without HR nobody could give the role again. Give it to somebody first.")
                : T("Nobody else who administers can sign in, and without an administrator nobody could give the role again. Give it to somebody first."));

        db.Grants.Remove(grant);
        place.LibraryRevision++;
        var ended = new RoleEnded(grant.PersonId, grant.Role, grant.Family?.Value);
        return await journal.SaveAsync(ended, cancel) ? ended : Raced;
    }
}

/// <summary>Somebody may no longer do what this role may.</summary>
public sealed record RoleEnded(Id<Person> Person, Role Role, string? Family) : JournalEntry
{
    public override Guid? About => Person.Value;
}
