using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Trellis.Web.Tests.Host;

/// <summary>A mail server of a test: takes mails over SMTP and keeps them, or refuses as it is told.</summary>
public sealed class MailReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<MimeMessage> _mails = new();
    private readonly Task _accepting;

    public MailReceiver()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. _mails];

    public IEnumerable<string> MailsTo(string email) => Mails.Where(m => m.To.ToString() == email).Select(m => m.TextBody ?? "");

    /// <summary>What is answered to an address, when it is not taken.</summary>
    public Func<string, string?> Refusal { get; set; } = _ => null;

    /// <summary>Hangs up after it has taken a mail and before it says so.</summary>
    public bool HangsUp { get; set; }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var held = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync(_stop.Token) is { } line && await AnswerAsync(line, reader) is { } answer)
                await writer.WriteLineAsync(answer);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The other side hung up, or the test is over.
        }
    }

    /// <returns>Null to hang up.</returns>
    private async Task<string?> AnswerAsync(string line, StreamReader reader)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "RCPT":
                return Refusal(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]) ?? "250 fine";
            case "DATA":
                // The answer to DATA itself is written here, and what is returned answers the mail.
                await new StreamWriter(reader.BaseStream, Encoding.Latin1, leaveOpen: true) { AutoFlush = true }.WriteAsync("354 go on\r\n");
                await KeepAsync(reader);
                return HangsUp ? null : "250 taken";
            case "QUIT":
                return null;
            default:
                return "250 fine";
        }
    }

    private async Task KeepAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        _mails.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text.ToString())), _stop.Token));
    }

    /// <summary>From now on nobody answers.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }
}
