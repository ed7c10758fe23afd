using System.IO.Compression;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Attacks;

/// <summary>What is hidden on a page is hidden in what is taken away from it: a workbook is searched unpacked.</summary>
public class TakenAwayTests
{
    [Theory, EachDatabase]
    public async Task No_workbook_holds_a_secret_from_whoever_takes_it(World world)
    {
        List<string> wrong = [];
        var seen = 0;
        foreach (var row in RightsTable.Rows.Where(r => r.Pattern.EndsWith("table.xlsx", StringComparison.Ordinal)))
        {
            foreach (var subject in row.Answers.Where(a => a.Value == "200" && a.Key != Subject.Moved).Select(a => a.Key))
            {
                var page = await Asking.AskAsync(world, row, Subject.BrowserOf(world, subject));
                var text = await UnpackedAsync(page);
                seen += text.Length > 0 ? 1 : 0;
                wrong.AddRange(Subject.KeptFrom(world, subject).Where(s => text.Contains(s.Word, StringComparison.OrdinalIgnoreCase)).Select(s => $"{row} gives {subject} the secret '{s.What}'"));
            }
        }

        Assert.True(seen > 20);
        Findings.None(wrong);
    }

    private static async Task<string> UnpackedAsync(Page page)
    {
        using var zip = new ZipArchive(await page.Response.Content.ReadAsStreamAsync());
        var text = "";
        foreach (var entry in zip.Entries)
            text += await new StreamReader(await entry.OpenAsync()).ReadToEndAsync();
        return text;
    }
}
