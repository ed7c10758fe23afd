using Trellis.Domain;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Accounts;

/// <summary>The pages of a password: asking for a link to a new one, using it, and changing one's own.</summary>
internal static class PasswordEndpoints
{
    public static void MapPasswords(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous();
        open.MapGet(Links.ForgottenPassword, ShowForgotten);
        open.MapPost(Links.ForgottenPassword, AskAsync).RequireRateLimiting(SignIn.RateLimit);
        open.MapGet(Links.NewPassword, ShowNewAsync);
        open.MapPost(Links.NewPassword, ChooseAsync).RequireRateLimiting(SignIn.RateLimit);

        var own = routes.MapGroup("").RequireAuthorization(Policies.SignedIn);
        own.MapGet(Links.OwnPassword, ShowOwnAsync);
        own.MapPost(Links.OwnPassword, ChangeAsync);
    }

    private static IResult ShowForgotten(AskForPassword ask) => Html.Page<ForgottenPasswordPage>(new { ask.IsOpen });

    private static async Task<IResult> AskAsync([AsParameters] AskForPassword.Input input, AskForPassword ask, CancellationToken cancel) =>
        await ask.RunAsync(input, cancel) is { } refused
            ? Html.Refused<ForgottenPasswordPage>(new { ask.IsOpen, input.Email, Refusals = (IReadOnlyList<Refusal>)[refused] })
            : Html.Page<ForgottenPasswordPage>(new { ask.IsOpen, IsSent = true });

    private static async Task<IResult> ShowNewAsync(string? account, string? token, ChoosePassword choose) =>
        Html.Page<NewPasswordPage>(new { Account = account, Token = token, IsOpen = await choose.IsOpenAsync(new(account, token, null)) });

    private static async Task<IResult> ChooseAsync([AsParameters] ChoosePassword.Input input, ChoosePassword choose, HttpContext http, CancellationToken cancel)
    {
        var chosen = await choose.RunAsync(input, cancel);
        if (chosen is Result<Account>.Accepted(var account))
        {
            await http.StartSessionAsync(account);
            return Html.SeeOther(Links.Start);
        }

        var reasons = ((Result<Account>.Refused)chosen).Reasons;
        return Html.Refused<NewPasswordPage>(new { input.Account, input.Token, IsOpen = !reasons.Contains(ChoosePassword.Invalid), Refusals = reasons });
    }

    private static async Task<IResult> ShowOwnAsync(string? saved, ChangePassword change) =>
        Html.Page<OwnPasswordPage>(new { HasPassword = await change.HasPasswordAsync(), IsSaved = saved is not null });

    private static async Task<IResult> ChangeAsync([AsParameters] ChangePassword.Input input, ChangePassword change, HttpContext http, CancellationToken cancel)
    {
        var changed = await change.RunAsync(input, http.Connection.RemoteIpAddress?.ToString() ?? "", cancel);
        if (changed is Result<Account>.Accepted(var account))
        {
            await http.StartSessionAsync(account);
            return Html.SeeOther(Links.OwnPasswordSaved);
        }

        return Html.Refused<OwnPasswordPage>(new { HasPassword = await change.HasPasswordAsync(), Refusals = ((Result<Account>.Refused)changed).Reasons });
    }
}
