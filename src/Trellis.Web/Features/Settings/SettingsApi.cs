using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Trellis.Client;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Settings;

internal static class SettingsApi
{
    public static void MapSettingsApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/settings", ShowAsync).Needs(Scope.Read).RequireAuthorization(Policies.Administrator).Produces<InstallationDetails>();

    private static async Task<IResult> ShowAsync(
        AdminReach reach, Web.Settings settings, IOptions<IdentityOptions> identity, IOptionsMonitor<CookieAuthenticationOptions> cookies, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var view = await InstallationView.LoadAsync(reach, settings, SignInRules.Of(identity, cookies), user.Session.IsDemo, clock.GetUtcNow(), cancel);
        var rules = new SignInDetails(
            view.SignIn.ShortestPassword, view.SignIn.LongestPassword, (int)view.SignIn.Session.TotalMinutes, view.SignIn.TriesPerFiveMinutes, (int)view.SignIn.Invitation.TotalDays);
        return ApiAnswers.Ok(new InstallationDetails(
            view.Version, view.Database, view.DataFolder, view.IsDemo, rules,
            [.. view.Accounts.Select(a => new AccountEntry(a.Email, a.DisabledAt))],
            [.. view.Journal.Select(j => new SignInEntry(j.At, j.What, j.Account))]));
    }
}
