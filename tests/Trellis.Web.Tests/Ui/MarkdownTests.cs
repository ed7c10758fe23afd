using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Ui;

public class MarkdownTests
{
    [Theory]
    [InlineData("[x](https://example.org/a)", "https://example.org/a")]
    [InlineData("[x](http://example.org)", "http://example.org")]
    [InlineData("[x](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("<https://example.org>", "https://example.org")]
    [InlineData("<a@example.org>", "mailto:a@example.org")]
    [InlineData("see https://example.org/b now", "https://example.org/b")]
    [InlineData("[x][1]\n\n[1]: https://example.org/c", "https://example.org/c")]
    [InlineData("[x](HTTPS://example.org)", "HTTPS://example.org")]
    public void A_link_to_the_web_or_a_mailbox_stays_a_link(string text, string address)
    {
        var link = Assert.Single(Rendered(text).QuerySelectorAll("a"));

        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal("noopener nofollow noreferrer", link.GetAttribute("rel"));
    }

    [Theory]
    [InlineData("[words](javascript:alert(1))")]
    [InlineData("[words](JaVaScRiPt:alert(1))")]
    [InlineData("[words](javascript&#58;alert(1))")]
    [InlineData("[words](java&#x73;cript&colon;alert(1))")]
    [InlineData("[words](\\javascript:alert(1))")]
    [InlineData("[words](<javascript:alert(1)>)")]
    [InlineData("[words](< javascript:alert(1)>)")]
    [InlineData("[words](<java\tscript:alert(1)>)")]
    [InlineData("[words](&#1;javascript:alert(1))")]
    [InlineData("[words](javascript:alert(1) \"title\")")]
    [InlineData("[words](vbscript:msgbox)")]
    [InlineData("[words](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[words](file:///etc/passwd)")]
    [InlineData("[words](//evil.example)")]
    [InlineData("[words](/sign-out)")]
    [InlineData("[words](sign-out)")]
    [InlineData("[words](#top)")]
    [InlineData("[words](\\\\evil.example)")]
    [InlineData("[words][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("[words]\n\n[words]: JAVASCRIPT:alert(1)")]
    [InlineData("words <javascript:alert(1)>")]
    [InlineData("words <data:text/html,x>")]
    [InlineData("words ftp://example.org")]
    [InlineData("[words](tel:123)")]
    public void Any_other_link_becomes_its_words(string text)
    {
        var html = Rendered(text);

        Assert.Empty(html.QuerySelectorAll("a"));
        Assert.Contains("words", html.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<!-- <svg onload=alert(1)> -->")]
    [InlineData("`<script>`\n\n    <script>alert(1)</script>")]
    [InlineData("```<script>\nx\n```")]
    public void Raw_html_is_shown_and_never_run(string text)
    {
        var html = Rendered(text);

        Assert.Empty(html.QuerySelectorAll("script, img, a, svg"));
        Assert.All(html.QuerySelectorAll("*"), e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("![a picture](https://example.org/pixel.png)")]
    [InlineData("[![a picture](https://example.org/p.png)](javascript:alert(1))")]
    [InlineData("![a picture](data:image/svg+xml,<svg onload=alert(1)>)")]
    [InlineData("![a picture][1]\n\n[1]: https://example.org/p.png")]
    public void A_picture_becomes_its_words(string text)
    {
        var html = Rendered(text);

        Assert.Empty(html.QuerySelectorAll("img, a"));
        Assert.Contains("a picture", html.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_a_refused_link_keep_their_emphasis() =>
        Assert.Equal("bold", Rendered("[very **bold**](javascript:x)").QuerySelector("strong")?.TextContent);

    [Fact]
    public void Nothing_typed_can_leave_an_attribute() =>
        Assert.Empty(Rendered("[x](https://example.org/\"onmouseover=\"alert(1) \"a\\\" onclick=\\\"b\")").QuerySelectorAll("[onmouseover], [onclick]"));

    private static IElement Rendered(string text) => new HtmlParser().ParseDocument("<body>" + MarkdownText.ToHtml(text).Value).Body!;
}
