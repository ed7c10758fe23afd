using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Trellis.Web.Tests.Host;

/// <summary>The real program in a process of its own, which can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Waits until it serves.</summary>
    /// <exception cref="TimeoutException">It did not within a minute.</exception>
    public static async Task<ServerProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var server = new ServerProcess(Run(folder, [], [.. settings, ("TRELLIS_URLS", address.OriginalString)]), address);
        _ = server._process.StandardOutput.ReadToEndAsync();
        _ = server._process.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = address };
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromMinutes(1))
        {
            try
            {
                (await client.GetAsync(new Uri("/healthz", UriKind.Relative))).EnsureSuccessStatusCode();
                return server;
            }
            catch (HttpRequestException) when (!server._process.HasExited)
            {
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("The server did not begin to serve.");
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Code, string Said)> VerbAsync(string folder, string[] verb, params (string Name, string Value)[] settings)
    {
        using var process = Run(folder, verb, settings);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }

        return (process.ExitCode, await said + await complained);
    }

    /// <summary>Begins; nothing of this run's own settings reaches it.</summary>
    public static Process Run(string folder, string[] verb, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "trellis-server.dll"), .. verb])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder,
        };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("TRELLIS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["TRELLIS_DATA"] = folder;
        start.Environment["TRELLIS_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>As the power would: nothing is finished.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
