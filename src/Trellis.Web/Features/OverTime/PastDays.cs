using Trellis.Web.Features.MyGrowth;

namespace Trellis.Web.Features.OverTime;

/// <summary>The days that a question is asked of again: the last days of quarters, then today.</summary>
internal static class PastDays
{
    private const int Quarters = 8;

    /// <returns>Oldest first, none before the first level that anybody held; empty where today would stand alone.</returns>
    public static IReadOnlyList<DateOnly> Of(IEnumerable<GrowthRecord> records, DateOnly today)
    {
        if (records.SelectMany(r => r.Placements).Select(p => (DateOnly?)p.From).Min() is not { } first)
            return [];
        var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        List<DateOnly> past = [.. Enumerable.Range(0, Quarters).Select(back => quarter.AddMonths(-3 * back).AddDays(-1)).Where(day => day >= first).Reverse()];
        return past.Count == 0 ? [] : [.. past, today];
    }
}
