using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Trellis.Client;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Settings;

internal static class SettingsApi
{
    public static void MapSettingsApi(this IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/settings").RequireAuthorization(Policies.Administrator);
        settings.MapGet("", ShowAsync).Needs(Scope.Read).Produces<InstallationDetails>();
        settings.MapGet("/mail", ShowMailAsync).Needs(Scope.Read).Produces<MailDetails>();
        settings.MapPost("/mail/test", TestAsync).Needs(Scope.WriteAccounts).Produces<Done>();
        settings.MapPost("/mail/again", TryAgainAsync).Needs(Scope.WriteAccounts).Produces<Done>();
    }

    private static async Task<IResult> ShowMailAsync(AdminReach reach, Web.Settings settings, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var mail = await MailView.LoadAsync(reach, settings, user.Session.IsDemo, clock.GetUtcNow(), cancel);
        return ApiAnswers.Ok(new MailDetails(
            mail.Settings?.Host, mail.Settings?.Port, mail.Settings?.Sender, mail.Waiting, mail.Sent, mail.GivenUp,
            [.. mail.NotLeft.Select(l => new MailNotLeft(l.MadeAt, l.To, l.Fault, l.Tries, l.Next))]));
    }

    private static async Task<IResult> TestAsync(SendTestMail send, TimeProvider clock, CancellationToken cancel) =>
        (await send.RunAsync(cancel)).Match(_ => ApiAnswers.Ok(new Done(clock.GetUtcNow())), ApiProblems.Refused);

    private static async Task<IResult> TryAgainAsync(TryMailsAgain again, TimeProvider clock, CancellationToken cancel)
    {
        await again.RunAsync(cancel);
        return ApiAnswers.Ok(new Done(clock.GetUtcNow()));
    }

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
