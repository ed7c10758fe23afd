using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class HrJourney : Journey
{
    [Fact]
    public async Task Import_publish_launch_follow_close_and_be_seen_looking()
    {
        var hana = await BecomeAsync("Hana Sedlak");
        await LookAsync(hana);

        await hana.GotoAsync("/frameworks/import");
        await LookAsync(hana);
        await hana.GetByLabel("File").SetInputFilesAsync(SupportNext());
        await hana.GetByRole(AriaRole.Button, new() { Name = "Show what it would change" }).ClickAsync();
        await LookAsync(hana);
        await hana.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await Expect(hana.GetByLabel("Version number")).ToHaveValueAsync("2.0.0");
        await LookAsync(hana);
        await hana.GetByRole(AriaRole.Radio, new() { Name = "They go on counting" }).CheckAsync();
        await hana.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(hana.Locator("main")).ToContainTextAsync("2.0.0");
        await LookAsync(hana);

        await hana.GotoAsync("/cycles/new?family=support");
        await LookAsync(hana);
        await hana.GetByRole(AriaRole.Button, new() { Name = "Check whom it asks for how much" }).ClickAsync();
        await Expect(hana.GetByRole(AriaRole.Heading, new() { Name = "What it asks of people" })).ToBeVisibleAsync();
        await LookAsync(hana);
        await hana.GetByRole(AriaRole.Button, new() { NameRegex = new("^Launch it for ") }).ClickAsync();
        await Expect(hana.GetByRole(AriaRole.Button, new() { NameRegex = new("^Close ") })).ToBeVisibleAsync();
        await LookAsync(hana);

        await hana.GotoAsync("/cycles");
        await hana.Locator("main a", new() { HasText = "Q3 2026" }).First.ClickAsync();
        // As if the server had not answered yet.
        await hana.Locator("form[data-slow]").EvaluateAsync("form => { form.addEventListener('submit', event => event.preventDefault()); form.requestSubmit(); }");
        await Expect(hana.Locator(".working")).ToContainTextAsync("Closing the cycle and sharing");
        await LookAsync(hana);
        await hana.ReloadAsync();
        await hana.GetByRole(AriaRole.Button, new() { NameRegex = new("^Close ") }).ClickAsync();
        await Expect(hana.GetByText("Every submitted review is shared")).ToBeVisibleAsync();
        await hana.GetByText("Reopen it").ClickAsync();
        await hana.GetByLabel("Why").FillAsync("Two managers were away.");
        await LookAsync(hana);
        await hana.GetByRole(AriaRole.Button, new() { NameRegex = new("^Reopen Q3") }).ClickAsync();
        await Expect(hana.GetByText("reopened on")).ToBeVisibleAsync();
        await LookAsync(hana);
        await hana.GetByRole(AriaRole.Button, new() { NameRegex = new("^Close ") }).ClickAsync();
        await Expect(hana.GetByText("Every submitted review is shared")).ToBeVisibleAsync();

        await hana.GotoAsync("/people?search=Ana+Ferreira");
        await hana.GetByRole(AriaRole.Link, new() { Name = "Ana Ferreira" }).ClickAsync();
        await LookAsync(hana);
        await hana.GetByRole(AriaRole.Button, new() { NameRegex = new("^Read the ratings") }).ClickAsync();
        await Expect(hana.GetByText("This read is recorded")).ToBeVisibleAsync();

        var ana = await BecomeAsync("Ana Ferreira");
        await ana.GotoAsync("/who-looked");
        await Expect(ana.Locator("main")).ToContainTextAsync("Hana Sedlak");
        await LookAsync(ana);
    }

    [Theory]
    [InlineData("support")]
    [InlineData("success")]
    [InlineData("product")]
    [InlineData("engineering")]
    public async Task Everybody_reads_every_framework_with_its_ladder(string family)
    {
        var page = await BecomeAsync("Ana Ferreira");

        await page.GotoAsync("/frameworks");
        await page.Locator($"main a[href='/frameworks/{family}']").First.ClickAsync();

        await Expect(page.Locator("figure.ladder").First).ToBeVisibleAsync();
        await Expect(page.Locator("td.own")).Not.ToHaveCountAsync(family == "engineering" ? 0 : -1);
        await LookAsync(page);
    }

    private static string SupportNext() => Path.Combine(Repository.Root, "docs", "walkthrough", "support-next.yaml");
}
