using Trellis.Files.Documents;

namespace Trellis.Files.Tables;

/// <summary>A level of a table under the id it gets in the document.</summary>
internal sealed record TableLevel(string Id, string Track, string Name, TableField Grade, Position At);

/// <summary>The levels of one family, track by track: in order of grade where every level of the track has one, else of first appearance.</summary>
internal sealed class TableLevels
{
    private readonly Dictionary<(string Track, string Name), TableLevel> _levels;

    private TableLevels(IReadOnlyList<TableLevel> all)
    {
        All = all;
        _levels = all.ToDictionary(l => (l.Track, l.Name));
    }

    public IReadOnlyList<TableLevel> All { get; }

    public TableLevel Of(TableCell cell) => _levels[(cell.Track.Text, cell.Level.Text)];

    public static TableLevels Of(IReadOnlyList<TableCell> cells, ProblemList problems)
    {
        // A name may stand on two tracks, but an id names one level.
        var tracksOf = cells.DistinctBy(c => (c.Track.Text, c.Level.Text)).GroupBy(c => c.Level.Text).ToDictionary(g => g.Key, g => g.Count());
        var levels = cells.GroupBy(c => (Track: c.Track.Text, Level: c.Level.Text)).Select(rows => new TableLevel(
            tracksOf[rows.Key.Level] == 1 ? rows.Key.Level : $"{rows.Key.Track}-{rows.Key.Level}",
            rows.Key.Track, rows.Key.Level, GradeOf([.. rows], problems), rows.First().Level.At));
        return new([.. levels.GroupBy(l => l.Track).SelectMany(InOrder)]);
    }

    private static IEnumerable<TableLevel> InOrder(IEnumerable<TableLevel> track) =>
        track.Any(l => l.Grade.IsEmpty) ? track : track.OrderBy(l => l.Grade.Text, NaturalOrder.Instance);

    private static TableField GradeOf(List<TableCell> rows, ProblemList problems)
    {
        var graded = rows.Where(r => !r.Grade.IsEmpty).ToList();
        foreach (var other in graded.Where(r => r.Grade.Text != graded[0].Grade.Text))
            problems.Add(
                "table/two-grades", other.Grade.At,
                $"The level '{other.Level.Text}' has the grade '{other.Grade.Text}' here and '{graded[0].Grade.Text}' in line {graded[0].Grade.At.Line}. A level has one grade.");
        return graded.Count == 0 ? default : graded[0].Grade;
    }
}

/// <summary>Orders G2 before G10: runs of digits count as numbers.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (left, right) = (Chunk(a, ref i), Chunk(b, ref j));
            var difference = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]) ? Numbers(left, right) : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
            if (difference != 0)
                return difference;
        }
        return a.Length.CompareTo(b.Length);
    }

    private static int Numbers(string a, string b)
    {
        var (x, y) = (a.TrimStart('0'), b.TrimStart('0'));
        return x.Length != y.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(x, y);
    }

    private static string Chunk(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) == char.IsAsciiDigit(text[start]))
            at++;
        return text[start..at];
    }
}
