using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class MyGrowthJourney : Journey
{
    [Fact]
    public async Task A_lateral_path_names_what_carries_over()
    {
        var page = await BecomeAsync("Ana Ferreira");

        var lateral = await page.Locator("#to option", new() { HasText = "(lateral)" }).First.GetAttributeAsync("value");
        await page.GotoAsync($"/my/growth?to={lateral}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What carries over" })).ToBeVisibleAsync();
    }

    [Theory]
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
