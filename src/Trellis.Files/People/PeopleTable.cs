using System.Net.Mail;
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

    internal static readonly TableShape Shape = new(["email"], ["name", "manager_email", "manager_since", "family", "track", "level", "since", "title"], new Dictionary<string, string>
    {
        ["e-mail"] = "email", ["mail"] = "email", ["e-mail address"] = "email", ["email address"] = "email", ["work email"] = "email",
        ["full name"] = "name", ["display name"] = "name", ["employee"] = "name",
        ["manager"] = "manager_email", ["manager email"] = "manager_email", ["manager e-mail"] = "manager_email", ["reports to"] = "manager_email", ["supervisor"] = "manager_email",
        ["job family"] = "family", ["function"] = "family", ["discipline"] = "family",
        ["grade"] = "level", ["seniority"] = "level", ["start"] = "since", ["start date"] = "since", ["from"] = "since", ["job title"] = "title", ["external title"] = "title",
    });

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
    public static PeopleReading Read(ReadOnlySpan<byte> bytes, string fileName = "", IReadOnlyDictionary<string, string>? names = null)
    {
        var problems = new ProblemList(fileName);
        if (bytes.Length > LargestBytes)
        {
            problems.Add("document/too-large", default, $"The file is larger than {LargestBytes / 1_000_000} MB. Send it in parts; people who are not in a file stay as they are.");
            return new([], problems.All, []);
        }

        return EncodedText.OfTable(bytes, problems) is { } text ? Read(text, names ?? new Dictionary<string, string>(), problems) : new([], problems.All, []);
    }

    private static PeopleReading Read(string text, IReadOnlyDictionary<string, string> names, ProblemList problems)
    {
        using var rows = new DelimitedText(text, Shape.DelimiterOf(text), problems).Rows().GetEnumerator();
        if (!rows.MoveNext())
        {
            problems.Add("document/empty", new(1, 1), $"The file is empty. Its first line names the columns: {string.Join(", ", Shape.All)}.");
            return new([], problems.All, []);
        }

        var headers = rows.Current.Fields.Select(f => f.Text.Trim()).Where(h => h.Length > 0).Distinct().ToList();
        var header = rows.Current with { Fields = [.. rows.Current.Fields.Select(f => names.TryGetValue(f.Text.Trim(), out var meant) ? f with { Text = meant } : f)] };
        if (TableColumns.Of(Shape, header, problems) is not { } columns)
            return new([], problems.All, headers);
        var all = RowsOf(rows, problems);
        var dates = new TableDates(all.SelectMany(r => new[] { columns.Get(r, "since").Text, columns.Get(r, "manager_since").Text }), problems);
        var people = all.Select(r => Person(r, columns, dates, problems)).OfType<PersonRow>().ToList();
        return new(people, problems.All, headers) { Places = all.ToDictionary(r => r.Line, r => r), Columns = columns };
    }

    private static List<TableRow> RowsOf(IEnumerator<TableRow> rows, ProblemList problems)
    {
        var all = new List<TableRow>();
        while (rows.MoveNext())
        {
            if (all.Count == MostRows)
            {
                problems.Add("table/too-many-rows", new(rows.Current.Line, 1), $"The file has more than {MostRows} lines. Send it in parts; people who are not in a file stay as they are.");
                break;
            }
            all.Add(rows.Current);
        }
        return all;
    }

    private static PersonRow? Person(TableRow row, TableColumns columns, TableDates dates, ProblemList problems)
    {
        if (row.Fields.Count > columns.Count && row.Fields.Skip(columns.Count).FirstOrDefault(f => !f.IsEmpty) is { Text: not null } extra)
            problems.Add("table/too-many-values", extra.At, $"This line has more values than there are columns ({columns.Count}). Put a value that holds the delimiter between quotation marks.");
        var (email, manager) = (Address(row, "email"), Address(row, "manager_email"));
        if (columns.Get(row, "email").IsEmpty)
            problems.Add("people/email-missing", columns.Get(row, "email").At, "The e-mail address is missing in this line; it tells people apart.");
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
            Title = columns.Has("title") ? columns.Get(row, "title").Text.Trim() : null,
        };

        string? Value(string column) => columns.Get(row, column) is { IsEmpty: false, Text: var text } ? text.Trim() : null;

        string? Address(TableRow of, string column)
        {
            var field = columns.Get(of, column);
            if (field.IsEmpty)
                return null;
            var text = field.Text.Trim();
            if (text.Length <= 320 && MailAddress.TryCreate(text, out var address) && address.Address == text)
                return text;
            problems.Add("people/email", field.At, $"'{Cut(text)}' is not an e-mail address.");
            return null;
        }
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + " …";
}

/// <summary>What came of reading a people file.</summary>
/// <param name="Rows">Lines that could be read; the others are among the problems.</param>
/// <param name="Headers">How the file names its columns, so that somebody can say what they mean.</param>
public sealed record PeopleReading(IReadOnlyList<PersonRow> Rows, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Headers)
{
    internal IReadOnlyDictionary<int, TableRow> Places { get; init; } = new Dictionary<int, TableRow>();

    internal TableColumns? Columns { get; init; }

    /// <summary>A problem of the plan with the place in the file where it is written.</summary>
    public Problem Locate(RowProblem problem)
    {
        var at = Columns is not null && Places.TryGetValue(problem.Line, out var row) ? Columns.Get(row, problem.Column).At : new(problem.Line, 1);
        return new(problem.Code, Domain.Frameworks.Checks.Severity.Error, problem.Message, "", at.Line, at.Column);
    }
}
