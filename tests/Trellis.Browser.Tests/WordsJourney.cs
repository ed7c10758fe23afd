using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class WordsJourney : Journey
{
    [Fact]
    public async Task Begin_a_family_from_a_template()
    {
        var hana = await BecomeAsync("Hana Sedlak");
        await hana.GotoAsync("/frameworks/new");
        await LookAsync(hana);

        await hana.Locator("input[type=radio][value=sales]").CheckAsync();
        await hana.GetByLabel("Name of the family").FillAsync("Field Sales");
        await hana.GetByRole(AriaRole.Button, new() { Name = "Show what it would change" }).ClickAsync();
        await LookAsync(hana);
        await hana.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();

        await Expect(hana.Locator("h1")).ToContainTextAsync("Field Sales");
        await LookAsync(hana);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Let_a_vague_sentence_stand_with_a_reason(int width, bool script)
    {
        var hana = await BecomeAsync("Hana Sedlak", width, script);
        await hana.GotoAsync("/frameworks/import");
        await hana.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "support.yaml", MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(VagueSupport()) });
        await hana.GetByRole(AriaRole.Button, new() { Name = "Show what it would change" }).ClickAsync();
        await hana.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await Expect(hana.Locator("main")).ToContainTextAsync("1 sentence that two managers would read differently");
        await LookAsync(hana, script);

        await hana.GetByRole(AriaRole.Radio, new() { Name = "They go on counting" }).CheckAsync();
        await hana.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(hana.Locator(".refusals")).ToContainTextAsync("would be read differently by two managers");
        await LookAsync(hana, script);

        await hana.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^All that keep it") }).CheckAsync();
        await hana.GetByLabel("Why they may stand").FillAsync("The handbook says what ownership is.");
        await hana.GetByRole(AriaRole.Button, new() { Name = "Let the chosen ones stand" }).ClickAsync();
        await Expect(hana.Locator("main")).ToContainTextAsync("The handbook says what ownership is. (Hana Sedlak)");

        await hana.GetByRole(AriaRole.Radio, new() { Name = "They go on counting" }).CheckAsync();
        await hana.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(hana.Locator("main")).ToContainTextAsync("Version 2.0.0 is published");
        await LookAsync(hana, script);
    }

    private static string VagueSupport() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "walkthrough", "support-next.yaml"))
        .Replace("Has found the cause of a major incident and documented how to detect it.", "Demonstrates ownership.", StringComparison.Ordinal);
}
