using System.Globalization;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>Whole months that a cycle looks at; a calendar quarter, half-year or year has a name.</summary>
public readonly record struct ReviewPeriod(Month First, Month Last)
{
    public const int Quarter = 3, HalfYear = 6, Year = 12;

    /// <summary>Q3 2026, H2 2026 or 2026; null for other months.</summary>
    public string? Name
    {
        get
        {
            var (months, start, year) = (Last.Number - First.Number + 1, First.FirstDay.Month - 1, First.FirstDay.Year);
            return (months, start % months) switch
            {
                (Quarter, 0) => string.Create(CultureInfo.InvariantCulture, $"Q{(start / Quarter) + 1} {year}"),
                (HalfYear, 0) => string.Create(CultureInfo.InvariantCulture, $"H{(start / HalfYear) + 1} {year}"),
                (Year, 0) => year.ToString(CultureInfo.InvariantCulture),
                _ => null,
            };
        }
    }

    /// <summary>The last one of so many months that is over.</summary>
    public static ReviewPeriod LastComplete(int months, DateOnly today)
    {
        var now = Month.Of(today).Plus(-((today.Month - 1) % months));
        return new(now.Plus(-months), now.Plus(-1));
    }

    /// <summary>What a cycle of other months is called after one of these: the period's name gives way to the next one's, the rest stays.</summary>
    public string Renamed(string name, ReviewPeriod next) =>
        Name is { } was && next.Name is { } becomes ? name.Replace(was, becomes, StringComparison.Ordinal) : name;
}
