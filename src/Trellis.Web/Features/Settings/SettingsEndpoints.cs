using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Settings;

internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Links.Settings, Show).RequireAuthorization(Policies.Administrator);

    private static async Task<IResult> Show(AdminReach reach, Web.Settings settings, CurrentUser user, CancellationToken cancel) =>
        Html.Page<SettingsPage>(new { Installation = await InstallationView.LoadAsync(reach, settings, user.Session.IsDemo, cancel) });
}
