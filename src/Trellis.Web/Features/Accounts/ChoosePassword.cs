using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Accounts;

/// <summary>Somebody with a link chooses a new password, which ends every session of the account and every other link.</summary>
public sealed class ChoosePassword(UserManager<Account> accounts, IPasswordHasher<Account> hasher, PasswordRules passwords, ResetLinks links, Journal journal)
{
    /// <summary>Used, too old or never made: the answer is the same.</summary>
    public static Refusal Invalid => new("password-link-invalid", T("This link does not work any more. Ask for a new one; if you have chosen a password already, sign in with it."));

    public async Task<Result<Account>> RunAsync(Input input, CancellationToken cancel)
    {
        if (await AccountOfAsync(input) is not { } account)
            return Invalid;
        if (await passwords.RefuseAsync(account, input.Password ?? "") is { Count: > 0 } reasons)
            return new Result<Account>.Refused(reasons);

        account.PasswordHash = hasher.HashPassword(account, input.Password!);
        (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        return await journal.SaveAsync(new PasswordChosen(account.Id, account.PersonId.Value), cancel) ? account : Invalid;
    }

    public async Task<bool> IsOpenAsync(Input input) => await AccountOfAsync(input) is not null;

    private async Task<Account?> AccountOfAsync(Input input) =>
        Guid.TryParse(input.Account, out var id) && input.Token is { Length: > 0 } token
        && await accounts.FindByIdAsync(id.ToString()) is { PasswordHash: not null, DisabledAt: null } account && links.IsGood(account, token)
            ? account
            : null;

    public sealed record Input([FromForm] string? Account, [FromForm] string? Token, [FromForm] string? Password);
}

public sealed record PasswordChosen(Guid Account, Guid Person) : JournalEntry
{
    public override Guid? About => Person;
}
