using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Accounts;

/// <summary>While a place has no account every page is the one that makes the first.</summary>
internal static class FirstRunEndpoints
{
    public static void MapFirstRun(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous().OpenBeforeFirstRun().RequireRateLimiting(SignIn.RateLimit);
        open.MapPost(Links.FirstRun, BeginAsync);
        open.MapPost(Links.FirstRunDemo, OpenDemoAsync);
    }

    /// <summary>Answers also where nobody has an account yet.</summary>
    public static T OpenBeforeFirstRun<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Open());

    public static void UseFirstRun(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (IsOpen(context) || !await context.RequestServices.GetRequiredService<FirstRun>().IsOpenAsync(context.RequestAborted))
            await next();
        else if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            await Html.Page<FirstRunPage>(new { Form = FirstRunForm.Empty }).ExecuteAsync(context);
        else
            await Html.SeeOther(Links.Start).ExecuteAsync(context);
    });

    // A program that asks the API is told by it that it needs a token; a page would not help it.
    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Open>() is not null || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static async Task<IResult> BeginAsync([AsParameters] BeginCompany.Input input, BeginCompany begin, HttpContext http, CancellationToken cancel)
    {
        var begun = await begin.RunAsync(input, Address(http), cancel);
        if (begun is not Result<Account>.Accepted(var account))
            return NotDone(input, (begun as Result<Account>.Refused)?.Reasons);
        await http.StartSessionAsync(account);
        return Html.SeeOther(Links.CompanyBegun);
    }

    private static async Task<IResult> OpenDemoAsync([FromForm] string? demoCode, OpenDemo open, HttpContext http, CancellationToken cancel)
    {
        var opened = await open.RunAsync(demoCode, Address(http), cancel);
        return opened is Result<string>.Accepted ? Html.SeeOther(Links.DemoCast) : NotDone(new(), (opened as Result<string>.Refused)?.Reasons);
    }

    private static IResult NotDone(BeginCompany.Input input, IReadOnlyList<Refusal>? reasons) =>
        reasons is null ? Html.NotFound()
        : reasons.All(r => r.Field is null) ? Html.Conflict(reasons)
        : Html.Refused<FirstRunPage>(new { Form = new FirstRunForm(input, reasons) });

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private sealed record Open;
}
