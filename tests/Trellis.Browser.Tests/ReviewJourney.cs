using Microsoft.Playwright;

namespace Trellis.Browser.Tests;

public class ReviewJourney : Journey
{
    [Fact]
    public async Task A_review_is_written_without_script()
    {
        var ana = await BecomeAsync("Ana Ferreira", script: false);
        await StartAsync(ana, "your self-assessment");

        while (!ana.Url.EndsWith("/submission", StringComparison.Ordinal))
        {
            await ana.Locator("input[name=Choice][value='3']").CheckAsync(new() { Force = true });
            await ana.Locator("button[name=Go][value=next]").ClickAsync();
        }

        await SubmitAsync(ana);
    }

    private static async Task StartAsync(IPage page, string which)
    {
        await page.GotoAsync("/reviews");
        await page.GetByRole(AriaRole.Button, new() { Name = which }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/reviews", StringComparison.Ordinal));
    }

    private static async Task SubmitAsync(IPage page)
    {
        if (!page.Url.EndsWith("/submission", StringComparison.Ordinal))
            await page.Locator("button[name=Go][value=next]").ClickAsync();
        if (!page.Url.EndsWith("/submission", StringComparison.Ordinal))
            await page.GotoAsync(page.Url.Split('?')[0] + "/submission");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/submission", StringComparison.Ordinal));
    }
}
