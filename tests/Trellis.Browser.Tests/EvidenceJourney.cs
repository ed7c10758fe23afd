using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Trellis.Browser.Tests;

public class EvidenceJourney : Journey
{
    private const string Criterion = "Has delivered a change agreed with at least two other teams.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Evidence_that_a_manager_attests_changes_the_checklist(bool script)
    {
        var ana = await BecomeAsync("Ana Ferreira", script: script);
        await Expect(LineOf(ana)).ToContainTextAsync("not met");

        await ana.GotoAsync("/evidence/new");
        await ana.GetByLabel("What happened, in one line").FillAsync("Moved invoices to the new ledger with Billing and Data");
        await ana.GetByLabel("On which day").FillAsync("2026-11-10");
        await ana.Locator("input[name=Tags][value=cross-team-change]").CheckAsync();
        await ana.Locator("[id='tags/cross-team-change/teams']").FillAsync("2");
        if (script)
            await LookAsync(ana);
        await ana.GetByRole(AriaRole.Button, new() { Name = "Save and offer to your manager" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "Moved invoices to the new ledger with Billing and Data" })).ToBeVisibleAsync();
        await ana.GotoAsync("/my/growth");
        await Expect(LineOf(ana)).ToContainTextAsync("not known");

        var mo = await BecomeAsync("Mo Lindqvist", script: script);
        await mo.GotoAsync("/evidence");
        if (script)
            await LookAsync(mo);
        await mo.GetByRole(AriaRole.Link, new() { Name = "Moved invoices to the new ledger with Billing and Data" }).ClickAsync();
        if (script)
            await LookAsync(mo);
        await mo.GetByRole(AriaRole.Button, new() { Name = "Attest", Exact = true }).ClickAsync();
        await Expect(mo.GetByText("Attested by Mo Lindqvist")).ToBeVisibleAsync();

        await ana.GotoAsync("/my/growth");
        await Expect(LineOf(ana).Locator(".state")).ToHaveTextAsync("met");
        await Expect(LineOf(ana)).ToContainTextAsync("attested by Mo Lindqvist");
    }

    [Fact]
    public async Task One_line_and_a_date_are_enough_from_any_page_by_keyboard()
    {
        var ana = await BecomeAsync("Ana Ferreira");
        await ana.GotoAsync("/frameworks");
        await ana.Keyboard.PressAsync("a");
        await Expect(ana.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await LookAsync(ana);
        await ana.Keyboard.TypeAsync("Planned a calmer release with Support");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Saved privately");
        await ana.Keyboard.PressAsync("Enter");
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "Planned a calmer release with Support" })).ToBeVisibleAsync();
        await LookAsync(ana);
        var item = ana.Url;
        await ana.GetByRole(AriaRole.Link, new() { Name = "Back to where you were" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "Frameworks", Level = 1 })).ToBeVisibleAsync();

        await ana.GotoAsync(item);
        await ana.GetByRole(AriaRole.Link, new() { Name = "Change it" }).ClickAsync();
        await LookAsync(ana);
        await ana.GetByLabel("More about it").FillAsync("Two teams, no night shift.");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Save privately" }).ClickAsync();
        await Expect(ana.GetByText("Two teams, no night shift.")).ToBeVisibleAsync();
        await ana.GetByText("Throw it away").First.ClickAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Throw it away" }).ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "Evidence", Exact = true, Level = 1 })).ToBeVisibleAsync();
        await Expect(ana.GetByText("Planned a calmer release with Support")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_colleague_writes_and_the_owner_accepts_and_lets_another_read(bool script)
    {
        var mo = await BecomeAsync("Mo Lindqvist", script: script);
        var title = $"Explained the new ledger to everybody {(script ? "twice" : "once")}";
        await mo.GotoAsync("/evidence");
        await mo.GetByLabel("Whose work do you want to speak of?").FillAsync("Hana Sedlak");
        await mo.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Expect(mo.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hana Sedlak");
        await mo.GetByLabel("What happened, in one line").FillAsync(title);
        await mo.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(mo.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToBeVisibleAsync();

        var hana = await BecomeAsync("Hana Sedlak", script: script);
        await hana.GotoAsync("/evidence");
        if (script)
            await LookAsync(hana);
        await hana.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        if (script)
            await LookAsync(hana);
        await hana.GetByRole(AriaRole.Button, new() { Name = "Accept it and offer it to your manager" }).ClickAsync();
        await hana.GetByLabel("Let a colleague read it").FillAsync("Ana Ferreira");
        await hana.GetByRole(AriaRole.Button, new() { Name = "Let read" }).ClickAsync();
        await Expect(hana.GetByRole(AriaRole.Button, new() { Name = "End reading by Ana Ferreira" })).ToBeVisibleAsync();
        if (script)
            await LookAsync(hana);
    }

    private static ILocator LineOf(IPage page) => page.Locator("ol.crit > li", new() { HasText = Criterion });
}
