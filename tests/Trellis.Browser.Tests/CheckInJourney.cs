using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class CheckInJourney : Journey
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task She_rehearses_alone_shares_and_is_answered(int width, bool script)
    {
        var ana = await BecomeAsync("Ana Ferreira", width, script);
        await ana.GotoAsync("/check-ins");
        await LookAsync(ana, script);
        await ana.GetByRole(AriaRole.Link, new() { Name = "New check-in" }).ClickAsync();
        await Expect(ana.GetByText("Only you read it: no manager, no HR, no administrator.")).ToBeVisibleAsync();
        await LookAsync(ana, script);
        var first = ana.Locator("form details[open]").First;
        await first.GetByRole(AriaRole.Radio).Nth(3).CheckAsync();
        await first.GetByLabel("What do you see?").FillAsync("Two teams asked for my design.");
        await PressAsync(ana, "Keep it, only for you");

        await Expect(ana.GetByText("Two teams asked for my design.")).ToBeVisibleAsync();
        await LookAsync(ana, script);
        var address = new Uri(ana.Url).PathAndQuery;
        await PressAsync(ana, "Share it with Mo Lindqvist");
        await Expect(ana.GetByText("It stays as it was shared.")).ToBeVisibleAsync();

        var mo = await BecomeAsync("Mo Lindqvist", width, script);
        await mo.GotoAsync("/my/news");
        await Expect(mo.GetByText("Ana Ferreira shared a check-in with you.")).ToBeVisibleAsync();
        await mo.GotoAsync(address);
        await LookAsync(mo, script);
        await mo.GetByLabel("Your reply").FillAsync("Let us look at it on Monday.");
        await PressAsync(mo, "Send it");
        await Expect(mo.GetByText("Let us look at it on Monday.")).ToBeVisibleAsync();
        await mo.GotoAsync("/check-ins");
        await LookAsync(mo, script);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Her_manager_writes_what_he_sees_and_shares_it_with_her(int width, bool script)
    {
        var mo = await BecomeAsync("Mo Lindqvist", width, script);
        await mo.GotoAsync("/team");
        await PressLinkAsync(mo, "Ana Ferreira");
        await PressLinkAsync(mo, "Check-ins about Ana Ferreira");
        await LookAsync(mo, script);
        await PressLinkAsync(mo, "New check-in about Ana Ferreira");
        await Expect(mo.GetByText("Only you read it: not Ana Ferreira")).ToBeVisibleAsync();
        await LookAsync(mo, script);
        await mo.GetByLabel("On the whole").FillAsync("You explained it so that sales could sell it.");
        await PressAsync(mo, "Keep it, only for you");
        await LookAsync(mo, script);
        await PressAsync(mo, "Share it with Ana Ferreira");
        await Expect(mo.GetByText("It stays as it was shared.")).ToBeVisibleAsync();

        var ana = await BecomeAsync("Ana Ferreira", width, script);
        await ana.GotoAsync("/check-ins");
        await PressLinkAsync(ana, "Mo Lindqvist about you");
        await Expect(ana.GetByText("You explained it so that sales could sell it.")).ToBeVisibleAsync();
        await LookAsync(ana, script);
    }

    private static async Task PressLinkAsync(IPage page, string name)
    {
        var address = new Regex(Regex.Escape(page.Url) + "$");
        await page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await LeaveAsync(page, address);
    }
}
