using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>One row of tests/data/rights.md: what each subject is answered when asking for one thing.</summary>
internal sealed record RightsRow(string Endpoint, string On, IReadOnlyDictionary<string, string> Answers)
{
    public string Method => Endpoint.Split(' ')[0];

    public string Pattern => Endpoint.Split(' ', 2)[1];

    public bool IsPost => Method == "POST";

    /// <summary>The subjects that are let in, so that what they send is looked at.</summary>
    public IEnumerable<string> LetIn => Answers.Where(a => a.Value is not ("404" or "in" or "401")).Select(a => a.Key);

    public override string ToString() => $"{Endpoint} {On}".Trim();
}

internal static class RightsTable
{
    public static IReadOnlyList<RightsRow> Rows { get; } = RowsUnder("endpoint");

    /// <summary>The rows of the API, which is asked with tokens.</summary>
    public static IReadOnlyList<RightsRow> Api { get; } = RowsUnder("api");

    private static IReadOnlyList<RightsRow> RowsUnder(string firstColumn) =>
        [.. Under(firstColumn).Select(cells => new RightsRow(cells[firstColumn], cells["on"], cells.Where(c => c.Key != firstColumn && c.Key != "on").ToDictionary()))];

    /// <summary>The rows, by column, of every table whose first column is named so.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Under(string firstColumn)
    {
        string[] columns = [];
        foreach (var line in File.ReadLines(Ladder.DataFile("rights.md")))
        {
            string[] cells = line.StartsWith('|') ? [.. line.Split('|')[1..^1].Select(c => c.Trim())] : [];
            if (cells.Length == 0)
                columns = [];
            else if (columns.Length == 0)
                columns = cells;
            else if (columns[0] == firstColumn && !cells[0].StartsWith("---", StringComparison.Ordinal))
                yield return columns.Zip(cells).ToDictionary(c => c.First, c => c.Second);
        }
    }
}
