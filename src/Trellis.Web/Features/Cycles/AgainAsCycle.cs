using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>The form for a cycle with the settings of an earlier one: the same months where that was cancelled, else those that follow.</summary>
internal static class AgainAsCycle
{
    /// <returns>Null when there is no such cycle.</returns>
    public static async Task<LaunchCycle.Input?> LoadAsync(Id<ReviewCycle> id, HrReach hr, DateOnly today, CancellationToken cancel)
    {
        if (await hr.EveryCycle.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var (first, last) = MonthsAfter(cycle);
        var families = cycle.Population?.Families ?? (await CycleRoster.LoadAsync(id, hr, cancel)).Families;
        var input = new LaunchCycle.Input
        {
            Key = Id<ReviewCycle>.New().ToString(),
            Name = new ReviewPeriod(cycle.First, cycle.Last).Renamed(cycle.Name, new(first, last)),
            First = first.ToString(),
            Last = last.ToString(),
            Self = Moved(cycle.SelfUntil, cycle.Last, last),
            Manager = Moved(cycle.ManagerUntil, cycle.Last, last),
            Peers = PeersChoice.WordOf(cycle.Peers),
            Families = (string[])[.. families.Select(f => f.Value)],
        };
        return cycle.Population is { } population ? input.For(PopulationInput.Of(population, await PeopleToday.LoadAsync(hr, today, cancel))) : input;
    }

    private static (Month First, Month Last) MonthsAfter(ReviewCycle cycle)
    {
        var moved = cycle.State == CycleState.Cancelled ? 0 : cycle.Last.Number - cycle.First.Number + 1;
        return (cycle.First.Plus(moved), cycle.Last.Plus(moved));
    }

    /// <summary>As many days after the last month as before.</summary>
    private static string? Moved(DateOnly? until, Month was, Month last) =>
        until is { } day ? last.LastDay.AddDays(day.DayNumber - was.LastDay.DayNumber).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

}
