using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Settings;

/// <summary>An administrator sends a mail to themselves, on the way that every mail takes.</summary>
public sealed class SendTestMail(Reach reach, Post post, Journal journal)
{
    public async Task<Result<MailTested>> RunAsync(CancellationToken cancel)
    {
        if (!post.Put(await reach.MyAccount.SingleAsync(cancel), MailKind.Test))
            return new Refusal("no-mail", T("No mail leaves this place."));
        var tested = new MailTested(reach.MyId);
        await journal.SaveAsync(tested, cancel); // a new row of one's own: no race to lose
        return tested;
    }
}

public sealed record MailTested(Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
