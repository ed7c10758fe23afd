using Microsoft.AspNetCore.Identity;
using Trellis.Domain.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.People;

/// <summary>The link with which a first password is chosen.</summary>
public static class Invitation
{
    public const string Purpose = "invitation";

    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(7);
}

/// <summary>Makes the account that is invited, and the link to it.</summary>
public sealed class InvitationLinks(UserManager<Account> accounts, ILookupNormalizer normalizer)
{
    public async Task<string> MakeAsync(Account account) =>
        Links.InvitationWith(account.Id, await accounts.GenerateUserTokenAsync(account, TokenOptions.DefaultProvider, Invitation.Purpose));

    public Account AccountOf(Person person) => new()
    {
        PersonId = person.Id,
        UserName = person.Email,
        NormalizedUserName = normalizer.NormalizeName(person.Email),
        Email = person.Email,
        NormalizedEmail = normalizer.NormalizeEmail(person.Email),
    };
}
