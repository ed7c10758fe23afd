using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Settings;

internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Links.Settings, Show).RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Show(
        AdminReach reach, Web.Settings settings, IOptions<IdentityOptions> identity, IOptionsMonitor<CookieAuthenticationOptions> cookies, CurrentUser user, CancellationToken cancel) =>
        Html.Page<SettingsPage>(new { Installation = await InstallationView.LoadAsync(reach, settings, SignInRules.Of(identity, cookies), user.Session.IsDemo, cancel) });
}
