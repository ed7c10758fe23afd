using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Settings;

/// <summary>An administrator has what was given up tried again, once the mail server is what it should be.</summary>
public sealed class TryMailsAgain(AdminReach reach, CurrentUser user, Journal journal, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var mails = await reach.Mails.Where(m => m.GivenUpAt != null).ToListAsync(cancel);
        mails.ForEach(m => m.TryAgain(clock.GetUtcNow()));
        if (mails.Count > 0)
            await journal.SaveAsync(new MailsTriedAgain(user.Person, mails.Count), cancel);
    }
}

public sealed record MailsTriedAgain(Id<Person> Person, int Mails) : JournalEntry
{
    public override Guid? About => Person.Value;
}
