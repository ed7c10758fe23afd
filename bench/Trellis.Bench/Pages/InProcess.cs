using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trellis.Bench.Pages.Load;
using Trellis.Bench.Pages.Place;
using Trellis.Web;
using Trellis.Web.Admin;
using Trellis.Web.Security;

namespace Trellis.Bench.Pages;

/// <summary>The real server inside this process, for what only its inside knows: sessions, statements, allocations.</summary>
internal sealed class InProcess : IAsyncDisposable
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(2);
    private readonly WebApplication _app;

    private InProcess(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    public static async Task<InProcess> StartAsync(Store store)
    {
        var app = Server.Build([.. store.Arguments, "--TRELLIS_URLS=http://127.0.0.1:0", "--applicationName=trellis-server", .. Servers.Quiet]);
        await Verbs.MigrateAsync(app.Services);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>What somebody's browser would hold after signing in and seeing a form.</summary>
    public Visitor SignIn(Worker who)
    {
        using var scope = Services.CreateScope();
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, who.Account.ToString()), new(SessionCheck.StampClaim, who.Stamp)], IdentityConstants.ApplicationScheme));
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(principal, new() { IssuedUtc = now, ExpiresUtc = now + Session }, IdentityConstants.ApplicationScheme);
        var tokens = Services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = principal });
        var form = Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name;
        return new($"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}; {form}={tokens.CookieToken}", tokens.RequestToken!);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
