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
}
