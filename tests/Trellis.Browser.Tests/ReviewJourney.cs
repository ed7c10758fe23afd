using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class ReviewJourney : Journey
{
    [Fact]
    public async Task Self_assessment_review_by_keys_sharing_and_answer()
    {
        var ana = await BecomeAsync("Ana Ferreira");
        await StartAsync(ana, "your self-assessment");
        await LookAsync(ana);
        await RateAllByKeysAsync(ana);
        await SubmitAsync(ana);

        var mo = await BecomeAsync("Mo Lindqvist");
        await mo.GotoAsync("/reviews");
        await LookAsync(mo);
        await StartAsync(mo, "the review of Ana Ferreira");
        Assert.DoesNotContain("Your self-assessment", await mo.InnerTextAsync("main"), StringComparison.Ordinal);
        await LookAsync(mo);
        await RateAllByKeysAsync(mo);
        await LookAsync(mo);
        await SubmitAsync(mo);
        await LookAsync(mo);
        await mo.GetByRole(AriaRole.Button, new() { Name = "Share with Ana Ferreira" }).ClickAsync();
        await Expect(mo.GetByText("shared on")).ToBeVisibleAsync();

        await ana.GotoAsync("/reviews");
        await ana.Locator("section[aria-labelledby=received] a").First.ClickAsync();
        await LookAsync(ana);
        await ana.GetByLabel("What do you think of this review?").FillAsync("Thank you; I would like to work on business impact next.");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "Answer of Ana Ferreira" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_pressed_faster_than_the_line_rate_what_they_mean()
    {
        var mo = await BecomeAsync("Mo Lindqvist");
        await StartAsync(mo, "the review of Ana Ferreira");
        var first = mo.Url;
        await mo.RouteAsync("**/reviews/**", async route =>
        {
            await Task.Delay(150);
            await route.ContinueAsync();
        });

        foreach (var key in new[] { "3", "ArrowDown", "4", "ArrowDown", "n", "ArrowDown", "5", "ArrowUp", "2", "c", "W", "h", "y" })
            await mo.Keyboard.PressAsync(key);

        await Expect(mo.Locator("textarea[name=Comment]")).ToHaveValueAsync("Why");
        await Expect(mo.Locator("input[name=Choice][value='2']")).ToBeCheckedAsync();
        await Expect(mo.Locator(".steps [aria-current]")).ToContainTextAsync("2");
        await mo.EvaluateAsync("document.forms.rating.saved()");
        await mo.ReloadAsync();
        Assert.Equal(["3", "4", "2", "5"], (await mo.Locator(".steps a span:last-child").AllInnerTextsAsync()).Take(4).Select(t => t.Trim()));
        await Expect(mo.Locator(".steps [aria-current]")).ToContainTextAsync("Collaboration");

        await mo.GoBackAsync();
        await Expect(mo.Locator(".steps [aria-current]")).ToContainTextAsync("Technical");
        Assert.NotEqual(first, mo.Url);
        await mo.WaitForLoadStateAsync();

        await mo.RouteAsync("**/ratings/**", route => route.AbortAsync());
        await mo.Keyboard.PressAsync("1");
        await mo.Keyboard.PressAsync("ArrowUp");
        await mo.Keyboard.PressAsync("4");
        await Expect(mo.Locator("[data-saved-word]")).ToContainTextAsync("Not saved: no connection");
        await Expect(mo.Locator(".steps [aria-current]")).ToContainTextAsync("Technical");
    }

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

    [Fact]
    public async Task The_second_of_two_windows_sees_both_ratings()
    {
        var first = await BecomeAsync("Ana Ferreira", script: false);
        await StartAsync(first, "your self-assessment");
        var second = await BecomeAsync("Ana Ferreira", script: false);
        await second.GotoAsync(first.Url);

        await ChooseAsync(first, 4);
        await ChooseAsync(second, 2);

        await Expect(second.GetByText("changed in another window").First).ToBeVisibleAsync();
        await second.GotoAsync(first.Url);
        await Expect(second.Locator("input[name=Choice][value='4']")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task What_finds_no_server_waits_in_the_tab_and_is_sent_once_it_answers()
    {
        var ana = await BecomeAsync("Ana Ferreira");
        await StartAsync(ana, "your self-assessment");
        var here = new Uri(new Uri(ana.Url), await ana.Locator(".steps a").First.GetAttributeAsync("href")).ToString();
        await ana.GotoAsync(here);
        await ana.Context.SetOfflineAsync(true);

        await ana.Locator("input[name=Choice][value='4']").CheckAsync(new() { Force = true });
        await Expect(ana.Locator("[data-saved-word]")).ToContainTextAsync("Not saved: no connection");
        await ana.Locator("button[name=Go][value=next]").ClickAsync();
        Assert.Equal(here, ana.Url);
        await ana.Context.SetOfflineAsync(false);
        await Expect(ana.Locator("[data-saved-word]")).ToContainTextAsync("Saved");

        await ana.RouteAsync("**/ratings/**", route => route.AbortAsync());
        ana.Dialog += (_, asks) => _ = asks.AcceptAsync(); // leaving with something unsaved is asked about
        await ana.Locator("textarea[name=Comment]").FillAsync("Wrote the guide that two teams use.");
        await Expect(ana.Locator("[data-saved-word]")).ToContainTextAsync("Not saved: no connection");
        await ana.UnrouteAllAsync();
        await ana.ReloadAsync();
        await Expect(ana.Locator("textarea[name=Comment]")).ToHaveValueAsync("Wrote the guide that two teams use.");
        await Expect(ana.Locator("[data-saved-word]")).ToContainTextAsync("Saved");

        await ana.RouteAsync("**/ratings/**", route => route.AbortAsync());
        await ana.Locator("input[name=Choice][value='3']").CheckAsync(new() { Force = true });
        await Expect(ana.Locator("[data-saved-word]")).ToContainTextAsync("Not saved: no connection");
        await ana.UnrouteAllAsync();
        await ana.RunAndWaitForResponseAsync(() => ana.GotoAsync("/my/growth"), answer => answer.Url.Contains("/ratings/", StringComparison.Ordinal));
        await ana.RunAndWaitForResponseAsync(() => ana.GotoAsync("/evidence"), answer => answer.Url.EndsWith("/evidence", StringComparison.Ordinal));
        Assert.Equal(0, await ana.EvaluateAsync<int>("Object.keys(sessionStorage).length"));

        var other = await BecomeAsync("Ana Ferreira");
        await other.GotoAsync(here);
        await Expect(other.Locator("input[name=Choice][value='3']")).ToBeCheckedAsync();
        await Expect(other.Locator("textarea[name=Comment]")).ToHaveValueAsync("Wrote the guide that two teams use.");
    }

    private static async Task StartAsync(IPage page, string which)
    {
        await page.GotoAsync("/reviews");
        await page.GetByRole(AriaRole.Button, new() { Name = which }).ClickAsync();
        await LeaveAsync(page, new("/reviews$"));
    }

    /// <summary>One key a rating, the arrow to the next, as somebody does who has forty minutes for eight people.</summary>
    private static async Task RateAllByKeysAsync(IPage page)
    {
        var steps = await page.Locator(".steps a").CountAsync();
        for (var step = 0; step < steps; step++)
        {
            await page.Keyboard.PressAsync("4");
            await Expect(page.Locator("[data-saved-word]")).ToContainTextAsync("Saved");
            await Expect(page.Locator("input[name=Choice][value='4']")).ToBeCheckedAsync();
            if (step == steps - 1)
                break;
            var here = page.Url;
            await page.Keyboard.PressAsync("ArrowDown");
            await LeaveAsync(page, new($"^{Regex.Escape(here)}$"));
        }
    }

    private static async Task SubmitAsync(IPage page)
    {
        if (!page.Url.EndsWith("/submission", StringComparison.Ordinal))
            await page.Locator("button[name=Go][value=next]").ClickAsync();
        if (!page.Url.EndsWith("/submission", StringComparison.Ordinal))
            await page.GotoAsync(page.Url.Split('?')[0] + "/submission");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await LeaveAsync(page, new("/submission$"));
    }

    private static async Task ChooseAsync(IPage page, int value)
    {
        await page.Locator($"input[name=Choice][value='{value}']").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }
}
