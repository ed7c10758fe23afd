using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class MyGrowthJourney : Journey
{
    [Fact]
    public async Task The_engineer_sees_where_she_stands_and_what_any_other_level_asks()
    {
        var page = await BecomeAsync("Ana Ferreira");

        await Expect(page).ToHaveTitleAsync("My growth – Trellis");
        await Expect(page.Locator("figure.ladder").GetByText("IC3 · you")).ToBeVisibleAsync();
        await Expect(page.Locator("ol.crit > li").First).ToBeVisibleAsync();
        Assert.DoesNotMatch(@"\d\s?%", await page.InnerTextAsync("main"));
        await LookAsync(page);

        await page.GotoAsync("/my/growth?to=engineering/M1");
        await Expect(page.GetByText("Crossover to management")).ToBeVisibleAsync();

        await page.GotoAsync("/my/growth?to=support/S5");
        await Expect(page.GetByText("No path is defined")).ToBeVisibleAsync();
        await Expect(page.Locator("ol.crit")).ToHaveCountAsync(0);
        await Expect(page.GetByText("not rated against this level").First).ToBeVisibleAsync();
        await LookAsync(page);
    }

    [Fact]
    public async Task A_lateral_path_names_what_carries_over()
    {
        var page = await BecomeAsync("Ana Ferreira");

        var lateral = await page.Locator("#to option", new() { HasText = "(lateral)" }).First.GetAttributeAsync("value");
        await page.GotoAsync($"/my/growth?to={lateral}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What carries over" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Ana Ferreira", "/my/growth")]
    [InlineData("Ana Ferreira", "/frameworks")]
    [InlineData("Ana Ferreira", "/frameworks/engineering")]
    [InlineData("Mo Lindqvist", "/team")]
    [InlineData("Hana Sedlak", "/")]
    [InlineData("Hana Sedlak", "/people")]
    [InlineData("Hana Sedlak", "/cycles")]
    [InlineData("Hana Sedlak", "/cycles/new")]
    [InlineData("Iris Vermeer", "/frameworks/import")]
    [InlineData("Ana Ferreira", "/evidence")]
    [InlineData("Ana Ferreira", "/evidence/new")]
    [InlineData("Mo Lindqvist", "/reviews")]
    [InlineData("Ana Ferreira", "/who-looked")]
    [InlineData("Ana Ferreira", "/company")]
    [InlineData("Ade Fashola", "/settings")]
    public async Task On_a_telephone_everything_fits(string who, string path)
    {
        var page = await BecomeAsync(who, width: 390);

        await page.GotoAsync(path);

        await LookAsync(page);
    }
}
