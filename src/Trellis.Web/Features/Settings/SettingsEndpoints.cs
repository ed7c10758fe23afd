using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Settings;

internal static class SettingsEndpoints
{
    public static void AddSettings(this IServiceCollection services) => services.AddScoped<SendTestMail>().AddScoped<TryMailsAgain>();

    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.Settings).RequireAuthorization(Policies.Administrator);
        pages.MapGet("", Show);
        pages.MapPost("/mail/test", TestMailAsync);
        pages.MapPost("/mail/again", TryAgainAsync);
    }

    private static async Task<IResult> Show(string? mail, [AsParameters] Asked asked, CancellationToken cancel)
    {
        var rules = SignInRules.Of(asked.Identity, asked.Cookies);
        var installation = await InstallationView.LoadAsync(asked.Reach, asked.Settings, rules, asked.User.Session.IsDemo, asked.Clock.GetUtcNow(), cancel);
        return Html.Page<SettingsPage>(new { Installation = installation with { Mail = installation.Mail with { Done = mail is "test" or "again" ? mail : null } } });
    }

    private static async Task<IResult> TestMailAsync(SendTestMail send, CancellationToken cancel) =>
        (await send.RunAsync(cancel)).Match(_ => Html.SeeOther(Links.SettingsMail("test")), Html.Refused);

    private static async Task<IResult> TryAgainAsync(TryMailsAgain again, CancellationToken cancel)
    {
        await again.RunAsync(cancel);
        return Html.SeeOther(Links.SettingsMail("again"));
    }

    /// <summary>What the page is made from.</summary>
    internal sealed record Asked(
        AdminReach Reach, Web.Settings Settings, IOptions<IdentityOptions> Identity, IOptionsMonitor<CookieAuthenticationOptions> Cookies, CurrentUser User, TimeProvider Clock);
}
