using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Tables;

/// <summary>Reads a long table, one descriptor a row, into the nodes of a document, so that everything else reads it like any other.</summary>
internal sealed class LongTable(TableColumns columns, ProblemList problems)
{
    public static readonly DocumentLimits Limits = new(MaxBytes: 20_000_000);

    private const int MostRows = 50_000;

    private readonly Spellings _spellings = new(problems);
    private readonly List<TableCell> _cells = [];

    /// <returns>Null when nothing could be read, which is then among the problems.</returns>
    public static MapNode? Read(string text, ProblemList problems)
    {
        if (text.Length > Limits.MaxBytes)
        {
            problems.Add("document/too-large", default, Limits.TooLarge);
            return null;
        }

        var rows = new DelimitedText(text, TableShape.Framework.DelimiterOf(text), problems).Rows().GetEnumerator();
        if (!rows.MoveNext())
            problems.Add("document/empty", new(1, 1), $"The file is empty. A table begins with the names of its columns: {string.Join(", ", TableShape.Framework.Required)}.");
        else if (TableColumns.Of(TableShape.Framework, rows.Current, problems) is { } columns)
            return new LongTable(columns, problems).Read(rows);
        return null;
    }

    private MapNode Read(IEnumerator<TableRow> rows)
    {
        for (var count = 0; rows.MoveNext(); count++)
        {
            if (count == MostRows)
            {
                problems.Add("table/too-many-rows", new(rows.Current.Line, 1), $"The table has more than {MostRows} rows. Split it into one file per family.");
                break;
            }
            Row(rows.Current);
        }
        return TableNodes.Of(_cells, problems);
    }

    private void Row(TableRow row)
    {
        if (row.Fields.Count > columns.Count && row.Fields.Skip(columns.Count).FirstOrDefault(f => !f.IsEmpty) is { Text: not null } extra)
            problems.Add("table/too-many-values", extra.At, $"This row has more values than there are columns ({columns.Count}). Put a text that holds the delimiter between quotation marks.");

        var cell = new TableCell(
            Named(row, "family"), Named(row, "track"), Named(row, "level"), columns.Get(row, "competency"), columns.Get(row, "descriptor"))
        {
            Id = columns.Get(row, "id"),
            Kind = Trimmed(row, "kind"),
            Example = Trimmed(row, "example"),
            Step = Trimmed(row, "step"),
            Grade = Trimmed(row, "grade"),
            Title = Trimmed(row, "title"),
        };
        if (!cell.HasPlace)
            return;

        if (cell.Competency.IsEmpty && cell.Descriptor.IsEmpty)
            Missing(cell.Competency, "competency");
        else
            _cells.Add(cell);
        _spellings.Look(cell);
    }

    private TableField Named(TableRow row, string column)
    {
        var field = Trimmed(row, column);
        if (field.IsEmpty)
            Missing(field, column);
        return field;
    }

    private TableField Trimmed(TableRow row, string column) => columns.Get(row, column) is var field ? field with { Text = field.Text.Trim() } : default;

    private void Missing(TableField field, string column) =>
        problems.Add("table/empty-value", field.At, $"The {column} is missing in this row. Write it into every row, also where it repeats the row above.");
}

/// <summary>One row as it was written.</summary>
internal sealed record TableCell(TableField Family, TableField Track, TableField Level, TableField Competency, TableField Descriptor)
{
    public TableField Id { get; init; }
    public TableField Kind { get; init; }
    public TableField Example { get; init; }
    public TableField Step { get; init; }
    public TableField Grade { get; init; }
    public TableField Title { get; init; }

    public bool HasPlace => !Family.IsEmpty && !Track.IsEmpty && !Level.IsEmpty;

    /// <summary>What the descriptor says in place of a text: not asked here, as below, or not written yet.</summary>
    public string? Word => Descriptor.Text.Trim().ToUpperInvariant() switch
    {
        "" => CompetencyReader.Unwritten,
        "NA" or "N/A" => CellReader.NotApplicable,
        "SAME" => CellReader.SameAsBelow,
        _ => null,
    };
}

/// <summary>One name, one spelling: what differs only in case or spaces was meant to be the same.</summary>
internal sealed class Spellings(ProblemList problems)
{
    private readonly Dictionary<string, (string Text, int Line)> _seen = [];

    public void Look(TableCell cell)
    {
        Look("family", "", cell.Family);
        Look("track", cell.Family.Text, cell.Track);
        Look("level", $"{cell.Family.Text}\n{cell.Track.Text}", cell.Level);
        if (!cell.Competency.IsEmpty)
            Look("competency", cell.Family.Text, cell.Competency);
    }

    private void Look(string column, string within, TableField field)
    {
        var plain = string.Join(' ', field.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        var (text, line) = _seen.TryGetValue($"{column}\n{within}\n{plain}", out var known) ? known : _seen[$"{column}\n{within}\n{plain}"] = (field.Text, field.At.Line);
        if (text != field.Text)
            problems.Add("table/two-spellings", field.At, $"The {column} '{field.Text}' is written '{text}' in line {line}. Write it one way, so that it is one {column}.");
    }
}
