using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Trellis.Web.Mail;

/// <summary>Why a mail did not leave, in a word of ours.</summary>
/// <param name="IsFinal">Trying again is of no use.</param>
/// <param name="IsServers">No other mail would leave now either.</param>
public sealed record MailFault(string Code, bool IsFinal = false, bool IsServers = false)
{
    public const string Unreachable = "unreachable", Tls = "tls", SignIn = "sign-in", Protocol = "protocol", Sender = "sender", Recipient = "recipient", Message = "message", Address = "address", Ours = "fault";

    private const int Final = 500;

    public static MailFault Of(Exception fault) => fault switch
    {
        SslHandshakeException => new(Tls, IsServers: true),
        AuthenticationException => new(SignIn, IsServers: true),
        SmtpCommandException refused => Of(refused),
        SmtpProtocolException => new(Protocol, IsServers: true),
        ParseException or FormatException => new(Address, IsFinal: true),
        NotSupportedException => new(Tls, IsServers: true), // it offers no STARTTLS, or no way of signing in that we know
        SocketException or IOException or TimeoutException or OperationCanceledException or ServiceNotConnectedException or ServiceNotAuthenticatedException => new(Unreachable, IsServers: true),
        _ => new(Say(Ours, fault)),
    };

    private static MailFault Of(SmtpCommandException refused)
    {
        var reply = (int)refused.StatusCode;
        return refused.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => new(Say(Recipient, reply), reply >= Final),
            SmtpErrorCode.MessageNotAccepted => new(Say(Message, reply), reply >= Final),
            SmtpErrorCode.SenderNotAccepted => new(Say(Sender, reply), IsServers: true),
            _ => new(Say(Protocol, reply), IsServers: true),
        };
    }

    // The type alone: what an exception says may hold an address.
    private static string Say(string word, Exception fault) => $"{word} {fault.GetType().Name}" is var said && said.Length > OutgoingMail.LongestFault ? said[..OutgoingMail.LongestFault] : said;

    private static string Say(string word, int reply) => string.Create(CultureInfo.InvariantCulture, $"{word} {reply}");
}
