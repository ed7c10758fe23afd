using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Files.Sheets;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>For whom something has changed since a cycle took them in, and what HR can do about it.</summary>
public sealed record CycleChanges(ReviewCycle Cycle, IReadOnlyList<CycleChanges.Line> Lines)
{
    /// <summary>So many of one kind are named on the page; the buttons reach them all.</summary>
    public const int MostNamed = 100;

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Whom HR took out, the latest first.</summary>
    public IReadOnlyList<TakenOut> Leavers { get; init; } = [];

    /// <summary>What was typed and not taken.</summary>
    public CycleTyped Typed { get; init; } = new(null, null);

    public IReadOnlyList<Line> Of(CycleChange change) => [.. Lines.Where(l => l.Change == change)];

    /// <returns>Null when there is no such cycle.</returns>
    public static async Task<CycleChanges?> LoadAsync(Id<ReviewCycle> id, HrReach hr, DateOnly today, CancellationToken cancel) =>
        await hr.EveryCycle.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is { } cycle
            ? new(cycle, await OfferedAsync(cycle, hr, today, cancel)) { Leavers = await LeaversAsync(id, hr, cancel) }
            : null;

    /// <summary>Worked out in memory, out of what is kept, and kept itself: it compares everybody.</summary>
    public static async Task<IReadOnlyList<Line>> LinesAsync(ReviewCycle cycle, HrReach hr, DateOnly today, CancellationToken cancel)
    {
        if (cycle.Ended is not null)
            return [];
        var (roster, now) = (await CycleRoster.LoadAsync(cycle.Id, hr, cancel), await PeopleToday.LoadAsync(hr, today, cancel));
        var then = await PeopleToday.LoadAsync(hr, CyclePlan.DayFor(cycle.Last, today), cancel);
        var closed = (await hr.PeopleSignedOutForGood.ToListAsync(cancel)).ToHashSet();
        var members = cycle.Population is { } population ? await Populations.MembersAsync(population, hr, CyclePlan.DayFor(cycle.Last, today), cancel) : null;
        return await hr.KeptAsync((cycle.Id, today, SealOf(closed)), 0, () => Task.FromResult(LinesOf(roster, now, then, closed).Where(l => l.Change != CycleChange.Joined || members?.Contains(l.Person) != false).ToList()), cancel);
    }

    /// <summary>The same without late joiners whom another cycle of these months has already.</summary>
    public static async Task<IReadOnlyList<Line>> OfferedAsync(ReviewCycle cycle, HrReach hr, DateOnly today, CancellationToken cancel)
    {
        var lines = await LinesAsync(cycle, hr, today, cancel);
        var joined = lines.Where(l => l.Change == CycleChange.Joined).Select(l => l.Person).ToList();
        if (joined.Count == 0)
            return lines;
        var elsewhere = await CyclePlans.OverlappingAsync(hr, cycle.First, cycle.Last, joined, cancel);
        return [.. lines.Where(l => l.Change != CycleChange.Joined || !elsewhere[l.Person].Any())];
    }

    // An account is closed and opened again without any place changing: other people, another sum.
    private static (int, long) SealOf(HashSet<Id<Person>> closed) => (closed.Count, closed.Sum(id => (long)id.GetHashCode()));

    private static List<Line> LinesOf(CycleRoster roster, PeopleToday now, PeopleToday then, HashSet<Id<Person>> closed) =>
        [.. roster.People.SelectMany(taking => LinesOf(taking, now, then, closed)).Concat(JoinedIn(roster, now, then)).OrderBy(l => l.Rank)];

    /// <summary>Of the families under review, here, and placed on the day that counts.</summary>
    private static IEnumerable<Line> JoinedIn(CycleRoster roster, PeopleToday now, PeopleToday then)
    {
        var (taking, families) = (roster.People.Select(p => p.Person).ToHashSet(), roster.Families.ToHashSet());
        return from place in then.ByName
               where place.Placement is { } at && families.Contains(at.Family) && !taking.Contains(place.Id) && !roster.TakenOut.Contains(place.Id)
               let today = now.Of(place.Id)
               where today is { IsHere: true }
               select new Line(place.Id, place.Name, CycleChange.Joined, place.Placement!.At, place.Placement.At) { Rank = place.Rank, ManagerNow = now.ManagerOf(today)?.Name };
    }

    public static Sheet ToSheet(CycleChanges changes) => new(
        T("Changes in {0}", changes.Cycle.Name), [T("Name"), T("Change"), T("Level in the cycle"), T("Level now"), T("Manager in the cycle"), T("Manager now")],
        [.. changes.Lines.Select(l => (object?[])[l.Name, WordOf(l.Change), l.At.ToString(), l.Now?.ToString(), l.Manager, l.ManagerNow])]);

    private static string WordOf(CycleChange change) => change switch
    {
        CycleChange.Left => T("has left"),
        CycleChange.NoManager => T("nobody left to write the review"),
        CycleChange.NewManager => T("another manager"),
        CycleChange.Moved => T("another level"),
        CycleChange.Joined => T("joined"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<IReadOnlyList<TakenOut>> LeaversAsync(Id<ReviewCycle> id, HrReach hr, CancellationToken cancel) =>
        await (from leaver in hr.LeaversOf(id)
               join person in hr.EveryPerson on leaver.PersonId equals person.Id
               join author in hr.EveryPerson on leaver.ById equals author.Id
               orderby leaver.Id descending
               select new TakenOut(person.Id, person.Name, author.Name, leaver.At, leaver.Reason)).Take(MostNamed).ToListAsync(cancel);

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

    public sealed record TakenOut(Id<Person> Person, string Name, string By, DateTimeOffset At, string Reason);

    public sealed record Line(Id<Person> Person, string Name, CycleChange Change, LevelRef At, LevelRef? Now)
    {
        public int Rank { get; init; }

        /// <summary>Who was their manager for the cycle so far.</summary>
        public string? Manager { get; init; }

        /// <summary>Null where nobody is, or somebody who has left.</summary>
        public string? ManagerNow { get; init; }
    }
}

/// <summary>What HR typed on the page of changes.</summary>
public sealed record CycleTyped(string? Email, string? Reason);
