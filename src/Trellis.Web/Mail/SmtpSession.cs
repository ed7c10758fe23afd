using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace Trellis.Web.Mail;

/// <summary>One connection to the mail server, opened with the first mail and used for the next ones.</summary>
internal sealed class SmtpSession(Settings settings) : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly SmtpClient _client = new() { CheckCertificateRevocation = false }; // as every other client of ours: lists of revoked ones lie elsewhere
    private readonly MailSettings _mail = settings.Mail!;

    /// <summary>In a bounded time, and to the end even while the server stops: one that was broken off would be sent again.</summary>
    public async Task SendAsync(OutgoingMail mail, string to, WrittenMail written)
    {
        using var patience = new CancellationTokenSource(Longest);
        using var message = MessageOf(mail, to, written);
        await ConnectAsync(patience.Token);
        await _client.SendAsync(message, patience.Token);
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (_client.IsConnected)
            return;
        await _client.ConnectAsync(_mail.Host, _mail.Port, _mail.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        }, cancel);
        if (_mail is { User: { } user, Password: { } password })
            await _client.AuthenticateAsync(user, password, cancel);
    }

    private MimeMessage MessageOf(OutgoingMail mail, string to, WrittenMail written)
    {
        var message = new MimeMessage { Subject = written.Subject, Date = mail.MadeAt, Body = new TextPart(TextFormat.Plain) { Text = written.Text } };
        message.From.Add(MailboxAddress.Parse(_mail.Sender));
        message.To.Add(MailboxAddress.Parse(to));
        message.MessageId = $"{mail.Id:N}@{settings.Address!.Host}"; // the same at each try, by which a mailbox tells a copy
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            await _client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception fault) when (MailFault.Of(fault).IsServers)
        {
            // It hung up first; nothing is owed to it.
        }

        _client.Dispose();
    }
}
