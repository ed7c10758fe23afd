using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>HR's home: what is open and how far it has come, what is published and in no cycle, what was.</summary>
public sealed record CycleShelf(IReadOnlyList<CycleShelf.OpenLine> Open, IReadOnlyList<CycleShelf.FamilyLine> NotConnected, IReadOnlyList<ReviewCycle> Ended, bool HasFrameworks)
{
    public static async Task<CycleShelf> LoadAsync(HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        var cycles = await hr.EveryCycle.AsNoTracking().ToListAsync(cancel);
        var open = cycles.Where(c => c.State == CycleState.Open).OrderByDescending(c => c.Last).ToList();
        var ids = open.Select(c => c.Id).ToList();
        var people = await hr.EveryParticipant.Where(p => ids.Contains(p.CycleId)).Select(p => new { p.CycleId, p.PersonId, p.Family }).ToListAsync(cancel);
        var progress = await hr.ProgressIn(ids).ToListAsync(cancel);
        var placed = await hr.EveryInterval.OfType<Placement>().Where(p => p.From <= today && (p.To == null || p.To >= today))
            .GroupBy(p => p.Family).Select(g => new { Family = g.Key, People = g.Count() }).ToListAsync(cancel);

        var connected = people.Select(p => p.Family).ToHashSet();
        var lines = open.Select(c => new OpenLine(
            c, people.Count(p => p.CycleId == c.Id),
            Done(progress, c, RaterRole.Self, a => a.Submitted), Done(progress, c, RaterRole.Manager, a => a.Submitted), Done(progress, c, RaterRole.Manager, a => a.Shared),
            [.. people.Where(p => p.CycleId == c.Id).Select(p => p.Family).Distinct().Select(f => TitleOf(f, library, today))]));
        return new(
            [.. lines],
            [.. library.AllInForce(today).Where(v => !connected.Contains(v.Family)).Select(v => new FamilyLine(v, placed.Find(p => p.Family == v.Family)?.People ?? 0))],
            [.. cycles.Where(c => c.State != CycleState.Open).OrderByDescending(c => c.Last).ThenBy(c => c.Name, StringComparer.Ordinal)],
            library.Versions.Count > 0);
    }

    private static int Done(IEnumerable<AssessmentProgress> progress, ReviewCycle cycle, RaterRole role, Func<AssessmentProgress, bool> done) =>
        progress.Where(a => a.Cycle == cycle.Id && a.Role == role && done(a)).Select(a => a.Person).Distinct().Count();

    private static string TitleOf(FamilyId family, Library library, DateOnly today) => library.InForce(family, today)?.Title ?? family.Value;

    /// <summary>How many people there are in it, and for how many each step is done.</summary>
    public sealed record OpenLine(ReviewCycle Cycle, int People, int Selves, int Managers, int Shared, IReadOnlyList<string> Families);

    /// <summary>A family that is published and in no open cycle.</summary>
    public sealed record FamilyLine(PublishedVersion Version, int People);
}
