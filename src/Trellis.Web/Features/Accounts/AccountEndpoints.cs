using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Accounts;

internal static class AccountEndpoints
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<StartSession>();
        services.AddScoped<EndSessions>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<AskForPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ChoosePassword>();
        services.AddScoped<CreateAdmin>();
        services.AddScoped<LinkToPassword>();
        services.AddScoped<NewAdministrator>();
        services.AddScoped<PasswordRules>();
        services.AddSingleton<FirstRun>();
        services.AddScoped<FirstRunCode>();
        services.AddScoped<BeginCompany>();
        services.AddScoped<OpenDemo>();
        services.AddScoped<DemoCast>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapFirstRun();
        routes.MapPasswords();
        var open = routes.MapGroup("").AllowAnonymous();
        open.MapGet(Links.SignIn, ShowSignIn);
        open.MapPost(Links.SignIn, SignInAsync).RequireRateLimiting(SignIn.RateLimit);
        open.MapGet(Links.Invitation, ShowInvitationAsync);
        open.MapPost(Links.Invitation, AcceptAsync).RequireRateLimiting(SignIn.RateLimit);
        open.MapGet(Links.DemoCast, ShowCast);
        open.MapPost(Links.DemoCast, BecomeAsync).RequireRateLimiting(SignIn.RateLimit);

        var pages = routes.MapGroup("").RequireAuthorization(Policies.SignedIn);
        pages.MapGet(Links.Start, (CurrentUser user) => Html.SeeOther(StartPage.Of(user.Session)));
        pages.MapPost(Links.SignOut, SignOutAsync);
    }

    private static async Task<IResult> ShowSignIn(string? next, DemoCast demo, CancellationToken cancel) =>
        await demo.IsOpenAsync(cancel) ? Html.SeeOther(Links.DemoCast) : Html.Page<SignInPage>(new { Form = new SignInForm("", next, []) });

    private static async Task<IResult> SignInAsync([AsParameters] StartSession.Input input, StartSession start, HttpContext http, CancellationToken cancel)
    {
        var started = await start.RunAsync(input, http.Connection.RemoteIpAddress?.ToString() ?? "", cancel);
        if (started is Result<Account>.Accepted(var account))
        {
            await http.StartSessionAsync(account);
            return Html.SeeOther(Next(input.Next));
        }

        var reasons = ((Result<Account>.Refused)started).Reasons;
        return Html.Refused<SignInPage>(new { Form = new SignInForm(input.Email ?? "", input.Next, reasons) });
    }

    private static async Task<IResult> ShowInvitationAsync(string? account, string? token, AcceptInvitation accept) =>
        Html.Page<InvitationPage>(new { Account = account, Token = token, IsOpen = await accept.IsOpenAsync(new(account, token, null)) });

    private static async Task<IResult> AcceptAsync([AsParameters] AcceptInvitation.Input input, AcceptInvitation accept, HttpContext http, CancellationToken cancel)
    {
        var accepted = await accept.RunAsync(input, cancel);
        if (accepted is Result<Account>.Accepted(var account))
        {
            await http.StartSessionAsync(account);
            return Html.SeeOther(Links.Start);
        }

        var reasons = ((Result<Account>.Refused)accepted).Reasons;
        return Html.Refused<InvitationPage>(new { input.Account, input.Token, IsOpen = !reasons.Contains(AcceptInvitation.Invalid), Refusals = reasons });
    }

    private static async Task<IResult> SignOutAsync(EndSessions end, HttpContext http, CancellationToken cancel)
    {
        await end.RunAsync(cancel);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Html.SeeOther(Links.SignIn);
    }

    private static async Task<IResult> ShowCast(DemoCast demo, CancellationToken cancel) =>
        await demo.LoadAsync(cancel) is { } cast ? Html.Page<DemoCastPage>(new { Cast = cast }) : Html.NotFound();

    private static async Task<IResult> BecomeAsync([FromForm] string? account, DemoCast demo, HttpContext http, CancellationToken cancel)
    {
        if (!Guid.TryParse(account, out var id) || await demo.AccountAsync(id, cancel) is not { } member)
            return Html.NotFound();
        await http.StartSessionAsync(member);
        return Html.SeeOther(Links.Start);
    }

    private static string Next(string? next) => LocalAddress.Of(next) ?? Links.Start;
}
