using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Accounts;

/// <summary>Somebody signs in with e-mail and password. Wrong e-mail, wrong password and disabled account take the same time and get the same answer.</summary>
public sealed class StartSession(UserManager<Account> accounts, IPasswordHasher<Account> hasher, SignInTries tries, Journal journal)
{
    private static readonly Account Nobody = new();
    private static string? _nobodysHash;

    public async Task<Result<Account>> RunAsync(Input input, string address, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(input.Email) || string.IsNullOrEmpty(input.Password))
            return new Refusal("sign-in-empty", T("Write your e-mail address and your password."), nameof(input.Email));
        if (!tries.MayTry(accounts.NormalizeEmail(input.Email.Trim()), address))
            return new Refusal("sign-in-tries", T("Too many tries for this account from here. Wait five minutes, then try again."), nameof(input.Email));

        var account = await accounts.FindByEmailAsync(input.Email.Trim());
        if (!IsRight(account, input.Password) || account!.DisabledAt is not null)
            return new Refusal("sign-in-wrong", T("The e-mail address or the password is not right."), nameof(input.Email));

        await journal.SaveAsync(new SignedIn(account.Id, account.PersonId.Value), cancel);
        return account;
    }

    private bool IsRight(Account? account, string password)
    {
        _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var hash = account?.PasswordHash ?? _nobodysHash;
        return hasher.VerifyHashedPassword(account ?? Nobody, hash, password) != PasswordVerificationResult.Failed && account is not null;
    }

    // Field by field: a whole record from the form would refuse a form that leaves one of them out.
    public sealed record Input([FromForm] string? Email, [FromForm] string? Password, [FromForm] string? Next);
}

public sealed record SignedIn(Guid Account, Guid Person) : JournalEntry
{
    public override Guid? About => Person;
}
