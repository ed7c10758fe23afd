using System.Globalization;
using System.Net.Mail;

namespace Trellis.Web;

/// <summary>The server that takes our mail, and who we say we are there.</summary>
public sealed record MailSettings(string Host, int Port, MailSecurity Security, string Sender)
{
    public string? User { get; init; }

    public string? Password { get; init; }

    // The password is written nowhere, whatever prints the settings.
    public override string ToString() => $"{Host}:{Port}";

    /// <returns>Null without a host: then no mail leaves.</returns>
    /// <exception cref="SettingsException">One of them has a value that cannot be used.</exception>
    internal static MailSettings? In(IConfiguration configuration, Uri? address)
    {
        if (configuration["TRELLIS_MAIL_HOST"] is not { Length: > 0 } host)
            return null;
        if (address is null)
            throw new SettingsException("TRELLIS_MAIL_HOST is set, so TRELLIS_ADDRESS must say where the links in mails lead, such as https://trellis.example.org.");
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw new SettingsException($"TRELLIS_MAIL_HOST is '{host}'; it must be the name or address of a mail server, without a port.");

        var security = SecurityIn(configuration);
        var (user, password) = (Given(configuration, "TRELLIS_MAIL_USER"), Settings.Secret(configuration, "TRELLIS_MAIL_PASSWORD"));
        if (user is null != password is null)
            throw new SettingsException("TRELLIS_MAIL_USER and TRELLIS_MAIL_PASSWORD (or TRELLIS_MAIL_PASSWORD_FILE) belong together; one of them is missing.");
        if (user is not null && security == MailSecurity.None)
            throw new SettingsException("TRELLIS_MAIL_SECURITY is 'none', with which TRELLIS_MAIL_PASSWORD would be sent for everybody to read; use 'starttls' or 'tls'.");
        return new(host, PortIn(configuration, security), security, SenderIn(configuration)) { User = user, Password = password };
    }

    private static MailSecurity SecurityIn(IConfiguration configuration) => (Given(configuration, "TRELLIS_MAIL_SECURITY") ?? "starttls") switch
    {
        "starttls" => MailSecurity.StartTls,
        "tls" => MailSecurity.Tls,
        "none" => MailSecurity.None,
        var other => throw new SettingsException($"TRELLIS_MAIL_SECURITY is '{other}'; it must be 'starttls', 'tls' or 'none'."),
    };

    private static int PortIn(IConfiguration configuration, MailSecurity security) => Given(configuration, "TRELLIS_MAIL_PORT") switch
    {
        null => security switch { MailSecurity.StartTls => 587, MailSecurity.Tls => 465, _ => 25 },
        var stated when int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 => port,
        var stated => throw new SettingsException($"TRELLIS_MAIL_PORT is '{stated}'; it must be a number from 1 to 65535."),
    };

    private static string SenderIn(IConfiguration configuration) => Given(configuration, "TRELLIS_MAIL_FROM") switch
    {
        null => throw new SettingsException("TRELLIS_MAIL_HOST is set, so TRELLIS_MAIL_FROM must say from whom mails come, such as trellis@example.org."),
        var stated when MailAddress.TryCreate(stated, out _) && !stated.Any(char.IsControl) => stated,
        var stated => throw new SettingsException($"TRELLIS_MAIL_FROM is '{stated}'; it must be an address such as trellis@example.org or Trellis <trellis@example.org>."),
    };

    private static string? Given(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } value ? value : null;
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    StartTls,
    Tls,
    None,
}
