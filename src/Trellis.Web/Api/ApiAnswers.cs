using Microsoft.Net.Http.Headers;

namespace Trellis.Web.Api;

/// <summary>The answers of the API that say yes.</summary>
internal static class ApiAnswers
{
    public static IResult Ok<T>(T value, string? etag = null) => new Tagged(TypedResults.Ok(value), etag);

    public static IResult Created<T>(string at, T value, string? etag = null) => new Tagged(TypedResults.Created(at, value), etag);

    /// <summary>A framework or company document, as YAML or, where the request prefers it, as JSON.</summary>
    public static IResult Text(string text, string contentType, string etag) => new Tagged(TypedResults.Text(text, contentType), etag);

    private sealed class Tagged(IResult inner, string? etag) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (etag is not null)
                httpContext.Response.Headers[HeaderNames.ETag] = etag;
            return inner.ExecuteAsync(httpContext);
        }
    }
}

/// <summary>What stands for a state of something: its revision in quotes, as HTTP has it.</summary>
internal static class Etag
{
    public static string Of(int revision) => $"\"{revision}\"";

    public static string Of(string what) => $"\"{what}\"";

    /// <summary>Of something that counts no revisions, by what it says.</summary>
    public static string OfText(string text) => $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16]}\"";

    /// <summary>The revision of an ETag of ours; -1, which nothing has, for any other text.</summary>
    public static int RevisionOf(string? etag) =>
        etag is ['"', .. var inside, '"'] && int.TryParse(inside, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    extension(HttpRequest request)
    {
        /// <summary>What the sender has read; null where it does not say.</summary>
        public string? IfMatch => request.Headers.IfMatch.ToString() is { Length: > 0 } sent ? sent : null;
    }
}
