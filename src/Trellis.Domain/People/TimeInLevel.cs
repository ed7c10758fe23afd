namespace Trellis.Domain.People;

/// <summary>Since when somebody has been at the level they are at, without a day between.</summary>
public static class TimeInLevel
{
    /// <param name="placements">Of one person, in any order; a new title at the same level does not begin anew.</param>
    /// <returns>The first day of it; null where they have no level on <paramref name="day"/>.</returns>
    public static DateOnly? Since(IEnumerable<Placement> placements, DateOnly day)
    {
        Placement? first = null;
        foreach (var before in placements.Where(p => p.From <= day).OrderByDescending(p => p.From))
        {
            if (first is null ? !before.Days.Contains(day) : before.At != first.At || before.To is not { } end || end.AddDays(1) < first.From)
                break;
            first = before;
        }

        return first?.From;
    }

    /// <summary>Whole years from <paramref name="since"/> to <paramref name="day"/>.</summary>
    public static int Years(DateOnly since, DateOnly day)
    {
        var years = day.Year - since.Year;
        return since.AddYears(years) > day ? years - 1 : years;
    }
}
