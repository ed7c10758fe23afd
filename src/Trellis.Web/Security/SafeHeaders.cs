using Microsoft.AspNetCore.Antiforgery;
using Trellis.Web.Ui;

namespace Trellis.Web.Security;

/// <summary>What every answer says to the browser, and the check that every form came from a page of ours.</summary>
internal static class SafeHeaders
{
    private const string ContentSecurity =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    public static void UseSafeHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurity;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.Vary = "HX-Request";
        if (context.GetEndpointPath() is null)
            headers.CacheControl = "no-store";
        return next();
    });

    /// <summary>A POST without a valid token is refused before its endpoint runs, also where the endpoint reads no field.</summary>
    public static void UseFormsOnlyWithToken(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || await HasTokenAsync(context))
            await next();
        else
            await Html.StaleForm().ExecuteAsync(context);
    });

    // The framework has judged endpoints that bind a form, and throws when such a form is read again.
    private static async Task<bool> HasTokenAsync(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>()?.IsValid
        ?? await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);

    /// <summary>The path of a static file (which may be cached), null for a page.</summary>
    private static string? GetEndpointPath(this HttpContext context) =>
        Path.HasExtension(context.Request.Path) ? context.Request.Path.Value : null;
}
