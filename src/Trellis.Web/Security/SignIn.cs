using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Trellis.Web.Api;
using Trellis.Web.Data;
using Trellis.Web.Ui;

namespace Trellis.Web.Security;

/// <summary>Local accounts with ASP.NET Core Identity, a session cookie that is checked against the database on every request, and limits on trying.</summary>
internal static class SignIn
{
    public const string RateLimit = "sign-in";
    public const int TriesPerFiveMinutes = 10;
    public const string ApiRateLimit = "api";
    public const int RequestsPerMinute = 1200;

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(o =>
        {
            o.Password = new PasswordOptions
            {
                RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
            };
            o.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<TrellisDb>().AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = Features.People.Invitation.Lifetime);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.Cookie.Name = "trellis";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = TimeSpan.FromHours(12);
            o.Events.OnRedirectToLogin = context => SendToSignInAsync(context.HttpContext);
            o.Events.OnValidatePrincipal = SessionCheck.CheckAsync;
            o.ForwardDefaultSelector = context => context.Request.IsForApi ? BearerTokens.SchemeName : null;
        }).AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.SchemeName, null);

        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = async (context, _) =>
                await (context.HttpContext.Request.IsForApi ? ApiProblems.TooManyRequests() : Html.TooManyTries()).ExecuteAsync(context.HttpContext);
            o.AddPolicy(RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerFiveMinutes * 6, Window = TimeSpan.FromMinutes(5) }));
            o.AddPolicy(ApiRateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                BearerTokens.PresentedIn(context.Request) is { } token ? Convert.ToHexString(ApiToken.HashOf(token)) : context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
        services.AddSingleton<ResetLinks>().AddSingleton<PasswordAskings>().AddSingleton<SignInTries>().AddSingleton<TokenTries>();
    }

    /// <summary>An address without host, so that a forged one leads nowhere. What was sent with a form is not asked for again; a fragment becomes a whole page.</summary>
    private static Task SendToSignInAsync(HttpContext context)
    {
        var request = context.Request;
        var to = Links.SignInAndGoOn(HttpMethods.IsGet(request.Method) ? $"{request.Path}{request.QueryString}" : Links.Start);
        if (!request.Headers.ContainsKey("HX-Request"))
            return Html.SeeOther(to).ExecuteAsync(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["HX-Redirect"] = Links.SignInAndGoOn(Links.Start);
        return Task.CompletedTask;
    }

    /// <summary>Starts a session: the cookie names the account and the stamp that a sign-out, a new password or a disabling changes.</summary>
    public static Task StartSessionAsync(this HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        identity.AddClaim(new Claim(SessionCheck.StampClaim, account.SecurityStamp ?? ""));
        return context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = false });
    }
}
