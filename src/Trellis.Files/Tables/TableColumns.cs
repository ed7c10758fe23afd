using Trellis.Domain;
using Trellis.Files.Documents;

namespace Trellis.Files.Tables;

/// <summary>The columns that a kind of table has.</summary>
/// <param name="OtherNames">What other sheets call the same thing, in small letters; only ever proposed, never read in its place.</param>
internal sealed record TableShape(string[] Required, string[] Optional, IReadOnlyDictionary<string, string> OtherNames)
{
    public string[] All { get; } = [.. Required, .. Optional];

    /// <summary>Whether a column that is none of these says something too.</summary>
    public bool TakesOthers { get; init; }

    /// <summary>A framework, one descriptor a row.</summary>
    public static TableShape Framework { get; } = new(["family", "track", "level", "competency", "descriptor"], ["id", "kind", "example", "step", "grade", "title"], new Dictionary<string, string>
    {
        ["function"] = "family", ["discipline"] = "family", ["job family"] = "family", ["job group"] = "family",
        ["path"] = "track", ["job type"] = "track",
        ["seniority"] = "level",
        ["skill"] = "competency", ["attribute"] = "competency", ["theme"] = "competency", ["axis"] = "competency",
        ["behaviour"] = "descriptor", ["behavior"] = "descriptor", ["description"] = "descriptor", ["text"] = "descriptor", ["indicator"] = "descriptor", ["signal"] = "descriptor",
        ["examples"] = "example", ["proficiency"] = "step", ["band"] = "grade", ["job title"] = "title",
    });

    /// <summary>The delimiter under which the first line names the most columns.</summary>
    public char DelimiterOf(string text)
    {
        var line = text.AsSpan()[..Math.Max(0, text.AsSpan().IndexOfAny('\n', '\r') is var end and >= 0 ? end : text.Length)].ToString();
        return ",;\t".MaxBy(d => (Names(line, d), line.Count(c => c == d)));
    }

    private int Names(string line, char delimiter) => line.Split(delimiter).Count(name => All.Contains(TableColumns.NameOf(name.Trim('"'))));
}

/// <summary>Which column stands where, by the names of the first row in any order.</summary>
internal sealed class TableColumns
{
    public const int LongestName = 200;
    private const int Most = 500;

    private readonly Dictionary<string, int> _places = [];
    private readonly List<(string Name, int Place)> _others = [];
    private readonly TableShape _shape;
    private readonly ProblemList _problems;

    private TableColumns(TableShape shape, TableRow header, ProblemList problems)
    {
        (_shape, _problems, Count) = (shape, problems, header.Fields.Count);
        var proposed = header.Fields.Select((f, i) => Place(f, i)).OfType<string>().ToHashSet();
        foreach (var missing in shape.Required.Where(r => !_places.ContainsKey(r) && !proposed.Contains(r)))
            problems.Add("column/missing", new(header.Line, 1), $"The column '{missing}' is missing. The first line names the columns, in any order: {string.Join(", ", shape.Required)} and, if you have them, {string.Join(", ", shape.Optional)}.");
    }

    public int Count { get; }

    /// <summary>Columns of other names, as written, where the shape takes them.</summary>
    public IReadOnlyList<(string Name, int Place)> Others => _others;

    /// <returns>Null when a column that every table of this shape needs is not there.</returns>
    public static TableColumns? Of(TableShape shape, TableRow header, ProblemList problems)
    {
        if (AreTooMany(header, problems))
            return null;
        var columns = new TableColumns(shape, header, problems);
        return shape.Required.All(columns.Has) ? columns : null;
    }

    /// <summary>A line of very many values is no list of columns, and looking at each would take long.</summary>
    public static bool AreTooMany(TableRow header, ProblemList problems)
    {
        if (header.Fields.Count <= Most)
            return false;
        problems.Add("table/too-many-columns", new(header.Line, 1), $"The first line names more than {Most} columns. It names each column once; further lines hold the values.");
        return true;
    }

    public bool Has(string column) => _places.ContainsKey(column);

    public TableField Get(TableRow row, string column) =>
        _places.TryGetValue(column, out var place) && place < row.Fields.Count ? row.Fields[place] : new(new(row.Line, 1), "");

    public static string NameOf(string written) => written.Trim().ToLowerInvariant();

    /// <summary>The column that an unknown name was probably meant to be.</summary>
    private string? Place(TableField field, int place)
    {
        var name = NameOf(field.Text);
        var known = _shape.All.Contains(name);
        if (field.IsEmpty || (known && _places.TryAdd(name, place)))
            return null;
        if (known)
        {
            _problems.Add("column/duplicate", field.At, $"The column '{name}' stands here a second time. Keep one of the two.");
            return null;
        }

        return name.StartsWith("x-", StringComparison.Ordinal) ? null : Unknown(field, name, place);
    }

    private string? Unknown(TableField field, string name, int place)
    {
        var meant = _shape.OtherNames.GetValueOrDefault(name) ?? NearMatch.Of(name, _shape.All);
        if (meant is null && _shape.TakesOthers && name.Length > LongestName)
            _problems.Add("column/name-long", field.At, $"Name this column in at most {LongestName} letters.");
        else if (meant is null && _shape.TakesOthers)
            _others.Add((field.Text.Trim(), place));
        else if (meant is null)
            _problems.Warn("column/unknown", field.At, $"The column '{field.Text.Trim()}' is not read. Columns of your own begin with x-.");
        else
            _problems.Add("column/unknown", field.At, $"Unknown column '{field.Text.Trim()}'. Did you mean '{meant}'?");
        return meant;
    }
}
