using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Mail;

/// <summary>A mail as it leaves.</summary>
public sealed record WrittenMail(string Subject, string Text);

/// <summary>Writes a mail at the moment it leaves. Links begin with the address of the settings, and what opens an account is kept nowhere else.</summary>
public sealed class MailWords(Settings settings, InvitationLinks invitations, ResetLinks resets, TrellisDb db)
{
    /// <returns>Null when there is nothing to say any more.</returns>
    public async Task<WrittenMail?> WriteAsync(OutgoingMail mail, Account to) => to.DisabledAt is not null ? null : mail.Kind switch
    {
        MailKind.Test => new(T("A test mail from Trellis"), Paragraphs(T("Mail from Trellis reaches you. You asked for this under Settings."), At(Links.Settings))),
        MailKind.Invitation => to.PasswordHash is null ? await InviteAsync(to) : null,
        MailKind.PasswordReset => to.PasswordHash is null ? null : Reset(to),
        MailKind.Notices => await NoticesAsync(mail),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<WrittenMail> InviteAsync(Account to) => new(T("You are invited to Trellis"), Paragraphs(
        T("HR has invited you to Trellis. Choose your password here; you sign in with it and with this e-mail address:"),
        At(await invitations.MakeAsync(to)),
        T("The link works once and for {0} days. If it has stopped working, ask HR for a new one.", Invitation.Lifetime.TotalDays)));

    private WrittenMail Reset(Account to) => new(T("A new password for Trellis"), Paragraphs(
        T("Somebody asked for a new password for your account in Trellis. If that was you, choose it here:"),
        At(Links.NewPasswordWith(to.Id, resets.Make(to, ResetLinks.Lifetime))),
        T("The link works once and for an hour. Choosing a new password ends every session of your account. If it was not you, do nothing: your password stays as it is.")));

    /// <summary>Nothing when all of them were read meanwhile.</summary>
    private async Task<WrittenMail?> NoticesAsync(OutgoingMail mail)
    {
        var notices = await db.Notices.AsNoTracking().Where(n => n.MailId == mail.Id && n.ReadAt == null).OrderBy(n => n.At)
            .Select(n => new { n.Kind, n.Subject, n.Link, By = db.People.Where(p => p.Id == n.ById).Select(p => p.Name).FirstOrDefault() ?? "" }).ToListAsync();
        List<string> sentences = [.. notices.Select(n => NoticeWords.Of(n.Kind, n.By, n.Subject))];
        return sentences.Count == 0 ? null : new(
            sentences.Count == 1 ? sentences[0] : T("{0} things are new for you in Trellis", sentences.Count),
            Paragraphs([.. sentences.Zip(notices, (sentence, n) => $"{sentence}\n{At(n.Link)}"), T("What comes by mail, and how often, you choose here:"), At(Links.MailChoices)]));
    }

    private string At(string path) => new Uri(settings.Address!, path).ToString();

    private static string Paragraphs(params string[] paragraphs) => string.Join("\n\n", paragraphs) + "\n";
}
