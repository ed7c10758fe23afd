using Trellis.Domain.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.People;

/// <summary>Turns months of the roster into days.</summary>
internal static class Spans
{
    /// <summary>Each entry lasts until the day before the next, the last one until the person leaves.</summary>
    public static IReadOnlyList<(DayRange Days, T Value)> Of<T>(IReadOnlyList<(int Month, T Value)> entries, int? left, DemoCalendar calendar) =>
        [.. entries.Select((e, i) =>
        {
            var end = i + 1 < entries.Count ? entries[i + 1].Month : left;
            return (new DayRange(calendar.At(e.Month).FirstDay, end is { } month ? calendar.At(month - 1).LastDay : null), e.Value);
        })];

    public static DayRange Of(Away away, DemoCalendar calendar) =>
        new(calendar.At(away.From).FirstDay, away.To is { } to ? calendar.At(to).LastDay : null);
}
