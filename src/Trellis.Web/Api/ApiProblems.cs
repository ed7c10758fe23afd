using Microsoft.Net.Http.Headers;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Api;

/// <summary>The answers of the API that say no, each with a code that stays.</summary>
internal static class ApiProblems
{
    public const string ContentType = "application/problem+json";

    extension(HttpRequest request)
    {
        public bool IsForApi => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
    }

    /// <summary>Not there, not yours, or not within the scopes of your token: one answer, so that none is told from another.</summary>
    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "not-found", T("There is nothing here"),
        T("Nothing of this address can be reached with this token: it does not exist, it is not its person's to reach, or the token lacks the scope."));

    public static IResult NothingHere(HttpContext context) => context.Request.IsForApi ? NotFound() : Html.NotFound();

    public static IResult NoToken() => Of(StatusCodes.Status401Unauthorized, "token-missing", T("No good token"),
        T("Send a personal token that is neither expired nor revoked: Authorization: Bearer trl_…"));

    public static IResult TooManyRequests() => Of(StatusCodes.Status429TooManyRequests, "too-many-requests", T("Too many requests"), T("Wait, then go on more slowly."));

    /// <summary>What the framework answered before any endpoint ran.</summary>
    public static IResult Bare(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => Of(status, "too-large", T("The request could not be read"), T("The body is larger than the server takes in.")),
        _ => Of(status, "unreadable", T("The request could not be read"), T("The body is not JSON of the documented shape, or a value in the address is none.")),
    };

    public static IResult Fault() => Of(StatusCodes.Status500InternalServerError, "fault", T("That did not work"),
        T("Something in Trellis failed. Nothing was changed. Try again; if it happens twice, tell your administrator when it happened."));

    public static IResult NoRoom() => Of(StatusCodes.Status507InsufficientStorage, "disk-full", T("There is no room left to save this"), Html.NoRoomText);

    public static IResult PreconditionMissing(string header) => Of(StatusCodes.Status428PreconditionRequired, "precondition-missing", T("Say what you have read"),
        T("Send {0} with the ETag that you were given, so that nobody's change is overwritten unseen.", header));

    /// <summary>Somebody changed it meanwhile; the answer names what holds now.</summary>
    public static IResult Changed(string? current, Refusal? why = null) => new Problem(new()
    {
        Status = StatusCodes.Status412PreconditionFailed,
        Code = why?.Code ?? "changed-meanwhile",
        Title = T("Somebody changed it meanwhile"),
        Detail = why?.Message ?? T("Nothing of yours was saved. Read it again, then send yours with the new ETag if it still holds."),
        Current = current,
    });

    /// <summary>Understood, and refused by a rule: every reason at once.</summary>
    public static IResult Refused(IReadOnlyList<Refusal> reasons) => With(StatusCodes.Status422UnprocessableEntity, T("That was not done"), reasons);

    /// <summary>Somebody was first.</summary>
    public static IResult Conflict(IReadOnlyList<Refusal> reasons) => With(StatusCodes.Status409Conflict, T("That was not done"), reasons);

    public static IResult Of(int status, string code, string title, string? detail = null) => new Problem(new() { Status = status, Code = code, Title = title, Detail = detail });

    public static IResult Of(ApiProblem problem) => new Problem(problem);

    private static Problem With(int status, string title, IReadOnlyList<Refusal> reasons) => new Problem(new()
    {
        Status = status,
        Code = reasons[0].Code,
        Title = title,
        Detail = string.Join(' ', reasons.Select(r => r.Message)),
        Errors = [.. reasons.Select(r => new ApiReason(r.Code, r.Message, FieldOf(r)))],
    });

    /// <summary>Fields of forms are called as the properties that read them; in a body they are in snake_case. What is no plain name stays.</summary>
    private static string? FieldOf(Refusal reason) =>
        reason.Field is { } field && field.All(char.IsAsciiLetterOrDigit) ? System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(field) : reason.Field;

    private sealed class Problem(ApiProblem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (problem.Current is { } current)
                httpContext.Response.Headers[HeaderNames.ETag] = current;
            return TypedResults.Json(problem, ApiJson.Options, ContentType, problem.Status).ExecuteAsync(httpContext);
        }
    }
}
