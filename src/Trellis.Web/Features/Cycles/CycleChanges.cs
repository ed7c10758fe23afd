using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>For whom something has changed since a cycle took them in, and what HR can do about it.</summary>
public sealed record CycleChanges(ReviewCycle Cycle, IReadOnlyList<CycleChanges.Line> Lines)
{
    /// <summary>So many of one kind are named on the page; the buttons reach them all.</summary>
    public const int MostNamed = 100;

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public IReadOnlyList<Line> Of(CycleChange change) => [.. Lines.Where(l => l.Change == change)];

    /// <returns>Null when there is no such cycle.</returns>
    public static async Task<CycleChanges?> LoadAsync(Id<ReviewCycle> id, HrReach hr, DateOnly today, CancellationToken cancel) =>
        await hr.EveryCycle.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } cycle ? new(cycle, await LinesAsync(cycle, hr, today, cancel)) : null;

    /// <summary>Worked out in memory, out of what is kept, and kept itself: it compares everybody.</summary>
    public static async Task<IReadOnlyList<Line>> LinesAsync(ReviewCycle cycle, HrReach hr, DateOnly today, CancellationToken cancel)
    {
        if (cycle.Ended is not null)
            return [];
        var (roster, now) = (await CycleRoster.LoadAsync(cycle.Id, hr, cancel), await PeopleToday.LoadAsync(hr, today, cancel));
        var then = await PeopleToday.LoadAsync(hr, CyclePlan.DayFor(cycle.Last, today), cancel);
        var closed = (await hr.PeopleSignedOutForGood.ToListAsync(cancel)).ToHashSet();
        return await hr.KeptAsync((cycle.Id, today, SealOf(closed)), 0, () => Task.FromResult(LinesOf(roster, now, then, closed)), cancel);
    }

    // An account is closed and opened again without any place changing: other people, another sum.
    private static (int, long) SealOf(HashSet<Id<Person>> closed) => (closed.Count, closed.Sum(id => (long)id.GetHashCode()));

    private static List<Line> LinesOf(CycleRoster roster, PeopleToday now, PeopleToday then, HashSet<Id<Person>> closed) =>
        [.. roster.People.SelectMany(taking => LinesOf(taking, now, then, closed)).OrderBy(l => l.Rank)];

    private static IEnumerable<Line> LinesOf(CycleRoster.Taking taking, PeopleToday now, PeopleToday then, HashSet<Id<Person>> closed)
    {
        if (now.Of(taking.Person) is not { } place)
            return [];
        var manager = now.ManagerOf(place) is { IsHere: true } m && !closed.Contains(m.Id) ? m : null;
        var standing = new PlaceNow(place.IsHere, then.Of(taking.Person)?.Placement?.At, manager?.Id);
        return standing.ChangesSince(taking.At, taking.Manager).Select(change => new Line(place.Id, place.Name, change, taking.At, standing.At)
        {
            Rank = place.Rank,
            Manager = taking.Manager is { } was ? now.Of(was)?.Name : null,
            ManagerNow = manager?.Name,
        });
    }

    /// <summary>Takes turns with a closing of the cycle, and everything kept of its people is read anew.</summary>
    /// <returns>Why it takes nothing any more; null where it does.</returns>
    internal static async Task<Refusal?> TouchAsync(ReviewCycle cycle, HrReach hr, CancellationToken cancel)
    {
        if (cycle.TakeIn() is Result<ReviewCycle>.Refused(var reasons))
            return reasons[0];
        (await hr.Installations.SingleAsync(cancel)).LibraryRevision++;
        return null;
    }

    public sealed record Line(Id<Person> Person, string Name, CycleChange Change, LevelRef At, LevelRef? Now)
    {
        public int Rank { get; init; }

        /// <summary>Who was their manager for the cycle so far.</summary>
        public string? Manager { get; init; }

        /// <summary>Null where nobody is, or somebody who has left.</summary>
        public string? ManagerNow { get; init; }
    }
}
