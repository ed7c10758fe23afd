using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Trellis.Web.Api;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>Under /api a personal token says who asks, and nothing else does: no cookie is looked at there, so no form token is needed.</summary>
internal sealed class BearerTokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Start = "Bearer ";
    private bool _tooMany;

    public static string? PresentedIn(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString() is { } header && header.StartsWith(Start, StringComparison.OrdinalIgnoreCase)
            ? header[Start.Length..].Trim()
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (PresentedIn(Request) is not { } presented)
            return AuthenticateResult.NoResult();
        var (services, cancel) = (Context.RequestServices, Context.RequestAborted);
        var session = presented.StartsWith(ApiToken.Prefix, StringComparison.Ordinal)
            ? await SessionCheck.OfTokenAsync(services.GetRequiredService<TrellisDb>(), presented, services.GetRequiredService<TimeProvider>().Today, cancel)
            : null;
        if (session is null)
        {
            _tooMany = !services.GetRequiredService<TokenTries>().MayFail(Context.Connection.RemoteIpAddress?.ToString() ?? "");
            return AuthenticateResult.Fail("The token is not good.");
        }

        services.GetRequiredService<CurrentUser>().Become(session);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Account.ToString())], SchemeName);
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = SchemeName;
        return (_tooMany ? ApiProblems.TooManyRequests() : ApiProblems.NoToken()).ExecuteAsync(Context);
    }
}

/// <summary>Counts tokens that are not good by address. A good one from the same address works on, so nobody is locked out by a neighbour.</summary>
public sealed class TokenTries : IDisposable
{
    public const int PerFiveMinutes = 60;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerFiveMinutes, Window = TimeSpan.FromMinutes(5) }));

    public bool MayFail(string address) => _limiter.AttemptAcquire(address).IsAcquired;

    public void Dispose() => _limiter.Dispose();
}
