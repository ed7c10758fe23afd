using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Trellis.Web.Ui;

/// <summary>Markdown that people wrote, as HTML that cannot do harm: no raw HTML, no pictures, links only to the schemes named.</summary>
public static class MarkdownText
{
    private static readonly string[] Schemes = ["https", "http", "mailto"];
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    // A text of a published framework stays in memory, and so does its HTML; any other is forgotten with its page.
    private static readonly ConditionalWeakTable<string, string> Known = [];

    public static MarkupString ToHtml(string text) => new(Known.GetValue(text, Render));

    private static string Render(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            Tame(link);

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    private static void Tame(LinkInline link)
    {
        if (link.IsImage || !IsAllowed(link.GetDynamicUrl?.Invoke() ?? link.Url))
            ReplaceByItsWords(link);
        else
            Mark(link);
    }

    private static void Tame(AutolinkInline link)
    {
        if (link.IsEmail || IsAllowed(link.Url))
            Mark(link);
        else
            link.ReplaceBy(new LiteralInline(link.Url));
    }

    public static bool IsAllowed([NotNullWhen(true)] string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);

    private static void ReplaceByItsWords(LinkInline link)
    {
        Inline before = link;
        foreach (var child in link.ToList())
        {
            child.Remove();
            before.InsertAfter(child);
            before = child;
        }

        link.Remove();
    }

    private static void Mark(MarkdownObject link) => link.GetAttributes().AddProperty("rel", "noopener nofollow noreferrer");
}
