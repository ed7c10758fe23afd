using System.Buffers;
using System.Globalization;
using System.Text;

namespace Trellis.Files.Sheets;

/// <summary>Writes a sheet as CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets read letters wrongly.</summary>
public static class SheetCsv
{
    private static readonly SearchValues<char> Separating = SearchValues.Create(",;\"\t\r\n");

    public static byte[] Of(Sheet sheet)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, sheet.Columns);
        foreach (var row in sheet.Rows)
            Line(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IReadOnlyList<object?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Sheet.Harmless(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A sheet holds no {value.GetType().Name}.", nameof(value)),
    };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(Separating) < 0 && text == text.Trim() ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
