using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.CheckIns;

/// <summary>One check-in, for whoever wrote it or the manager it is shared with.</summary>
public sealed record CheckInView(CheckIn CheckIn, string Name, bool IsMine, CheckInLevel Level, IReadOnlyDictionary<Id<Person>, string> Names)
{
    /// <summary>Whom the writer reports to today; null where nobody is recorded, and for the manager.</summary>
    public string? Manager { get; init; }

    /// <summary>Open cycles whose self-assessment asks about the same level and is still a draft, or not begun.</summary>
    public IReadOnlyList<ReviewCycle> TakenBy { get; init; } = [];

    /// <summary>A reply that was refused.</summary>
    public string? Reply { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public IEnumerable<(CheckInAnswer Answer, ResolvedCell Cell)> Lines => CheckIn.Answers.Select(a => (a, Level.Level.Cell(a.Competency)!)); // only what the level asks is answered

    public string NameOf(Id<Person> person) => Names.GetValueOrDefault(person, "");

    /// <returns>Null where it is not mine to read.</returns>
    public static async Task<CheckInView?> LoadAsync(Id<CheckIn> id, Reach reach, Library library, CancellationToken cancel)
    {
        if (await reach.CheckInsIRead.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } checkIn)
            return null;
        var isMine = checkIn.PersonId == reach.MyId;
        var manager = isMine ? await reach.MyManagers.Select(m => (Id<Person>?)m).FirstOrDefaultAsync(cancel) : null;
        List<Id<Person>> people = [checkIn.PersonId, .. checkIn.Replies.Select(r => r.By), .. manager is { } whom ? [whom] : (Id<Person>[])[]];
        var names = await reach.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return new(checkIn, names.GetValueOrDefault(checkIn.PersonId, ""), isMine, CheckInLevel.Of(checkIn.Version, checkIn.At, library), names)
        {
            Manager = manager is { } known ? names.GetValueOrDefault(known) : null,
            TakenBy = isMine ? await TakenByAsync(checkIn, reach, cancel) : [],
        };
    }

    private static async Task<IReadOnlyList<ReviewCycle>> TakenByAsync(CheckIn checkIn, Reach reach, CancellationToken cancel)
    {
        var open = await (from place in reach.MyParticipation
                          join cycle in reach.Cycles on place.CycleId equals cycle.Id
                          where cycle.Closure == null && cycle.Cancellation == null
                          orderby cycle.First, cycle.Name
                          select new
                          {
                              place, cycle,
                              Self = reach.AssessmentsIWrite.Where(a => a.CycleId == cycle.Id && a.PersonId == checkIn.PersonId && a.Withdrawal == null).ToList(),
                          }).ToListAsync(cancel);
        return [.. open.Where(o => o.Self is [var self, ..] ? self.IsDraft && checkIn.FitsInto(self) : o.place.Subject.At == checkIn.At).Select(o => o.cycle)];
    }
}
