using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Accounts;

/// <summary>Somebody who has forgotten the password asks for a link by mail. Whether the address is known shows neither in the answer nor in what is done for it: one save either way.</summary>
public sealed class AskForPassword(UserManager<Account> accounts, Post post, PasswordAskings askings, Journal journal)
{
    public bool IsOpen => post.IsOpen;

    /// <returns>Null when done, as far as anybody is told.</returns>
    public async Task<Refusal?> RunAsync(Input input, CancellationToken cancel)
    {
        if (!post.IsOpen)
            return new("no-mail", T("No mail leaves this place. Ask HR for a link to a new password."), nameof(Input.Email));
        if (input.Email?.Trim() is not { Length: > 0 } email || !NewAdministrator.IsAddress(email))
            return new("email-shape", T("Write your e-mail address, such as you@example.org. You sign in with it."), nameof(Input.Email));

        var account = await accounts.FindByEmailAsync(email) is { PasswordHash: not null, DisabledAt: null } known && askings.MayAsk(known.Id) ? known : null;
        if (account is not null)
            post.Put(account, MailKind.PasswordReset);
        await journal.SaveAsync(new PasswordAsked(account?.PersonId.Value), cancel);
        return null;
    }

    public sealed record Input([FromForm] string? Email);
}

/// <summary>Somebody asked for a link to a new password: for whom, when the address is one of an account.</summary>
public sealed record PasswordAsked(Guid? Person) : JournalEntry
{
    public override Guid? About => Person;
}
