using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Trellis.Web.Tests.Ui;

namespace Trellis.Web.Tests.Gallery;

public class GalleryTests
{
    [Fact]
    public async Task Components_are_labelled_and_carry_no_style_or_script_of_their_own()
    {
        var html = await GalleryPage.HtmlAsync();
        await KeepToLookAt(html);

        var page = await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);

        Assert.Empty(page.QuerySelectorAll("[style], script, style, [onclick], [onload]"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"), e => Assert.All(Ids(e), id => Assert.NotNull(page.GetElementById(id))));
        Assert.All(page.QuerySelectorAll("main input, textarea, select"), e => Assert.True(IsLabelled(e), e.OuterHtml));
        Assert.All(page.QuerySelectorAll(".refusals a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
    }

    private static string[] Ids(IElement element) =>
        $"{element.GetAttribute("aria-labelledby")} {element.GetAttribute("aria-describedby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsLabelled(IElement field) => field.Closest("label") is not null || field.Owner!.QuerySelector($"label[for='{field.Id}']") is not null;

    private static async Task KeepToLookAt(string html)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Stylesheet.Root(), "artifacts", "gallery"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), html, TestContext.Current.CancellationToken);
    }
}
