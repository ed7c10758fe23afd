using Microsoft.AspNetCore.Antiforgery;
using Trellis.Web.Api;
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
        headers.CacheControl = "no-cache, no-store"; // the words antiforgery writes itself, with a warning where it finds others; static files say otherwise themselves
        return next();
    });

    /// <summary>A POST without a valid token is refused before its endpoint runs, also where the endpoint reads no field. Under /api no cookie counts, so no other site can send anything there in somebody's name.</summary>
    public static void UseFormsOnlyWithToken(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || context.Request.IsForApi)
            await next();
        else if (!await IsReadableAsync(context))
            await Html.UnreadableForm().ExecuteAsync(context);
        else if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            await Html.StaleForm().ExecuteAsync(context);
        else
            await next();
    });

    /// <summary>The character that nobody types and no database keeps is no part of an address.</summary>
    public static void UseReadableAddresses(this WebApplication app) => app.Use((context, next) =>
    {
        if (!HasNul(context.Request))
            return next();
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool HasNul(HttpRequest request) =>
        request.Path.Value?.Contains('\0', StringComparison.Ordinal) == true
        || (request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true && request.Query.Any(q => q.Key.Contains('\0', StringComparison.Ordinal) || q.Value.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true)));

    /// <summary>PostgreSQL keeps every character but NUL, which nobody types; what is too large or cut off cannot be read either.</summary>
    private static async Task<bool> IsReadableAsync(HttpContext context)
    {
        try
        {
            return !context.Request.HasFormContentType
                || !(await context.Request.ReadFormAsync(context.RequestAborted)).Any(f => f.Value.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true));
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }
}
