using System.Globalization;
using Trellis.Domain.People;
using Trellis.Files.Documents;
using Trellis.Files.Tables;

namespace Trellis.Files.People;

/// <summary>Reads a file of measures: <c>email, metric, period, value</c>, one month's value a line (docs/people.md).</summary>
public static class MetricTable
{
    private const decimal Largest = 1_000_000_000_000;

    private static readonly TableShape Shape = new(["email", "metric", "period", "value"], [], new Dictionary<string, string>
    {
        ["e-mail"] = "email", ["mail"] = "email", ["email address"] = "email", ["measure"] = "metric", ["name"] = "metric", ["kpi"] = "metric",
        ["month"] = "period", ["date"] = "period", ["number"] = "value", ["result"] = "value", ["amount"] = "value",
    });

    private static readonly string[] Months = ["yyyy-MM", "yyyy/MM", "M.yyyy", "M/yyyy", "yyyyMM", "MMM yyyy", "MMMM yyyy"];

    public static IReadOnlyList<string> Columns => Shape.All;

    public static TableReading<MetricRow> Read(ReadOnlySpan<byte> bytes, string fileName = "", IReadOnlyDictionary<string, string>? names = null) =>
        PersonTable.Read(bytes, fileName, names, Shape, ["period"], Value);

    private static MetricRow? Value(TableRow row, TableColumns columns, TableDates dates, ProblemList problems)
    {
        var (email, metric) = (PersonTable.Who(row, columns, problems), columns.Get(row, "metric"));
        if (metric.IsEmpty)
            problems.Add("metric/missing", metric.At, "The line does not say which measure it is about.");
        var (month, number) = (MonthOf(columns.Get(row, "period"), dates, problems), NumberOf(columns.Get(row, "value"), problems));
        return email is null || metric.IsEmpty || month is not { } of || number is not { } value ? null : new(row.Line, email, metric.Text.Trim(), of, value);
    }

    /// <summary>A month, or any day in it.</summary>
    private static Month? MonthOf(TableField field, TableDates dates, ProblemList problems)
    {
        var text = field.Text.Trim();
        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 1950 and <= 2100)
            return Month.Of(first);
        if (text.Count(char.IsAsciiDigit) >= 6 && !text.Contains('Q', StringComparison.OrdinalIgnoreCase))
            return dates.Of(field) is { } day ? Month.Of(day) : null;
        problems.Add("metric/period", field.At, $"'{PersonTable.Cut(text)}' is not a month. Values are kept by month: write one line for each, such as 2026-03.");
        return null;
    }

    /// <summary>With a point or a comma; a number such as 1,234 could be two, so it is asked about.</summary>
    private static decimal? NumberOf(TableField field, ProblemList problems)
    {
        var (text, share) = (field.Text.Trim().TrimEnd('%').Trim(), field.Text.TrimEnd().EndsWith('%'));
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var clear = comma < 0 || (text.LastIndexOf(',') == comma && !text.Contains('.', StringComparison.Ordinal) && text.Length - comma - 1 != 3);
        if (clear && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Largest)
            return share ? number / 100 : number;
        problems.Add("metric/value", field.At, clear
            ? $"'{PersonTable.Cut(text)}' is not a number. Write it as 0.93 or 93%."
            : $"'{PersonTable.Cut(text)}' may be two numbers. Write it without a sign between thousands, such as 1234 or 1.234.");
        return null;
    }
}
