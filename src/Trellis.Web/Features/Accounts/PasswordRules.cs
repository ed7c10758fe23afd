using Microsoft.AspNetCore.Identity;
using Trellis.Domain;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Accounts;

/// <summary>What a password must be, wherever one is chosen: the field is called Password on each of those pages.</summary>
public sealed class PasswordRules(UserManager<Account> accounts)
{
    public const int Longest = 200;
    public const string Field = "Password";

    public async Task<IReadOnlyList<Refusal>> RefuseAsync(Account account, string password)
    {
        if (password.Length > Longest)
            return [new("password-long", T("Choose a password of at most {0} characters.", Longest), Field)];
        foreach (var validator in accounts.PasswordValidators)
            if (!(await validator.ValidateAsync(accounts, account, password)).Succeeded)
                return [new("password-short", T("Choose a password of at least {0} characters. A few words in a row are easy to keep and hard to guess.", accounts.Options.Password.RequiredLength), Field)];
        return [];
    }
}
