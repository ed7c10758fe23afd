using System.Diagnostics;

namespace Trellis.Bench.Pages.Load;

/// <summary>A running server seen through so many connections that each send their next request when the last answer has been read.</summary>
internal sealed class Site(Uri address, int connections = Site.Connections) : IDisposable
{
    public const int Connections = 8;

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = connections, ActivityHeadersPropagator = null,
    })
    { BaseAddress = address };

    /// <param name="next">The next request of a connection.</param>
    public async Task LoadAsync(Func<int, HttpRequestMessage> next, TimeSpan during, Child server, Latencies into)
    {
        var (clock, processor) = (Stopwatch.StartNew(), server.Processor);
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(() => ConnectAsync(() => next(c), clock, during))));
        into.Add(times.SelectMany(t => t), clock.Elapsed, server.Processor - processor);
    }

    /// <summary>One answer with the bytes of its body as they came.</summary>
    public async Task<(int Status, long Bytes)> AskAsync(HttpRequestMessage request)
    {
        using var _ = request;
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var counted = new CountingStream();
        await body.CopyToAsync(counted);
        return ((int)answer.StatusCode, counted.Length);
    }

    public void Dispose() => _client.Dispose();

    private async Task<List<double>> ConnectAsync(Func<HttpRequestMessage> next, Stopwatch clock, TimeSpan during)
    {
        List<double> times = [];
        while (clock.Elapsed < during)
        {
            var request = next();
            var before = Stopwatch.GetTimestamp();
            var path = request.RequestUri;
            var (status, _) = await AskAsync(request);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            if (status is not (200 or 303))
                throw new InvalidOperationException($"{address}{path} answered {status}.");
        }

        return times;
    }
}
