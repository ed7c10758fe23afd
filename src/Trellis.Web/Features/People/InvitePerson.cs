using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People;

/// <summary>HR makes a link with which somebody chooses the password of a first account. It works once and for a week; a new link puts an end to the one before.</summary>
public sealed class InvitePerson(TrellisDb db, HrReach hr, CurrentUser user, UserManager<Account> accounts, ILookupNormalizer normalizer, Journal journal)
{
    /// <returns>Null for nobody.</returns>
    public async Task<Result<Invitation>?> RunAsync(Id<Person> id, CancellationToken cancel)
    {
        if (await hr.EveryPerson.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
            return null;
        if (user.Session.IsDemo)
            return new Refusal("demo-place", T("This is a demo place; it never takes real accounts."));
        var account = await hr.AccountsToInvite.SingleOrDefaultAsync(a => a.PersonId == id, cancel);
        if (account is { PasswordHash: not null } or { DisabledAt: not null })
            return new Refusal("account-exists", T("{0} has an account already.", person.Name));

        if (account is null)
            db.Users.Add(account = AccountOf(person));
        account.SecurityStamp = Guid.NewGuid().ToString("N"); // ends the link before
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        return await journal.SaveAsync(new PersonInvited(id), cancel)
            ? new Invitation(account.Id, await accounts.GenerateUserTokenAsync(account, TokenOptions.DefaultProvider, Invitation.Purpose))
            : new Refusal("invited-meanwhile", T("Somebody invited {0} at the same moment. Ask them for the link, or make a new one.", person.Name));
    }

    private Account AccountOf(Person person) => new()
    {
        PersonId = person.Id,
        UserName = person.Email,
        NormalizedUserName = normalizer.NormalizeName(person.Email),
        Email = person.Email,
        NormalizedEmail = normalizer.NormalizeEmail(person.Email),
    };
}

/// <summary>What an invitation's link carries.</summary>
public sealed record Invitation(Guid Account, string Token)
{
    public const string Purpose = "invitation";

    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(7);

    public string LinkFrom(HttpRequest request) => $"{request.Scheme}://{request.Host}{Links.InvitationWith(Account, Token)}";
}

public sealed record PersonInvited(Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
