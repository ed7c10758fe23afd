using Trellis.Domain.People;
using Trellis.Files.Documents;
using Trellis.Files.Tables;

namespace Trellis.Files.People;

/// <summary>Reads a leave file: <c>email, from, to, kind</c>, one leave a line (docs/people.md).</summary>
public static class LeaveTable
{
    private const int LongestKind = 60;

    private static readonly TableShape Shape = new(["email", "from"], ["to", "kind"], new Dictionary<string, string>
    {
        ["e-mail"] = "email", ["mail"] = "email", ["email address"] = "email", ["start"] = "from", ["start date"] = "from", ["since"] = "from", ["first day"] = "from",
        ["end"] = "to", ["end date"] = "to", ["until"] = "to", ["last day"] = "to", ["type"] = "kind", ["reason"] = "kind", ["leave"] = "kind",
    });

    public static IReadOnlyList<string> Columns => Shape.All;

    public static TableReading<LeaveRow> Read(ReadOnlySpan<byte> bytes, string fileName = "", IReadOnlyDictionary<string, string>? names = null) =>
        PersonTable.Read(bytes, fileName, names, Shape, ["from", "to"], Leave);

    private static LeaveRow? Leave(TableRow row, TableColumns columns, TableDates dates, ProblemList problems)
    {
        var (email, first, end, kind) = (PersonTable.Who(row, columns, problems), columns.Get(row, "from"), columns.Get(row, "to"), columns.Get(row, "kind"));
        var (from, to) = (dates.Of(first), dates.Of(end));
        if (first.IsEmpty)
            problems.Add("leave/from-missing", first.At, "The first day is missing in this line.");
        if (from > to)
            problems.Add("leave/reversed", end.At, $"The last day, {to:yyyy-MM-dd}, is before the first, {from:yyyy-MM-dd}.");
        if (kind.Text.Trim().Length > LongestKind)
            problems.Add("leave/kind-long", kind.At, $"Name the kind of leave in at most {LongestKind} letters.");
        return email is null || from is null || (to is null && !end.IsEmpty) || from > to ? null : new(row.Line, email, from.Value, to, kind.IsEmpty ? "leave" : kind.Text.Trim());
    }
}
