using Trellis.Web.Features.People;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Mail;

/// <summary>A mail as it leaves.</summary>
public sealed record WrittenMail(string Subject, string Text);

/// <summary>Writes a mail at the moment it leaves. Links begin with the address of the settings, and what opens an account is kept nowhere else.</summary>
public sealed class MailWords(Settings settings, InvitationLinks invitations, ResetLinks resets)
{
    /// <returns>Null when there is nothing to say any more.</returns>
    public async Task<WrittenMail?> WriteAsync(MailKind kind, Account to) => to.DisabledAt is not null ? null : kind switch
    {
        MailKind.Test => new(T("A test mail from Trellis"), Paragraphs(T("Mail from Trellis reaches you. You asked for this under Settings."), At(Links.Settings))),
        MailKind.Invitation => to.PasswordHash is null ? await InviteAsync(to) : null,
        MailKind.PasswordReset => to.PasswordHash is null ? null : Reset(to),
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

    private string At(string path) => new Uri(settings.Address!, path).ToString();

    private static string Paragraphs(params string[] paragraphs) => string.Join("\n\n", paragraphs) + "\n";
}
