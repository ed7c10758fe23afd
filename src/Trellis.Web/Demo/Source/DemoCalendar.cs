using Trellis.Domain.People;

namespace Trellis.Web.Demo.Source;

/// <summary>Where the demo's days lie: the closed quarters, then the last complete one, then the quarter that holds the day. Month 0 is the first of that quarter.</summary>
internal sealed class DemoCalendar(DateOnly day, int closedQuarters = DemoCalendar.UsualQuarters)
{
    public const int UsualQuarters = 8;

    private readonly Month _start = Month.Of(new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1));

    public DateOnly Day => day;

    public int ClosedQuarters => closedQuarters;

    public int FirstMonth => -3 * (closedQuarters + 1);

    public Month At(int month) => _start.Plus(month);

    /// <summary>Quarter 0 is the oldest of the closed ones.</summary>
    public Quarter Quarter(int index) => new(index, closedQuarters - index, At(FirstMonth + (3 * index)));

    public Quarter LastComplete => Quarter(closedQuarters);

    public IEnumerable<Quarter> Closed => Enumerable.Range(0, closedQuarters).Select(Quarter);

    public static DateTimeOffset Moment(DateOnly day, int hour, int minute = 0) => new(day, new TimeOnly(hour, minute), TimeSpan.Zero);

    /// <summary>The day itself, or the Friday before a weekend.</summary>
    public static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };
}

/// <summary>Three months that are reviewed together. The review begins before they are over, so that a quarter is complete with its people's own words.</summary>
/// <param name="Ago">0: the last complete quarter.</param>
internal sealed record Quarter(int Index, int Ago, Month First)
{
    private const int DaysBeforeTheEnd = 14;
    private const int DaysToClose = 25;

    public Month Last => First.Plus(2);

    public bool Holds(DateOnly day) => First.FirstDay <= day && day <= Last.LastDay;

    public string Name => $"Q{(First.Number % 12 / 3) + 1} {First.Number / 12}";

    public DateOnly LaunchDay => DemoCalendar.Workday(Last.LastDay.AddDays(-DaysBeforeTheEnd));

    /// <summary>So many days after the last day of the quarter, or the Friday before.</summary>
    public DateOnly After(int days) => DemoCalendar.Workday(Last.LastDay.AddDays(days));

    public DateOnly CloseDay => After(DaysToClose);
}
