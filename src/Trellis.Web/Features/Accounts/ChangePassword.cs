using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Accounts;

/// <summary>Somebody who has signed in changes their own password, which ends every other session of the account.</summary>
public sealed class ChangePassword(UserManager<Account> accounts, CurrentUser user, IPasswordHasher<Account> hasher, PasswordRules passwords, SignInTries tries, Journal journal)
{
    /// <summary>Beside the e-mail address in the count of tries, so that tries here keep nobody from signing in.</summary>
    private const string Counted = "current password ";

    /// <summary>A member of a demo's cast signs in without one.</summary>
    public async Task<bool> HasPasswordAsync() => (await AccountAsync()).PasswordHash is not null;

    public async Task<Result<Account>> RunAsync(Input input, string address, CancellationToken cancel)
    {
        var account = await AccountAsync();
        if (RefuseCurrent(account, input.Current ?? "", address) is { } wrong)
            return wrong;
        if (await passwords.RefuseAsync(account, input.Password ?? "") is { Count: > 0 } reasons)
            return new Result<Account>.Refused(reasons);

        account.PasswordHash = hasher.HashPassword(account, input.Password!);
        (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        return await journal.SaveAsync(new PasswordChanged(account.Id, account.PersonId.Value), cancel)
            ? account
            : new Refusal("password-changed-meanwhile", T("Your password was changed somewhere else just now. Sign in with the new one, then try again."), nameof(Input.Current));
    }

    private Refusal? RefuseCurrent(Account account, string current, string address)
    {
        if (account.PasswordHash is not { } hash)
            return new("password-none", T("This account has no password, so there is none to change."), nameof(Input.Current));
        if (!tries.MayTry(Counted + account.NormalizedEmail, address))
            return new("sign-in-tries", T("Too many tries from here. Wait five minutes, then try again."), nameof(Input.Current));
        return hasher.VerifyHashedPassword(account, hash, current) == PasswordVerificationResult.Failed
            ? new("password-wrong", T("This is not your current password. If you have forgotten it, sign out and ask for a link to a new one."), nameof(Input.Current))
            : null;
    }

    private async Task<Account> AccountAsync() =>
        await accounts.FindByIdAsync(user.Session.Account.ToString()) ?? throw new InvalidOperationException("The account of this session is gone.");

    public sealed record Input([FromForm] string? Current, [FromForm] string? Password);
}

public sealed record PasswordChanged(Guid Account, Guid Person) : JournalEntry
{
    public override Guid? About => Person;
}
