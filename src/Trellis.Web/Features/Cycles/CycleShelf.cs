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
        var families = await hr.EveryParticipant.Where(p => ids.Contains(p.CycleId)).Select(p => new { p.CycleId, p.Family }).Distinct().ToListAsync(cancel);
        var progress = await CycleProgress.LoadAsync(ids, hr, cancel);
        var placed = await hr.EveryInterval.OfType<Placement>().Where(p => p.From <= today && (p.To == null || p.To >= today))
            .GroupBy(p => p.Family).Select(g => new { Family = g.Key, People = g.Count() }).ToListAsync(cancel);

        var connected = families.Select(p => p.Family).ToHashSet();
        var lines = open.Select(c => new OpenLine(
            c, progress[c.Id].People, progress[c.Id].Selves, progress[c.Id].Reviews, progress[c.Id].Shared,
            [.. families.Where(p => p.CycleId == c.Id).Select(p => TitleOf(p.Family, library, today)).Order(StringComparer.Ordinal)]));
        return new(
            [.. lines],
            [.. library.AllInForce(today).Where(v => !connected.Contains(v.Family)).Select(v => new FamilyLine(v, placed.Find(p => p.Family == v.Family)?.People ?? 0))],
            [.. cycles.Where(c => c.State != CycleState.Open).OrderByDescending(c => c.Last).ThenBy(c => c.Name, StringComparer.Ordinal)],
            library.Versions.Count > 0);
    }

    private static string TitleOf(FamilyId family, Library library, DateOnly today) => library.InForce(family, today)?.Title ?? family.Value;

    /// <summary>How many people there are in it, and for how many each step is done.</summary>
    public sealed record OpenLine(ReviewCycle Cycle, int People, int Selves, int Managers, int Shared, IReadOnlyList<string> Families);

    /// <summary>A family that is published and in no open cycle.</summary>
    public sealed record FamilyLine(PublishedVersion Version, int People);
}
