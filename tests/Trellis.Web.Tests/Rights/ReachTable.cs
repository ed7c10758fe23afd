using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>tests/data/reach.md.</summary>
internal static class ReachTable
{
    private const string Head = """
        # Who reaches which rows

        Every query of the doors in `Security/` that features read and write through, asked as each person of the cast (who stands how to Ana: rights.md), and the rows it gave; what is asked about one person, cycle or role stands below. `ReachTests` holds it against both databases; `TRELLIS_UPDATE_REACH=1` with it writes this file anew, to be read line by line before it is committed.

        | door | query | asked by | rows |
        | --- | --- | --- | --- |

        """;

    private static string Path { get; } = Ladder.DataFile("reach.md");

    public static IReadOnlyList<string> Lines => [.. File.ReadLines(Path).Where(l => l.StartsWith('|')).Skip(2)];

    public static Task WriteAsync(IEnumerable<string> lines) => File.WriteAllTextAsync(Path, Head + string.Join('\n', lines) + "\n");
}
