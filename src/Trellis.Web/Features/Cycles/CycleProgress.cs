using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>For how many people of a cycle each step is done; counted by the database, however many they are.</summary>
/// <param name="ToShare">Submitted and not shared yet, of any role: what closing would share.</param>
public sealed record CycleProgress(int People, int Selves, int Reviews, int Shared, int ToShare)
{
    /// <summary>Whose manager has not submitted: closing leaves them without a review.</summary>
    public int Unfinished => People - Reviews;

    public static async Task<IReadOnlyDictionary<Id<ReviewCycle>, CycleProgress>> LoadAsync(IReadOnlyList<Id<ReviewCycle>> cycles, HrReach hr, CancellationToken cancel)
    {
        var progress = hr.ProgressIn(cycles);
        var people = await hr.EveryParticipant.Where(p => cycles.Contains(p.CycleId)).GroupBy(p => p.CycleId).Select(g => new { Cycle = g.Key, People = g.Count() }).ToListAsync(cancel);
        var submitted = await PeopleAsync(progress.Where(a => a.Submitted), cancel);
        var shared = await PeopleAsync(progress.Where(a => a.Shared), cancel);
        var toShare = await progress.Where(a => a.Submitted && !a.Shared).GroupBy(a => a.Cycle).Select(g => new { Cycle = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return cycles.ToDictionary(c => c, c => new CycleProgress(
            people.Find(p => p.Cycle == c)?.People ?? 0,
            submitted.GetValueOrDefault((c, RaterRole.Self)),
            submitted.GetValueOrDefault((c, RaterRole.Manager)),
            shared.GetValueOrDefault((c, RaterRole.Manager)),
            toShare.Find(s => s.Cycle == c)?.Count ?? 0));
    }

    /// <summary>Somebody reviewed by two is one.</summary>
    private static async Task<Dictionary<(Id<ReviewCycle>, RaterRole), int>> PeopleAsync(IQueryable<AssessmentProgress> progress, CancellationToken cancel) =>
        (await progress.Select(a => new { a.Cycle, a.Role, a.Person }).Distinct().GroupBy(a => new { a.Cycle, a.Role }).Select(g => new { g.Key.Cycle, g.Key.Role, People = g.Count() }).ToListAsync(cancel))
            .ToDictionary(s => (s.Cycle, s.Role), s => s.People);
}
