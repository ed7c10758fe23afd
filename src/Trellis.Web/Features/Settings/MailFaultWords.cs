using Trellis.Web.Mail;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Settings;

/// <summary>Says to an administrator why a mail did not leave, and where to look.</summary>
internal static class MailFaultWords
{
    public static string Of(string fault) => fault.Split(' ')[0] switch
    {
        MailFault.Unreachable => T("the mail server did not answer; look at host, port and firewall"),
        MailFault.Tls => T("no safe connection came about; look at security, port and certificate"),
        MailFault.SignIn => T("the mail server did not take user and password"),
        MailFault.Sender => T("the mail server does not take mail from this sender ({0})", Reply(fault)),
        MailFault.Recipient => T("the mail server does not take mail for this address ({0})", Reply(fault)),
        MailFault.Message => T("the mail server refused the mail ({0})", Reply(fault)),
        MailFault.Protocol => T("the mail server answered what it should not ({0})", Reply(fault)),
        MailFault.Address => T("this is no address that mail can be sent to"),
        _ => T("something in Trellis failed ({0})", Reply(fault)),
    };

    private static string Reply(string fault) => fault.Split(' ').ElementAtOrDefault(1) ?? "";
}
