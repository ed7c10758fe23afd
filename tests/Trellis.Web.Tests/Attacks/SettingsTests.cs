using System.Net;
using System.Net.Sockets;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Attacks;

/// <summary>Starts the real program with settings that cannot be used.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trellis-settings-");

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "TRELLIS_DATABASE", "oracle", "TRELLIS_DATABASE is 'oracle'; it must be 'sqlite' or 'postgres'." },
        { "TRELLIS_DATABASE", "postgres", "TRELLIS_DATABASE is 'postgres', so TRELLIS_CONNECTION" },
        { "TRELLIS_URLS", "over there", "TRELLIS_URLS is 'over there'" },
        { "TRELLIS_URLS", "http://localhost:99999", "TRELLIS_URLS is 'http://localhost:99999'" },
        { "TRELLIS_DATA", "/proc/nowhere", "TRELLIS_DATA is '/proc/nowhere', which cannot be written" },
        { "TRELLIS_CONNECTION", "the blue one", "TRELLIS_CONNECTION cannot be read" },
        { "TRELLIS_CONNECTION", "Data Source=/proc/nowhere/trellis.db", "The database that TRELLIS_DATABASE and TRELLIS_CONNECTION name cannot be used" },
        { "TRELLIS_CONNECTION_FILE", "/no/such/file", "TRELLIS_CONNECTION_FILE is '/no/such/file', which cannot be read" },
        { "TRELLIS_CONNECTION_FILE", "/proc", "TRELLIS_CONNECTION_FILE is '/proc', which cannot be read" },
        { "TRELLIS_CONNECTION_FILE", "/dev/null", "TRELLIS_CONNECTION_FILE is '/dev/null', which is empty" },
        { "TRELLIS_CONNECTION", "Data Source=", "TRELLIS_CONNECTION names no database." },
        { "TRELLIS_DATA", "/proc", "TRELLIS_DATA is '/proc', which cannot be written" },
        { "TRELLIS_URLS", "http://localhost:5399/base", "TRELLIS_URLS is 'http://localhost:5399/base'" },
        { "TRELLIS_URLS", "http://203.0.113.9:5399", "TRELLIS_URLS names an address that cannot be served" },
        { "TRELLIS_URLS", "https://127.0.0.1:0", "TRELLIS_URLS names an address that cannot be served" },
        { "TRELLIS_ADDRESS", "trellis.example.org", "TRELLIS_ADDRESS is 'trellis.example.org'; it must be the address" },
        { "TRELLIS_PROXIES", "127.0.0.1, the front", "TRELLIS_PROXIES holds" },
    };

    public static TheoryData<string, string, string> WrongForMail => new()
    {
        { "TRELLIS_ADDRESS", "", "TRELLIS_MAIL_HOST is set, so TRELLIS_ADDRESS must say where the links in mails lead" },
        { "TRELLIS_MAIL_HOST", "mail.example.org:587", "TRELLIS_MAIL_HOST is 'mail.example.org:587'" },
        { "TRELLIS_MAIL_PORT", "mail", "TRELLIS_MAIL_PORT is 'mail'; it must be a number from 1 to 65535." },
        { "TRELLIS_MAIL_SECURITY", "ssl", "TRELLIS_MAIL_SECURITY is 'ssl'; it must be 'starttls', 'tls' or 'none'." },
        { "TRELLIS_MAIL_SECURITY", "none", "TRELLIS_MAIL_SECURITY is 'none', with which TRELLIS_MAIL_PASSWORD would be sent for everybody to read" },
        { "TRELLIS_MAIL_FROM", "", "TRELLIS_MAIL_HOST is set, so TRELLIS_MAIL_FROM must say from whom mails come" },
        { "TRELLIS_MAIL_FROM", "Trellis", "TRELLIS_MAIL_FROM is 'Trellis'; it must be an address" },
        { "TRELLIS_MAIL_PASSWORD", "", "TRELLIS_MAIL_USER and TRELLIS_MAIL_PASSWORD (or TRELLIS_MAIL_PASSWORD_FILE) belong together" },
        { "TRELLIS_MAIL_PASSWORD_FILE", "/no/such/file", "TRELLIS_MAIL_PASSWORD_FILE is '/no/such/file', which cannot be read" },
    };

    [Theory, MemberData(nameof(WrongForMail))]
    public async Task A_wrong_setting_of_mail_stops_the_start_with_one_sentence(string name, string value, string sentence) => await StopsAsync(
        sentence, [], ("TRELLIS_ADDRESS", "https://trellis.example.org"), ("TRELLIS_MAIL_HOST", "mail.example.org"), ("TRELLIS_MAIL_FROM", "trellis@example.org"),
        ("TRELLIS_MAIL_USER", "trellis"), ("TRELLIS_MAIL_PASSWORD", "secret-word"), (name, value));

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence(string name, string value, string sentence) =>
        await StopsAsync(sentence, [], (name, value));

    [Fact]
    public async Task A_database_that_does_not_answer_stops_the_start_with_one_sentence() => await StopsAsync(
        "The database that TRELLIS_DATABASE and TRELLIS_CONNECTION name cannot be used",
        [], ("TRELLIS_DATABASE", "postgres"), ("TRELLIS_CONNECTION", "Host=127.0.0.1;Port=1;Username=a;Password=secret-word;Database=a"));

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start_with_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await StopsAsync("TRELLIS_URLS names an address that another program uses", [], ("TRELLIS_URLS", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"));
    }

    [Fact]
    public async Task A_connection_without_a_host_stops_the_start_with_one_sentence() => await StopsAsync(
        "The database that TRELLIS_DATABASE and TRELLIS_CONNECTION name cannot be used", [], ("TRELLIS_DATABASE", "postgres"), ("TRELLIS_CONNECTION", "Database=a"));

    [Fact]
    public async Task The_first_account_needs_an_address() => await StopsAsync("create-admin needs the e-mail address", ["create-admin"]);

    [Fact]
    public async Task An_unknown_verb_stops_the_start_with_one_sentence() => await StopsAsync("'dance' is not something this server does.", ["dance"]);

    private async Task StopsAsync(string sentence, string[] verb, params (string Name, string Value)[] settings)
    {
        using var server = ServerProcess.Run(_folder.FullName, verb, settings);
        var (said, logged) = (await server.StandardError.ReadToEndAsync(), await server.StandardOutput.ReadToEndAsync());
        await server.WaitForExitAsync();

        Assert.Equal(2, server.ExitCode);
        var line = Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(sentence, line, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", line, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
