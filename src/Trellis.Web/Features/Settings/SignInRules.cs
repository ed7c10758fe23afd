using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Trellis.Web.Features.Accounts;

namespace Trellis.Web.Features.Settings;

/// <summary>How people sign in here, read from what the server runs with.</summary>
public sealed record SignInRules(int ShortestPassword, int LongestPassword, TimeSpan Session, int TriesPerFiveMinutes, TimeSpan Invitation)
{
    public static SignInRules Of(IOptions<IdentityOptions> identity, IOptionsMonitor<CookieAuthenticationOptions> cookies) => new(
        identity.Value.Password.RequiredLength,
        PasswordRules.Longest,
        cookies.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan,
        Security.SignIn.TriesPerFiveMinutes,
        People.Invitation.Lifetime);
}
