using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Trellis.Bench.Pages.Load;

namespace Trellis.Bench.Pages;

/// <summary>What one request costs whatever else the machine does: SQL statements and bytes allocated.</summary>
internal sealed record Costs(int Statements, double Allocated)
{
    private const int WarmUp = 30;
    private const int Times = 20;
    private static readonly byte[] End = "\r\n\r\n"u8.ToArray();

    /// <summary>Asks through a bare socket, whose own allocations are next to nothing.</summary>
    public static async Task<Costs> OfAsync(InProcess server, Visitor visitor, string path)
    {
        using var socket = new TcpClient(server.Address.Host, server.Address.Port) { NoDelay = true };
        await using var stream = socket.GetStream();
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nCookie: {visitor.Cookies}\r\nAccept-Encoding: br\r\n\r\n");
        var buffer = new byte[1 << 20];
        for (var i = 0; i < WarmUp; i++)
            Ask(stream, request, buffer);

        using var statements = new StatementCount();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Times; i++)
            Ask(stream, request, buffer);
        return new(statements.Seen / Times, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Times);
    }

    /// <summary>Reads until the last, empty chunk.</summary>
    private static void Ask(NetworkStream stream, byte[] request, byte[] buffer)
    {
        stream.Write(request);
        var read = 0;
        while (!buffer.AsSpan(0, read).EndsWith(End) || !buffer.AsSpan(0, read - 4).EndsWith("\r\n0"u8))
            read += stream.Read(buffer.AsSpan(read)) is > 0 and var more ? more : throw new IOException("The server closed the connection.");
    }
}

/// <summary>Counts the statements that EF Core sends while it lives.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Source = "Microsoft.EntityFrameworkCore";
    private const string Executing = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting";
    private readonly List<IDisposable> _subscriptions = [];
    private int _seen;

    public StatementCount() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Seen => _seen;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Source)
            _subscriptions.Add(value.Subscribe(this, name => name == Executing));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Executing)
            Interlocked.Increment(ref _seen);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
