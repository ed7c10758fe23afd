using System.Globalization;
using Trellis.Files.Documents;

namespace Trellis.Files.Tables;

/// <summary>Reads the days of a table: 2026-03-01 and 1.3.2026 always, 3/1/2026 when other days of the same file tell which number is the month.</summary>
internal sealed class TableDates
{
    private static readonly string[] Certain = ["yyyy-MM-dd", "yyyy/MM/dd", "d.M.yyyy", "yyyyMMdd"];
    private const string DayFirst = "d/M/yyyy", MonthFirst = "M/d/yyyy";

    private readonly ProblemList _problems;
    private readonly string? _slashes;

    /// <param name="all">Every day of the file as written.</param>
    public TableDates(IEnumerable<string> all, ProblemList problems)
    {
        _problems = problems;
        var (dayFirst, monthFirst) = (false, false);
        foreach (var text in all.Where(t => t.Contains('/', StringComparison.Ordinal)))
        {
            var (day, month) = (Is(text, DayFirst), Is(text, MonthFirst));
            (dayFirst, monthFirst) = (dayFirst || (day && !month), monthFirst || (month && !day));
        }
        _slashes = (dayFirst, monthFirst) switch { (true, false) => DayFirst, (false, true) => MonthFirst, _ => null };
    }

    public DateOnly? Of(TableField field)
    {
        if (field.IsEmpty)
            return null;
        var text = field.Text.Trim();
        if ((Try(text, Certain) ?? (_slashes is null ? null : Try(text, _slashes))) is { } day)
            return InRange(field, day);
        _problems.Add("table/day", field.At, Is(text, DayFirst) || Is(text, MonthFirst)
            ? $"'{text}' may be two days. Write year-month-day, such as 2026-03-01."
            : $"'{(text.Length <= 40 ? text : text[..40] + " …")}' is not a day. Write year-month-day, such as 2026-03-01.");
        return null;
    }

    private DateOnly? InRange(TableField field, DateOnly day)
    {
        if (day.Year is >= 1950 and <= 2100)
            return day;
        _problems.Add("table/day", field.At, $"{day:yyyy-MM-dd} is outside of 1950 to 2100; look at the year.");
        return null;
    }

    private static bool Is(string text, string format) => Try(text.Trim(), format) is not null;

    private static DateOnly? Try(string text, params string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
