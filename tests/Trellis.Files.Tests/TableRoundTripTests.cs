using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Trellis.Domain.Frameworks;
using Trellis.Files.People;
using Trellis.Files.Sheets;

namespace Trellis.Files.Tests;

/// <summary>What is written as a table is read as it was, whatever the texts hold.</summary>
public class TableRoundTripTests
{
    /// <summary>Delimiters, quotation marks, line ends, formulas, letters beyond the Latin ones, and plain words.</summary>
    private static readonly string[] Pieces = [",", ";", "\t", "\"", "\n", "\r\n", "=1+1", "@", "-", "+", "'", " ", "é", "漢字", "🙂", "Ana", "0007", "2026-01-01", "true", "#"];

    private static Gen<string> Texts =>
        from pieces in Gen.ListOf(Gen.Elements(Pieces))
        select string.Concat(pieces.Take(12)) is var text && string.IsNullOrWhiteSpace(text) ? "x" : text.Trim();

    [Fact]
    public void People_come_back_as_they_were_taken_away() => Holds(Texts.ArrayOf(9), texts =>
    {
        var sheet = new Sheet("People", ["email", "name", "title", "site"], [.. texts.Chunk(3).Select((t, i) => (object?[])[$"p{i}@x.example", t[0], t[1], t[2]])]);

        var read = PeopleTable.Read(SheetCsv.Of(sheet));

        return read.Problems.Count == 0 && read.Rows.Select(r => (r.Email, r.Name, r.Title, r.Attributes[0].Value))
            .SequenceEqual(texts.Chunk(3).Select((t, i) => ($"p{i}@x.example", (string?)Lines(t[0]), (string?)Lines(t[1]), Lines(t[2]))));
    });

    [Fact]
    public void Whatever_is_taken_away_begins_no_formula_and_can_be_told_again() => Holds(Texts, text =>
        Sheet.Harmless(text) is not ['=' or '+' or '-' or '@', ..] && Sheet.Plain(Sheet.Harmless(text)) == text);

    [Fact]
    public void Descriptors_of_a_long_table_come_back_word_for_word() => Holds(Texts.ArrayOf(6), texts =>
    {
        var table = new StringBuilder("family,track,level,competency,descriptor\n");
        for (var i = 0; i < texts.Length; i++)
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"F,ic,L{i},Craft,\"{texts[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");

        var read = FrameworkDocument.ReadTable(Encoding.UTF8.GetBytes(table.ToString()));

        return read.File is { } file && file.Families.Single().Levels.Select(l => l.Id.Value).SequenceEqual(texts.Select((_, i) => $"L{i}"))
            && file.Families.Single().Cells.Select(DescriptorOf).SequenceEqual(texts.Select(Lines));
    });

    private static string DescriptorOf(Cell cell) => cell.Own!.Descriptors[0].Text.Value;

    /// <summary>Line ends are read as one kind.</summary>
    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), Prop.ForAll(Arb.From(inputs), property));
}
