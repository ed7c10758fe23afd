using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People;

/// <summary>HR helps somebody who has forgotten the password: with mail the link goes to them alone, without it HR hands it on. Not for programs: whoever found a token of HR could become anybody by it.</summary>
public sealed class MakePasswordLink(HrReach hr, CurrentUser user, ResetLinks links, Post post, Journal journal)
{
    /// <returns>Null for nobody.</returns>
    public async Task<Result<HandedLink>?> RunAsync(Id<Person> id, CancellationToken cancel)
    {
        if (await hr.EveryPerson.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
            return null;
        if (user.Session.IsDemo)
            return new Refusal("demo-place", T("This is a demo place; it never takes real accounts."));
        if (await hr.AccountsToInvite.SingleOrDefaultAsync(a => a.PersonId == id, cancel) is not { PasswordHash: not null, DisabledAt: null } account)
            return new Refusal("no-password", T("{0} has no password yet. Make an invitation.", person.Name));
        // Whoever holds the link is that person: HR would become an administrator by it.
        if (!post.IsOpen && !user.IsAdministrator && await hr.IsAdministratorAsync(id, cancel))
            return new Refusal("administrators-link", T("{0} administers this installation; a link for them is made by another administrator, or on the server.", person.Name));

        var mailed = post.Put(account, MailKind.PasswordReset);
        await journal.SaveAsync(new PasswordLinkMade(id, mailed), cancel); // it changes nothing that somebody else could change
        return mailed ? new HandedLink(null) : new HandedLink(Ui.Links.NewPasswordWith(account.Id, links.Make(account, HandedLink.Lifetime)));
    }
}

/// <summary>A link that somebody is to get.</summary>
/// <param name="Path">Null when it went by mail.</param>
public sealed record HandedLink(string? Path)
{
    /// <summary>With the address of this place: that of the settings, else the one it was asked under.</summary>
    public HandedLink Whole(Web.Settings settings, HttpRequest request) =>
        Path is null || (settings.Address ?? PlaceOf(request)) is not { } place ? this : new(new Uri(place, Path).ToString());

    /// <summary>Null where the request names no host that there can be: then the link is shown without one.</summary>
    private static Uri? PlaceOf(HttpRequest request) =>
        Uri.CheckHostName(request.Host.Host) != UriHostNameType.Unknown && Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var place) ? place : null;

    /// <summary>Of a link to a new password that is handed on.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(1);
}

/// <summary>HR made a link to a new password; the link is not in it.</summary>
public sealed record PasswordLinkMade(Id<Person> Person, bool Mailed) : JournalEntry
{
    public override Guid? About => Person.Value;
}
