using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Trellis.Browser.Tests;

/// <summary>Every kind of page that a link leads to, for each kind of person: axe finds nothing in light or dark, nothing scrolls sideways on a phone.</summary>
public partial class EveryPageTests : Journey
{
    /// <summary>More kinds of pages than there are: links that lead round for ever end here.</summary>
    private const int MostPages = 200;

    [Fact]
    public async Task Every_kind_of_page_that_links_lead_to_is_in_order()
    {
        List<string> findings = [];
        HashSet<string> kinds = [];
        foreach (var name in new[] { "Hana Sedlak", "Mo Lindqvist", "Ana Ferreira" })
            await WalkAsync(await BecomeAsync(name, width: 390), kinds, findings);

        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.True(kinds.Count is >= 40 and < MostPages, $"{kinds.Count} kinds of pages were reached: {string.Join(", ", kinds)}");
    }

    /// <param name="kinds">What somebody else has seen already is not looked at again.</param>
    private static async Task WalkAsync(IPage page, HashSet<string> kinds, List<string> findings)
    {
        kinds.Add("/");
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var address) && kinds.Count < MostPages)
        {
            if (!await IsPageAsync(page, address))
                continue;
            await CheckAsync(page, findings);
            foreach (var link in await page.EvalOnSelectorAllAsync<string[]>("a[href^='/']:not([download])", "all => all.map(a => a.getAttribute('href').split('#')[0])"))
                if (kinds.Add(KindOf(link)))
                    waiting.Enqueue(link);
        }
    }

    /// <summary>Some links give a file.</summary>
    private static async Task<bool> IsPageAsync(IPage page, string address)
    {
        try
        {
            await page.GotoAsync(address);
            return true;
        }
        catch (PlaywrightException file) when (file.Message.StartsWith("Download is starting", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static async Task CheckAsync(IPage page, List<string> findings)
    {
        try
        {
            await LookAsync(page);
        }
        catch (Xunit.Sdk.XunitException found)
        {
            findings.Add(found.Message);
        }
    }

    /// <summary>The address without what it is about: ids, and the values of its questions.</summary>
    private static string KindOf(string address) => Values().Replace(Ids().Replace(address, "*"), "=");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Ids();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Values();
}
