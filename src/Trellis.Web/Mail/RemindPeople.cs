using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Mail;

/// <summary>Reminds of unfinished reviews a week before the day they are asked for, on that day and every week after it while the cycle is open: one notice a person a day, however many reviews and whoever counts them.</summary>
public sealed class RemindPeople(TrellisDb db, Journal journal, TimeProvider clock)
{
    private const int Week = 7;

    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var cycles = await db.Cycles.AsNoTracking().Where(c => c.Closure == null && c.Cancellation == null).ToListAsync(cancel);
        var (selves, reviews) = (Due(cycles, RaterRole.Self, today), Due(cycles, RaterRole.Manager, today));
        if (selves.Count > 0 || reviews.Count > 0)
            await RemindAsync(selves, reviews, reminded => new PeopleReminded(reminded), cancel); // lost: another process has reminded some of the same people; an hour later the others are
    }

    /// <summary>Whoever has something left to write in this cycle, whatever day it is asked for.</summary>
    /// <returns>Null where somebody else reminded the same people at the same moment.</returns>
    public Task<Reminded?> NowAsync(Id<ReviewCycle> cycle, Func<int, JournalEntry> entry, CancellationToken cancel) => RemindAsync([cycle], [cycle], entry, cancel);

    /// <summary>Whoever has something left to write in this cycle, open or not.</summary>
    public async Task<IReadOnlyCollection<Id<Person>>> WaitingInAsync(Id<ReviewCycle> cycle, CancellationToken cancel) => (await WaitingAsync([cycle], [cycle], clock.Today, cancel)).Keys;

    private async Task<Reminded?> RemindAsync(HashSet<Id<ReviewCycle>> selves, HashSet<Id<ReviewCycle>> reviews, Func<int, JournalEntry> entry, CancellationToken cancel)
    {
        var once = string.Create(CultureInfo.InvariantCulture, $"due {clock.Today:yyyy-MM-dd}");
        var already = (await db.Notices.AsNoTracking().Where(n => n.Once == once).Select(n => n.PersonId).ToListAsync(cancel)).ToHashSet();
        var waiting = await WaitingAsync(selves, reviews, clock.Today, cancel);
        var now = waiting.Where(w => !already.Contains(w.Key)).ToList();
        foreach (var (person, count) in now)
            db.Notices.Add(new(person, NoticeKind.ReviewsDue, Links.Reviews, clock.GetUtcNow()) { Once = once, Subject = count.ToString(CultureInfo.InvariantCulture) });
        return now.Count == 0 || await journal.SaveAsync(entry(now.Count), cancel) ? new(now.Count, waiting.Count - now.Count) : null;
    }

    private static HashSet<Id<ReviewCycle>> Due(IEnumerable<ReviewCycle> cycles, RaterRole role, DateOnly today) => [.. cycles.Where(c => IsDue(c.DueOf(role), today)).Select(c => c.Id)];

    private static bool IsDue(DateOnly last, DateOnly today) => (today.DayNumber - last.DayNumber) is var days and >= -Week && days % Week == 0;

    private async Task<Dictionary<Id<Person>, int>> WaitingAsync(HashSet<Id<ReviewCycle>> selves, HashSet<Id<ReviewCycle>> reviews, DateOnly today, CancellationToken cancel)
    {
        List<Id<ReviewCycle>> cycles = [.. selves.Union(reviews)];
        var participants = await db.Participants.AsNoTracking().Where(p => cycles.Contains(p.CycleId)).Select(p => new { p.CycleId, p.PersonId }).ToListAsync(cancel);
        var people = db.Participants.Where(p => cycles.Contains(p.CycleId)).Select(p => p.PersonId);
        var managers = (await db.Intervals.OfType<ReportingLine>().AsNoTracking().Where(l => people.Contains(l.PersonId) && l.From <= today && (l.To == null || l.To >= today)).Select(l => new { l.PersonId, l.ManagerId }).ToListAsync(cancel))
            .ToLookup(l => l.PersonId, l => l.ManagerId);
        var finished = (await db.Assessments.AsNoTracking().Where(a => cycles.Contains(a.CycleId) && a.Submission != null && a.Withdrawal == null).Select(a => new { a.CycleId, a.PersonId, a.Role }).ToListAsync(cancel)).ToHashSet();
        var writers = participants.Where(p => selves.Contains(p.CycleId) && !finished.Contains(new { p.CycleId, p.PersonId, Role = RaterRole.Self })).Select(p => p.PersonId)
            .Concat(participants.Where(p => reviews.Contains(p.CycleId) && !finished.Contains(new { p.CycleId, p.PersonId, Role = RaterRole.Manager })).SelectMany(p => managers[p.PersonId]))
            .Concat(await AskedAsync(selves, today, cancel));
        return writers.CountBy(w => w).ToDictionary();
    }

    /// <summary>Colleagues whose word is still asked for, once for each; nobody about somebody who has left the cycle or reports to them meanwhile.</summary>
    private Task<List<Id<Person>>> AskedAsync(HashSet<Id<ReviewCycle>> cycles, DateOnly today, CancellationToken cancel) => db.PeerRequests
        .Where(r => cycles.Contains(r.CycleId) && r.End == null && db.Cycles.Any(c => c.Id == r.CycleId && c.FirstClosedAt == null) && db.Participants.Any(p => p.CycleId == r.CycleId && p.PersonId == r.PersonId)
            && !db.Intervals.OfType<ReportingLine>().Any(l => l.PersonId == r.PersonId && l.ManagerId == r.PeerId && l.From <= today && (l.To == null || l.To >= today))
            && !db.Assessments.Any(a => a.CycleId == r.CycleId && a.PersonId == r.PersonId && a.Submission != null
            && (a.Role == RaterRole.Manager || (a.Role == RaterRole.Peer && a.RaterId == r.PeerId && a.Withdrawal == null))))
        .Select(r => r.PeerId).ToListAsync(cancel);
}

/// <param name="Already">Had a reminder today.</param>
public readonly record struct Reminded(int People, int Already);

/// <summary>The calendar reminded people of reviews; how many, not whom.</summary>
public sealed record PeopleReminded(int People) : JournalEntry
{
    public override Guid? About => null;
}
