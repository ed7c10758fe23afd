using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.CheckIns;

/// <summary>One check-in, for whoever wrote it or those it is shared with.</summary>
/// <param name="IsMine">I wrote it.</param>
/// <param name="Answers">I read and write the replies: it is about me, or about somebody who reports to me.</param>
public sealed record CheckInView(CheckIn CheckIn, bool IsMine, bool IsAboutMe, bool Answers, CheckInLevel Level, IReadOnlyDictionary<Id<Person>, string> Names)
{
    /// <summary>With whom its writer shares it: the manager of today, or whom it is about; null where there is nobody to share it with.</summary>
    public string? Reader { get; init; }

    /// <summary>Open cycles whose review by the writer asks about the same level and is still a draft, or not begun.</summary>
    public IReadOnlyList<ReviewCycle> TakenBy { get; init; } = [];

    /// <summary>A reply that was refused.</summary>
    public string? Reply { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public IEnumerable<(CheckInAnswer Answer, ResolvedCell Cell)> Lines => CheckIn.Answers.Select(a => (a, Level.Level.Cell(a.Competency)!)); // only what the level asks is answered

    /// <summary>Whom it is about.</summary>
    public string Name => NameOf(CheckIn.PersonId);
    public string Writer => NameOf(CheckIn.WriterId);

    public string NameOf(Id<Person> person) => Names.GetValueOrDefault(person, "");

    /// <returns>Null where it is not mine to read.</returns>
    public static async Task<CheckInView?> LoadAsync(Id<CheckIn> id, Reach reach, Library library, CancellationToken cancel)
    {
        if (await reach.CheckInsIRead.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } checkIn)
            return null;
        var (isMine, isAboutMe, reports) = (checkIn.WriterId == reach.MyId, checkIn.PersonId == reach.MyId, await reach.MyReports.AnyAsync(r => r == checkIn.PersonId, cancel));
        var reader = !isMine ? null : checkIn.IsOwn ? await reach.MyManagers.Select(m => (Id<Person>?)m).FirstOrDefaultAsync(cancel) : reports ? checkIn.PersonId : null;
        List<Id<Person>> people = [checkIn.PersonId, checkIn.WriterId, .. checkIn.Replies.Select(r => r.By), .. reader is { } whom ? [whom] : (Id<Person>[])[]];
        var names = await reach.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return new(checkIn, isMine, isAboutMe, isAboutMe || reports, CheckInLevel.Of(checkIn.Version, checkIn.At, library), names)
        {
            Reader = reader is { } known ? names.GetValueOrDefault(known) : null,
            TakenBy = isMine ? await TakenByAsync(checkIn, reach, cancel) : [],
        };
    }

    private static async Task<IReadOnlyList<ReviewCycle>> TakenByAsync(CheckIn checkIn, Reach reach, CancellationToken cancel)
    {
        var open = await (from place in reach.MineAndMyReportsParticipation.AsNoTracking()
                          where place.PersonId == checkIn.PersonId
                          join cycle in reach.Cycles on place.CycleId equals cycle.Id
                          where cycle.Closure == null && cycle.Cancellation == null
                          orderby cycle.First, cycle.Name
                          select new
                          {
                              place, cycle,
                              Begun = reach.AssessmentsIWrite.Where(a => a.CycleId == cycle.Id && a.PersonId == checkIn.PersonId && a.Withdrawal == null).ToList(),
                          }).ToListAsync(cancel);
        return [.. open.Where(o => o.Begun is [var begun, ..] ? begun.IsDraft && checkIn.FitsInto(begun) : o.place.Subject.At == checkIn.At).Select(o => o.cycle)];
    }
}
