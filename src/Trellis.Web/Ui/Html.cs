using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Trellis.Domain;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Ui;

/// <summary>The answers a page endpoint gives.</summary>
internal static class Html
{
    public static IResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status };

    public static IResult Refused<TPage>(object parameters) where TPage : IComponent => Page<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);

    public static IResult Conflict<TPage>(object parameters) where TPage : IComponent => Page<TPage>(parameters, StatusCodes.Status409Conflict);

    public static IResult NotFound() => new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound };

    /// <summary>The form was open too long, was sent twice, or did not come from a page of ours.</summary>
    public static IResult StaleForm() => Say(StatusCodes.Status400BadRequest, T("This form could not be accepted"),
        T("It was open for too long, or you signed in again meanwhile. Go back, reload the page and send it once more; what you typed is still there."));

    public static IResult UnreadableForm() => Say(StatusCodes.Status400BadRequest, T("This form could not be accepted"),
        T("It is too large, or a field holds something that it cannot hold. A table of people may have 10 MB, a framework file 5 MB; send more in parts. Go back, reload the page and send it once more."));

    public static IResult TooManyTries() => Say(StatusCodes.Status429TooManyRequests, T("Too many tries"), T("Wait five minutes, then try again."));

    public static IResult Fault() => Say(StatusCodes.Status500InternalServerError, T("That did not work"),
        T("Something in Trellis failed. Nothing was changed. Try again; if it happens twice, tell your administrator when it happened."));

    public static IResult NoRoom() => Say(StatusCodes.Status507InsufficientStorage, T("There is no room left to save this"), NoRoomText);

    internal static string NoRoomText => T("The disk that Trellis saves on is full. Nothing of this was saved, and nothing else was changed. Whoever runs this server can make room; then send it again.");

    /// <summary>A refusal that has no form to go back to.</summary>
    public static IResult Refused(IReadOnlyList<Refusal> reasons) =>
        Say(StatusCodes.Status422UnprocessableEntity, T("That was not done"), string.Join(' ', reasons.Select(r => r.Message)));

    /// <summary>Somebody was first, and there is no form to go back to.</summary>
    public static IResult Conflict(IReadOnlyList<Refusal> reasons) =>
        Say(StatusCodes.Status409Conflict, T("That was not done"), string.Join(' ', reasons.Select(r => r.Message)));

    private static IResult Say(int status, string title, string text) => Page<SentencePage>(new { Title = title, Text = text }, status);

    public static IResult SeeOther(string path) => new SeeOtherResult(path);

    extension(HttpRequest request)
    {
        /// <summary>A script asks for the piece that changed and puts it into the page by itself.</summary>
        public bool WantsFragment => request.Headers["HX-Request"] == "true" || request.Headers["X-Autosave"] == "1";
    }

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
