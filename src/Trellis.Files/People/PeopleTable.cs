using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Files.Documents;
using Trellis.Files.Tables;

namespace Trellis.Files.People;

/// <summary>Reads a people file: CSV with commas, semicolons or tabs, one person a line, columns by name in any order (docs/people.md).</summary>
public static class PeopleTable
{
    public const int LargestBytes = 10_000_000;
    public const int MostRows = 200_000;

    private const int LongestName = 200;
    private const int LongestValue = 1000;

    internal static readonly TableShape Shape = new(["email"], ["name", "manager_email", "manager_since", "family", "track", "level", "since", "title"], new Dictionary<string, string>
    {
        ["e-mail"] = "email", ["mail"] = "email", ["e-mail address"] = "email", ["email address"] = "email", ["work email"] = "email",
        ["full name"] = "name", ["display name"] = "name", ["employee"] = "name",
        ["manager"] = "manager_email", ["manager email"] = "manager_email", ["manager e-mail"] = "manager_email", ["reports to"] = "manager_email", ["supervisor"] = "manager_email",
        ["job family"] = "family", ["function"] = "family", ["discipline"] = "family",
        ["grade"] = "level", ["seniority"] = "level", ["start"] = "since", ["start date"] = "since", ["from"] = "since", ["job title"] = "title", ["external title"] = "title",
    })
    { TakesOthers = true };

    /// <summary>The columns a people file may have.</summary>
    public static IReadOnlyList<string> Columns => Shape.All;

    /// <summary>The column that another name probably means; null when none is near.</summary>
    public static string? Guess(string header)
    {
        var name = header.Trim().ToLowerInvariant();
        return Shape.OtherNames.GetValueOrDefault(name) ?? NearMatch.Of(name, Shape.All);
    }

    /// <summary>The file as text, whatever its encoding; null when it is none.</summary>
    public static string? TextOf(ReadOnlySpan<byte> bytes) => bytes.Length > LargestBytes ? null : EncodedText.OfTable(bytes, new ProblemList(""));

    /// <param name="names">Which of <see cref="Columns"/> a column of another name is; "" leaves it out.</param>
    public static TableReading<PersonRow> Read(ReadOnlySpan<byte> bytes, string fileName = "", IReadOnlyDictionary<string, string>? names = null) =>
        PersonTable.Read(bytes, fileName, names, Shape, ["since", "manager_since"], (row, columns, dates, problems) => Person(row, columns, dates, problems));

    private static PersonRow? Person(TableRow row, TableColumns columns, TableDates dates, ProblemList problems)
    {
        var (email, manager) = (PersonTable.Who(row, columns, problems), PersonTable.Address(columns.Get(row, "manager_email"), problems));
        var (since, managerSince) = (dates.Of(columns.Get(row, "since")), dates.Of(columns.Get(row, "manager_since")));
        return email is null ? null : new(row.Line, email)
        {
            Name = Value("name"),
            ManagerEmail = manager,
            ManagerSince = managerSince,
            Family = Value("family"),
            Track = Value("track"),
            Level = Value("level"),
            Since = since,
            Title = columns.Has("title") ? PersonTable.Kept(columns.Get(row, "title"), LongestName, problems) : null,
            Attributes = columns.Others.Count == 0 ? [] : [.. columns.Others.Select(o => new PersonAttribute(o.Name, o.Place < row.Fields.Count ? PersonTable.Kept(row.Fields[o.Place], LongestValue, problems) : ""))],
        };

        string? Value(string column) => columns.Get(row, column) is { IsEmpty: false } field ? PersonTable.Kept(field, LongestName, problems) : null;
    }
}
