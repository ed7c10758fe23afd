using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Client;
using Trellis.Web;
using Trellis.Web.Admin;
using Trellis.Web.Features.Tokens;
using Trellis.Web.Security;

namespace Trellis.Bench.Year;

/// <summary>The real server in this process, on a port of its own and with a clock that is moved from day to day; it is asked by HTTP alone.</summary>
internal sealed partial class LivedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly MovedClock _clock;
    private readonly ConcurrentDictionary<string, Task<TrellisClient>> _clients = [];
    private readonly Counting _counting;

    private LivedServer(WebApplication app, MovedClock clock, Uri address, int connections)
    {
        (_app, _clock, Address) = (app, clock, address);
        _counting = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections });
    }

    public Uri Address { get; }

    public DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>How many requests were answered.</summary>
    public int Requests => _counting.Answered;

    /// <param name="connections">So many requests are under way at a time.</param>
    public static async Task<LivedServer> StartAsync(string folder, DateOnly day, int connections = 32)
    {
        var clock = new MovedClock { Now = Morning(day) };
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var app = Server.Build(["--applicationName=trellis-server", $"--contentRoot={AppContext.BaseDirectory}", $"--webroot={AppContext.BaseDirectory}", $"--TRELLIS_DATA={folder}", $"--TRELLIS_URLS={address}", "--Logging:LogLevel:Default=Error"], services => services.AddSingleton<TimeProvider>(clock));
        await Verbs.MigrateAsync(app.Services);
        await app.StartAsync();
        return new(app, clock, address, connections);
    }

    public void GoTo(DateOnly day) => _clock.Now = day >= Today ? Morning(day) : throw new InvalidOperationException($"{day} is over.");

    /// <summary>Makes the company and the first account on the first page, with the code that the server prints.</summary>
    public async Task BeginAsync(string company, string name, string email)
    {
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };
        var page = await http.GetStringAsync(new Uri("/first-run", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = FormToken().Match(page).Groups[1].Value, ["Code"] = _app.Services.GetRequiredService<FirstRun>().Code,
            ["Company"] = company, ["Name"] = name, ["Email"] = email, ["Password"] = Guid.NewGuid().ToString(),
        });
        using var answer = await http.PostAsync(new Uri("/first-run", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"The first page was answered with {answer.StatusCode}.");
    }

    /// <summary>With a token of this person, made by the operator as <c>create-token</c> does.</summary>
    public Task<TrellisClient> ClientOf(string email) => _clients.GetOrAdd($"{email} {Today.Year}/{(Today.Month - 1) / 3}", async _ =>
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<IssueToken>().RunAsync(new(email) { Scopes = [.. Scope.All.Select(s => s.Name)], Days = 120 }, CancellationToken.None);
        var secret = made.Match(s => s, reasons => throw new InvalidOperationException(reasons[0].Message));
        var http = new HttpClient(_counting, disposeHandler: false) { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        return new TrellisClient(http);
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _counting.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static DateTimeOffset Morning(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex FormToken();

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Counting(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private int _answered;

        public int Answered => _answered;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            Interlocked.Increment(ref _answered);
            return answer;
        }
    }
}
