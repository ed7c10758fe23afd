using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Trellis.Web.Tests.Host;

/// <summary>One answer: what came over the wire, and the same as a document.</summary>
public sealed class Page
{
    private readonly Lazy<IHtmlDocument> _document;

    private Page(HttpResponseMessage response, byte[] bytes)
    {
        (Response, Bytes) = (response, bytes);
        Html = System.Text.Encoding.UTF8.GetString(bytes);
        _document = new(() => new HtmlParser().ParseDocument(Html));
    }

    public HttpResponseMessage Response { get; }
    public byte[] Bytes { get; }
    public string Html { get; }
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where it sends the browser.</summary>
    public string? Location => Response.Headers.Location?.ToString();

    public IHtmlDocument Document => _document.Value;

    /// <summary>What a reader sees, white space as one blank.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of every element that matches.</summary>
    public IReadOnlyList<string> All(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>Each row of the tables that match as one line, its cells apart.</summary>
    public IReadOnlyList<string> Rows(string tables = "table") =>
        [.. Document.QuerySelectorAll($"{tables} tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    public static async Task<Page> OfAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsByteArrayAsync());
}
