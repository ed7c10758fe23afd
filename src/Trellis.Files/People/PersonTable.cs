using System.Net.Mail;
using Trellis.Files.Documents;
using Trellis.Files.Sheets;
using Trellis.Files.Tables;

namespace Trellis.Files.People;

/// <summary>What tables about people have in common: the first line names the columns, each further line is about whoever has its e-mail address.</summary>
internal static class PersonTable
{
    public delegate TRow? RowReader<TRow>(TableRow row, TableColumns columns, TableDates dates, ProblemList problems) where TRow : class;

    /// <param name="days">Columns that hold days: together they tell how the file writes them.</param>
    public static TableReading<TRow> Read<TRow>(
        ReadOnlySpan<byte> bytes, string fileName, IReadOnlyDictionary<string, string>? names, TableShape shape, string[] days, RowReader<TRow> read) where TRow : class
    {
        var problems = new ProblemList(fileName);
        if (bytes.Length > PeopleTable.LargestBytes)
            problems.Add("document/too-large", default, $"The file is larger than {PeopleTable.LargestBytes / 1_000_000} MB. Send it in parts; who is not in a file stays as they are.");
        else if (EncodedText.OfTable(bytes, problems) is { } text)
            return Read(text, names ?? new Dictionary<string, string>(), problems, shape, days, read);
        return new([], problems.All, []);
    }

    /// <summary>The address that says whom the line is about.</summary>
    public static string? Who(TableRow row, TableColumns columns, ProblemList problems)
    {
        if (row.Fields.Count > columns.Count && row.Fields.Skip(columns.Count).FirstOrDefault(f => !f.IsEmpty) is { Text: not null } extra)
            problems.Add("table/too-many-values", extra.At, $"This line has more values than there are columns ({columns.Count}). Put a value that holds the delimiter between quotation marks.");
        var field = columns.Get(row, "email");
        if (field.IsEmpty)
            problems.Add("people/email-missing", field.At, "The e-mail address is missing in this line; it tells people apart.");
        return Address(field, problems);
    }

    public static string? Address(TableField field, ProblemList problems)
    {
        if (field.IsEmpty)
            return null;
        var text = field.Text.Trim();
        if (text.Length <= 320 && MailAddress.TryCreate(text, out var address) && address.Address == text)
            return text;
        problems.Add("people/email", field.At, $"'{Cut(text)}' is not an e-mail address.");
        return null;
    }

    /// <summary>A value that is kept as it stands, which ends somewhere.</summary>
    public static string Kept(TableField field, int most, ProblemList problems)
    {
        var text = Sheet.Plain(field.Text).Trim();
        if (text.Length > most)
            problems.Add("table/value-long", field.At, $"'{Cut(text)}' is longer than what is kept: at most {most} letters.");
        return text;
    }

    public static string Cut(string text) => text.Length <= 60 ? text : text[..60] + " …";

    private static TableReading<TRow> Read<TRow>(
        string text, IReadOnlyDictionary<string, string> names, ProblemList problems, TableShape shape, string[] days, RowReader<TRow> read) where TRow : class
    {
        using var rows = new DelimitedText(text, shape.DelimiterOf(text), problems).Rows().GetEnumerator();
        if (!rows.MoveNext())
        {
            problems.Add("document/empty", new(1, 1), $"The file is empty. Its first line names the columns: {string.Join(", ", shape.All)}.");
            return new([], problems.All, []);
        }

        if (TableColumns.AreTooMany(rows.Current, problems))
            return new([], problems.All, []);
        var headers = rows.Current.Fields.Select(f => f.Text.Trim()).Where(h => h.Length is > 0 and <= TableColumns.LongestName).Distinct().ToList();
        var header = rows.Current with { Fields = [.. rows.Current.Fields.Select(f => names.TryGetValue(f.Text.Trim(), out var meant) ? f with { Text = meant } : f)] };
        if (TableColumns.Of(shape, header, problems) is not { } columns || RowsOf(rows, problems) is not { } all)
            return new([], problems.All, headers);
        if (text[^1] is not ('\n' or '\r') && all is [.., var last] && last.Fields.Count < columns.Count)
            problems.Add("table/cut", new(last.Line, 1), "The file ends in the middle of this line, so it may have been saved or sent only half. Save it again; a line that is whole has a value or an empty place for each column.");
        var dates = new TableDates(all.SelectMany(r => days.Select(d => columns.Get(r, d).Text)), problems);
        var found = all.Select(r => read(r, columns, dates, problems)).OfType<TRow>().ToList();
        return new(found, problems.All, headers) { Places = all.ToDictionary(r => r.Line, r => r), Columns = columns };
    }

    /// <returns>Null for a file of more lines than are worth looking at.</returns>
    private static List<TableRow>? RowsOf(IEnumerator<TableRow> rows, ProblemList problems)
    {
        var all = new List<TableRow>();
        while (rows.MoveNext())
        {
            if (all.Count == PeopleTable.MostRows)
            {
                problems.Add("table/too-many-rows", new(rows.Current.Line, 1), $"The file has more than {PeopleTable.MostRows} lines. Send it in parts; who is not in a file stays as they are.");
                return null;
            }
            all.Add(rows.Current);
        }
        return all;
    }
}
