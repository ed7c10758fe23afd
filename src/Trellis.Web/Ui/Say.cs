using System.Globalization;
using Trellis.Domain.People;

namespace Trellis.Web.Ui;

/// <summary>Days, moments and numbers as people write them.</summary>
public static partial class Say
{
    /// <summary>2 October 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>2 Oct 26, for the head of a narrow column.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yy", CultureInfo.CurrentCulture);

    /// <inheritdoc cref="Day(DateOnly)"/>
    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>2 October 2026, 10:42 (UTC).</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);

    /// <summary>July 2026.</summary>
    public static string Month(Month month) => month.FirstDay.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>July to September 2026.</summary>
    public static string Months(Month first, Month last) =>
        first == last ? Month(first)
        : first.FirstDay.Year == last.FirstDay.Year
            ? Texts.T("{0} to {1}", first.FirstDay.ToString("MMMM", CultureInfo.CurrentCulture), Month(last))
            : Texts.T("{0} to {1}", Month(first), Month(last));

    /// <summary>12,345.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Two decimals at most, cut and not rounded, so that 3.496 is never shown as 3.5.</summary>
    public static string Exact(decimal value) => (Math.Truncate(value * 100) / 100).ToString("0.##", CultureInfo.CurrentCulture);
}
