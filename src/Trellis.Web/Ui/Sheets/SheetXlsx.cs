using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using System.Globalization;
using Sheet = Trellis.Files.Sheets.Sheet;

namespace Trellis.Web.Ui.Sheets;

/// <summary>Writes a sheet as a workbook: the head in the first row, numbers as numbers, days as text that sorts.</summary>
internal static class SheetXlsx
{
    private const int LongestName = 31;

    public static byte[] Of(Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part))
                Write(writer, sheet);
            book.Workbook = new(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = NameOf(sheet) }));
        }
        return stream.ToArray();
    }

    private static void Write(OpenXmlWriter writer, Sheet sheet)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        Row(writer, sheet.Columns);
        foreach (var row in sheet.Rows)
            Row(writer, row);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, IReadOnlyList<object?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in cells)
            writer.WriteElement(CellOf(value));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new(),
        int or decimal => new(new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        DateOnly day => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        string text => Text(Sheet.Harmless(text)),
        _ => throw new ArgumentException($"A sheet holds no {value.GetType().Name}.", nameof(value)),
    };

    private static Cell Text(string text) =>
        new(new InlineString(new Text(Writable(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString };

    /// <summary>XML has no way to write most control characters.</summary>
    private static string Writable(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t').Where(c => c < '\uFFFE'));

    private static string NameOf(Sheet sheet)
    {
        var name = string.Concat(sheet.Name.Where(c => !char.IsControl(c) && c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']' or '\'')));
        return name.Length == 0 ? "Sheet" : name[..Math.Min(name.Length, LongestName)];
    }
}
