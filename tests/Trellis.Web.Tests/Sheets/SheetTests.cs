using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Wording;
using Trellis.Files;
using Trellis.Files.Sheets;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;
using Sheet = Trellis.Files.Sheets.Sheet;

namespace Trellis.Web.Tests.Sheets;

public class SheetTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("Runs 1+1", "Runs 1+1")]
    [InlineData("", "")]
    public void A_text_that_begins_like_a_formula_is_text(string text, string harmless)
    {
        var sheet = new Sheet("Any", ["A"], [[text]]);

        Assert.Equal(harmless, Sheet.Harmless(text));
        Assert.Equal(harmless, CellsOf(SheetXlsx.Of(sheet))[1][0]);
        Assert.Contains(harmless, System.Text.Encoding.UTF8.GetString(SheetCsv.Of(sheet)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_keeps_numbers_as_numbers_and_says_the_same_as_the_csv()
    {
        var sheet = new Sheet("What [E3] asks: everything/of *anybody* in a long name", ["Text", "Number", "Day"], [["a, \"b\"\n\u0001c", 3.5m, new DateOnly(2026, 10, 2)], [null, 4, null]]);

        Assert.Equal([["Text", "Number", "Day"], ["a, \"b\"\nc", "3.5", "2026-10-02"], ["", "4", ""]], CellsOf(SheetXlsx.Of(sheet)));
        Assert.Equal("\uFEFFText,Number,Day\r\n\"a, \"\"b\"\"\n\u0001c\",3.5,2026-10-02\r\n,4,\r\n", System.Text.Encoding.UTF8.GetString(SheetCsv.Of(sheet)));
    }

    [Theory, EachDatabase]
    public async Task A_search_is_taken_away_with_all_it_finds(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var people = await hana.GetAsync(Links.People);
        var address = people.Document.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")!).First(a => a.Contains(".csv", StringComparison.Ordinal));

        var lines = (await hana.GetAsync(address)).Html.Trim().Split('\n');

        Assert.Equal(await world.InDatabaseAsync(db => Task.FromResult(db.People.Count())) + 1, lines.Length);
        Assert.Contains(lines, l => l.Contains("Ana ", StringComparison.Ordinal) && l.Contains(",engineering,E2,", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task The_words_of_a_version_come_back_as_they_went(World world)
    {
        var csv = (await world.SignedInAs(world.Olga).GetAsync($"{Links.FrameworkVersion(Levels.Engineering, new(1, 0, 0))}/table.csv")).Html;

        var reading = FrameworkDocument.ReadTable(System.Text.Encoding.UTF8.GetBytes(csv), "engineering.csv");

        Assert.Empty(reading.Problems);
        var (read, asked) = (TextsOf(reading.File!), ResolvedFramework.Of(FrameworkDocument.FrameworkFromJson(world.Story.Ladder.Engineering.Document)));
        Assert.Equal(asked.Levels.SelectMany(l => asked.CompetenciesInUse.SelectMany(c => l.Cell(c.Id)?.Descriptors ?? [])).Select(d => d.Text.Value).Distinct().Order(), read.Distinct().Order());
    }

    private static IEnumerable<string> TextsOf(Domain.Frameworks.FrameworkFile file) => FrameworkLint.Of(file).Texts.Select(t => t.Where.Text);

    private static List<List<string>> CellsOf(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(r => r.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(c => c.InnerText).ToList())];
    }
}
