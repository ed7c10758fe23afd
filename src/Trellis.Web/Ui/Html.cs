using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Trellis.Web.Ui;

/// <summary>The answers a page endpoint gives.</summary>
internal static class Html
{
    public static IResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status };

    public static IResult Refused<TPage>(object parameters) where TPage : IComponent => Page<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);

    public static IResult Conflict<TPage>(object parameters) where TPage : IComponent => Page<TPage>(parameters, StatusCodes.Status409Conflict);

    public static IResult NotFound() => new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound };

    public static IResult SeeOther(string path) => new SeeOtherResult(path);

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
