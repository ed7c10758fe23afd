using Trellis.Web.Data;
using Trellis.Web.Security;

namespace Trellis.Web.Mail;

/// <summary>Where use cases put mails: into the outbox, saved with what caused them. Nothing is put there where no mail leaves, so that none of it is sent late.</summary>
public sealed class Post(TrellisDb db, Settings settings, CurrentUser user, TimeProvider clock)
{
    /// <summary>A demo place writes to nobody: its people are made up, their addresses may be somebody's.</summary>
    public bool IsOpen => settings.Mail is not null && user.SessionOrNull?.IsDemo != true;

    /// <returns>False where no mail leaves.</returns>
    public bool Put(Account to, MailKind kind)
    {
        if (IsOpen)
            db.OutgoingMails.Add(new(to.Id, kind, clock.GetUtcNow()));
        return IsOpen;
    }
}
