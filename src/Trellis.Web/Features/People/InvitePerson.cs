using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People;

/// <summary>HR makes a link with which somebody chooses the password of a first account. It works once and for a week; a new link puts an end to the one before. With mail it goes to them, without it HR hands it on.</summary>
public sealed class InvitePerson(TrellisDb db, HrReach hr, InvitationLinks links, Post post, CurrentUser user, Journal journal)
{
    /// <returns>Null for nobody.</returns>
    public async Task<Result<HandedLink>?> RunAsync(Id<Person> id, CancellationToken cancel)
    {
        if (await hr.EveryPerson.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
            return null;
        if (user.Session.IsDemo)
            return new Refusal("demo-place", T("This is a demo place; it never takes real accounts."));
        var account = await hr.AccountsToInvite.SingleOrDefaultAsync(a => a.PersonId == id, cancel);
        if (account is { PasswordHash: not null } or { DisabledAt: not null })
            return new Refusal("account-exists", T("{0} has an account already.", person.Name));

        if (account is null)
            db.Users.Add(account = links.AccountOf(person));
        account.SecurityStamp = Guid.NewGuid().ToString("N"); // ends the link before
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        var mailed = post.Put(account, MailKind.Invitation);
        return await journal.SaveAsync(new PersonInvited(id), cancel)
            ? new HandedLink(mailed ? null : await links.MakeAsync(account))
            : new Refusal("invited-meanwhile", T("Somebody invited {0} at the same moment. Ask them for the link, or make a new one.", person.Name));
    }
}

public sealed record PersonInvited(Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
