using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Trellis.Domain;
using Trellis.Web.Data;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Accounts;

/// <summary>The operator makes a link to a new password: for an administrator whom nobody else can help.</summary>
public sealed class LinkToPassword(TrellisDb db, ILookupNormalizer normalizer, ResetLinks links, Web.Settings settings, Journal journal)
{
    public async Task<Result<string>> RunAsync(string email, CancellationToken cancel)
    {
        var normalized = normalizer.NormalizeEmail(email);
        if (await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized && a.PasswordHash != null && a.DisabledAt == null, cancel) is not { } account)
            return new Refusal("no-account", $"Nobody signs in with {email} and a password.");
        await journal.SaveAsync(new PasswordLinkMade(account.PersonId, Mailed: false), cancel);
        var place = settings.Address ?? new Uri(settings.Urls.Split(';')[0]);
        return new Uri(place, Links.NewPasswordWith(account.Id, links.Make(account, HandedLink.Lifetime))).ToString();
    }
}
