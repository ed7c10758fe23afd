using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Security;

/// <summary>What the bar at the top offers to the person asking, in the order of ui.md.</summary>
public sealed class Navigation(CurrentUser user, IHttpContextAccessor http)
{
    public Session? Session => user.SessionOrNull;

    public IEnumerable<Item> Items
    {
        get
        {
            if (Session is not { } session)
                yield break;
            yield return At(T("My growth"), Links.MyGrowth);
            if (session.Manages)
                yield return At(T("Team"), Links.Team);
            yield return At(T("Frameworks"), Links.Frameworks);
            yield return At(T("Evidence"), Links.Evidence);
            yield return At(T("Reviews"), Links.Reviews);
            if (user.IsHr)
            {
                yield return At(T("Cycles"), Links.Cycles);
                yield return At(T("People"), Links.People);
                yield return At(T("Company"), Links.Company);
            }

            if (user.IsAdministrator)
                yield return At(T("Settings"), Links.Settings);
        }
    }

    /// <summary>The form for evidence, which leads back to this page; what is refused or not there is no page to go back to.</summary>
    public string AddEvidence => http.HttpContext is { Request: { Method: "GET" } request, Response.StatusCode: StatusCodes.Status200OK } && !request.Path.StartsWithSegments(Links.NewEvidence, StringComparison.Ordinal)
        ? Links.NewEvidenceFrom(LocalAddress.Of(request.Path + request.QueryString))
        : Links.NewEvidence;

    private Item At(string text, string href) =>
        new(text, href, http.HttpContext?.Request.Path.StartsWithSegments(href, StringComparison.Ordinal) == true);

    public sealed record Item(string Text, string Href, bool IsCurrent);
}
