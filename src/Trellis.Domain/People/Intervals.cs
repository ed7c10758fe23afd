namespace Trellis.Domain.People;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both inside; without an end it lasts.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly? To = null)
{
    public bool Contains(DateOnly day) => From <= day && (To is not { } end || day <= end);
}

/// <summary>A whole calendar month, counted as 12 × year + month − 1 (measurement.md 5.3).</summary>
public readonly record struct Month(int Number) : IComparable<Month>
{
    public static Month Of(DateOnly day) => new((12 * day.Year) + day.Month - 1);

    public DateOnly FirstDay => new(Number / 12, (Number % 12) + 1, 1);

    public DateOnly LastDay => new(Number / 12, (Number % 12) + 1, DateTime.DaysInMonth(Number / 12, (Number % 12) + 1));

    /// <summary>The last month that is over at the end of <paramref name="day"/>.</summary>
    public static Month LastComplete(DateOnly day)
    {
        var month = Of(day);
        return month.LastDay == day ? month : month.Plus(-1);
    }

    public Month Plus(int months) => new(Number + months);

    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    public override string ToString() => FirstDay.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public static bool operator <(Month left, Month right) => left.Number < right.Number;

    public static bool operator >(Month left, Month right) => left.Number > right.Number;

    public static bool operator <=(Month left, Month right) => left.Number <= right.Number;

    public static bool operator >=(Month left, Month right) => left.Number >= right.Number;
}
