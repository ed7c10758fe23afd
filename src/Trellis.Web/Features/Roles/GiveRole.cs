using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Roles;

/// <summary>Whoever holds HR or Administrator gives it to somebody who can sign in; to hand it over they then give up their own. HR also says who writes the drafts of a family.</summary>
public sealed class GiveRole(TrellisDb db, RoleReach reach, Journal journal)
{
    /// <returns>Null for a role that is not the asker's to give.</returns>
    public async Task<Result<Grant>?> RunAsync(Input input, CancellationToken cancel)
    {
        if (!Enum.TryParse<Role>(input.Role, out var role) || !reach.MayGive(role))
            return null;
        FamilyId? family = role == Role.Author ? new(input.Family?.Trim() ?? "") : null;
        if (family is not null && !await reach.Families.AnyAsync(v => v.Family == family, cancel))
            return new Refusal("family-unknown", T("Choose a family that has a draft or a published version."), nameof(Input.Family));
        if (await reach.FindAsync(input.Email?.Trim() ?? "", cancel) is not { } person)
            return new Refusal("nobody", T("Nobody here has the address '{0}'. HR adds people under People.", input.Email?.Trim()), nameof(Input.Email));
        if (!await reach.WorkingAccounts.AnyAsync(a => a.PersonId == person.Id, cancel))
            return new Refusal("no-account", T("{0} cannot sign in yet. HR makes an invitation link on their page under People; once they chose a password, come back.", person.Name), nameof(Input.Email));
        if (await reach.Grants.AnyAsync(g => g.PersonId == person.Id && g.Role == role && g.Family == family, cancel))
            return new Refusal("holds-it", T("{0} holds this already.", person.Name), nameof(Input.Email));
        return await SaveAsync(new(person.Id, role, family), cancel);
    }

    private async Task<Result<Grant>> SaveAsync(Grant grant, CancellationToken cancel)
    {
        db.Grants.Add(grant);
        (await reach.Installations.SingleAsync(cancel)).LibraryRevision++;
        return await journal.SaveAsync(new RoleGiven(grant.PersonId, grant.Role, grant.Family?.Value), cancel) ? grant : EndRole.Raced;
    }

    public sealed record Input
    {
        [FromForm]
        public string? Role { get; init; }

        [FromForm]
        public string? Email { get; init; }

        /// <summary>Of an author: which family's drafts.</summary>
        [FromForm]
        public string? Family { get; init; }
    }
}

/// <summary>Somebody may do what this role may from now on.</summary>
public sealed record RoleGiven(Id<Person> Person, Role Role, string? Family) : JournalEntry
{
    public override Guid? About => Person.Value;
}
