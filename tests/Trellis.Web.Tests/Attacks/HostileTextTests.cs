using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Attacks;

/// <summary>Every text field of every form gets what nobody should type; the form answers and the pages still show.</summary>
public class HostileTextTests
{
    private const string Markup = "<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](http://evil.example/p.png) {{7*7}} \" ' onmouseover=alert(1) x=";

    private static readonly string[] Texts =
    [
        Markup,
        "\u202Egro.elpmaxe\u202C \u2066\u200B\uFEFF 👩‍👩‍👧‍👦 ﷽ Ǆ ß İ \u0085\u2028",
        "' OR 1=1; DROP TABLE \"People\"; -- %_\\",
        "..\\..\\../../etc/passwd\r\nSet-Cookie: a=b",
        new('z', 200_000),
        "a\0b",
    ];

    private static readonly HttpStatusCode[] Fine =
        [HttpStatusCode.OK, HttpStatusCode.SeeOther, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests];

    [Theory, EachDatabase]
    public async Task A_form_takes_or_refuses_any_text(World world)
    {
        List<string> wrong = [];
        foreach (var row in RightsTable.Rows.Where(r => r.IsPost && r.LetIn.Any()))
        {
            foreach (var (field, text) in TextFields(world, row).SelectMany(field => Texts.Select(text => (field, text))))
            {
                var answer = await SendAsync(world, row, field, text);
                if (!Fine.Contains(answer.Status))
                    wrong.Add($"{row}, {field} = {text[..Math.Min(40, text.Length)]}: {answer.Status}");
                wrong.AddRange(Alive(answer).Select(what => $"{row}, {field}: {what}"));
            }
        }

        Findings.None([.. wrong, .. await AliveOnPagesAsync(world)]);
    }

    private static IEnumerable<string> TextFields(World world, RightsRow row) =>
        Forms.Of(world, row.Endpoint, row.On).Where(f => f.Value is string).Select(f => f.Name).Distinct();

    private static Task<Page> SendAsync(World world, RightsRow row, string field, string text) =>
        Subject.BrowserOf(world, row.LetIn.First()).PostAsync(
            Asking.AddressOf(world, row), [.. Forms.Of(world, row.Endpoint, row.On).Select(f => f.Name == field ? (f.Name, (object?)text) : f)]);

    private static async Task<IEnumerable<string>> AliveOnPagesAsync(World world)
    {
        List<string> alive = [];
        foreach (var row in RightsTable.Rows.Where(r => !r.IsPost))
        {
            foreach (var subject in row.LetIn)
                alive.AddRange(Alive(await Asking.AskAsync(world, row, Subject.BrowserOf(world, subject))).Select(what => $"{row} as {subject}: {what}"));
        }

        return alive;
    }

    /// <summary>What a browser would run or fetch of it.</summary>
    private static IEnumerable<string> Alive(Page page)
    {
        // A table is a file to save: the browser is told so, and told not to guess.
        if (!page.Html.Contains('<', StringComparison.Ordinal) || page.Response.Content.Headers.ContentDisposition?.DispositionType == "attachment")
            yield break;
        foreach (var element in page.Document.QuerySelectorAll("script:not([src]), img[src=x], img[src^='http'], a[href^='javascript' i], iframe, object, embed"))
            yield return element.OuterHtml;
        foreach (var element in page.Document.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))))
            yield return element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)];
    }
}
