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

    private static ILocator LineOf(IPage page) => page.Locator("ol.crit > li", new() { HasText = Criterion });
}
