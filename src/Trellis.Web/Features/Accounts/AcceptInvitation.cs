using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Accounts;

/// <summary>Somebody who was invited chooses a password, and may sign in from then on. The link has worked then.</summary>
public sealed class AcceptInvitation(UserManager<Account> accounts, IPasswordHasher<Account> hasher, PasswordRules passwords, Journal journal)
{
    /// <summary>Used, too old, replaced or never made: the answer is the same.</summary>
    public static Refusal Invalid => new("invitation-invalid", T("This link does not work any more. Ask HR for a new one; if you have chosen a password already, sign in with it."));

    public async Task<Result<Account>> RunAsync(Input input, CancellationToken cancel)
    {
        if (await InvitedAsync(input) is not { } account)
            return Invalid;
        if (await passwords.RefuseAsync(account, input.Password ?? "") is { Count: > 0 } reasons)
            return new Result<Account>.Refused(reasons);

        account.PasswordHash = hasher.HashPassword(account, input.Password!);
        (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        return await journal.SaveAsync(new InvitationAccepted(account.Id, account.PersonId.Value), cancel) ? account : Invalid;
    }

    public async Task<bool> IsOpenAsync(Input input) => await InvitedAsync(input) is not null;

    private async Task<Account?> InvitedAsync(Input input) =>
        Guid.TryParse(input.Account, out var id) && input.Token is { Length: > 0 } token
        && await accounts.FindByIdAsync(id.ToString()) is { PasswordHash: null, DisabledAt: null } account
        && await accounts.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, Invitation.Purpose, token)
            ? account
            : null;

    public sealed record Input([FromForm] string? Account, [FromForm] string? Token, [FromForm] string? Password);
}

public sealed record InvitationAccepted(Guid Account, Guid Person) : JournalEntry
{
    public override Guid? About => Person;
}
