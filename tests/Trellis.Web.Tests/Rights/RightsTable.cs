using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>One row of tests/data/rights.md: what each subject is answered when asking for one thing.</summary>
internal sealed record RightsRow(string Endpoint, string On, IReadOnlyDictionary<string, string> Answers)
{
    public string Method => Endpoint.Split(' ')[0];

    public string Pattern => Endpoint.Split(' ', 2)[1];

    public bool IsPost => Method == "POST";

    /// <summary>The subjects that are let in, so that what they send is looked at.</summary>
    public IEnumerable<string> LetIn => Answers.Where(a => a.Value is not ("404" or "in")).Select(a => a.Key);

    public override string ToString() => $"{Endpoint} {On}".Trim();
}

internal static class RightsTable
{
    public static IReadOnlyList<RightsRow> Rows { get; } = [.. Read()];

    private static IEnumerable<RightsRow> Read()
    {
        string[] subjects = [];
        foreach (var line in File.ReadLines(Ladder.DataFile("rights.md")).Where(l => l.StartsWith('|')))
        {
            string[] cells = [.. line.Split('|')[1..^1].Select(c => c.Trim())];
            if (cells[0] == "endpoint")
                subjects = cells[2..];
            else if (cells is not ["---", ..] && IsEndpoint(cells[0]))
                yield return new(cells[0], cells[1], subjects.Zip(cells[2..]).ToDictionary(p => p.First, p => p.Second));
        }
    }

    private static bool IsEndpoint(string cell) => cell.StartsWith("GET ", StringComparison.Ordinal) || cell.StartsWith("POST ", StringComparison.Ordinal) || cell.StartsWith("ANY ", StringComparison.Ordinal);
}
