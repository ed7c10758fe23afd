using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

/// <summary>How somebody stood over time, on paper and as tables.</summary>
public class TakeAwayJourney : Journey
{
    [Theory]
    [InlineData("Ana Ferreira", "/my/growth", 1280)]
    [InlineData("Ana Ferreira", "/my/growth", 390)]
    [InlineData("Mo Lindqvist", "/team", 1280)]
    [InlineData("Mo Lindqvist", "/team", 390)]
    public async Task Past_quarters_stand_beside_today_and_can_be_taken_away(string who, string address, int width)
    {
        var page = await BecomeAsync(who, width);
        await page.GotoAsync(address);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Over time" })).ToBeVisibleAsync();
        await Expect(page.Locator(".over-time thead th").Last).ToContainTextAsync("23 Nov 26");
        await LookAsync(page);

        foreach (var link in await page.Locator(".take-away a").AllAsync())
        {
            var file = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            Assert.Matches(@"\.(csv|xlsx)$", file.SuggestedFilename);
            Assert.True(new FileInfo(await file.PathAsync()).Length > 100);
        }
    }

    [Theory]
    [InlineData("Ana Ferreira", "/my/growth", "What IC4 asks")]
    [InlineData("Ana Ferreira", "/frameworks/engineering", "Engineering")]
    public async Task A_page_prints_on_A4_without_its_controls(string who, string address, string words)
    {
        var page = await BecomeAsync(who);
        await page.GotoAsync(address);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("main")).ToContainTextAsync(words);
        foreach (var control in await page.Locator("button, nav.top, .take-away, form").AllAsync())
            await Expect(control).Not.ToBeVisibleAsync();
        Assert.True((await page.PdfAsync(new() { PreferCSSPageSize = true })).Length > 10_000);
    }
}
