using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Trellis.Bench.Pages.Load;

/// <summary>A server in a process of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private Child(Process process, Uri address, TimeSpan firstPage) => (_process, Address, FirstPage) = (process, address, firstPage);

    public Uri Address { get; }

    /// <summary>From starting the process to having read its first page.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>Megabytes, now and at most.</summary>
    public (double Now, double Peak) Memory => (FromStatus("VmRSS"), FromStatus("VmHWM"));

    /// <summary>What the process has used of the processor so far: hardly touched by what else the machine does.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <param name="first">The page that tells that it is there.</param>
    public static async Task<Child> StartAsync(ProcessStartInfo how, Uri address, string first)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(how) ?? throw new InvalidOperationException($"{how.FileName} did not start.");
        using var site = new Site(address);
        while (!await AnswersAsync(site, first))
        {
            if (process.HasExited || clock.Elapsed > Patience)
                throw await GiveUpAsync(process, $"{how.FileName} {(process.HasExited ? "ended at once" : $"does not answer {first} with a page")}.");
            await Task.Delay(5);
        }

        return new(process, address, clock.Elapsed);
    }

    private static async Task<InvalidOperationException> GiveUpAsync(Process process, string why)
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        return new(why);
    }

    /// <summary>As <c>kill -9</c>: it gets no chance to put anything in order.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(Site site, string first)
    {
        try
        {
            return await site.AskAsync(new(HttpMethod.Get, first)) is (200, _);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private double FromStatus(string field)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
