using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>Who is in a cycle, under whom and against which versions: decided when it was launched; whoever changes it raises the library's revision, so it is read once for each.</summary>
public sealed record CycleRoster(IReadOnlyList<CycleRoster.Taking> People, IReadOnlyList<FamilyId> Families, IReadOnlyList<Id<FrameworkVersion>> Versions, IReadOnlySet<Id<Person>> TakenOut)
{
    public static Task<CycleRoster> LoadAsync(Id<ReviewCycle> cycle, HrReach hr, CancellationToken cancel) => hr.KeptAsync(cycle, 0, () => ReadAsync(cycle, hr, cancel), cancel);

    private static async Task<CycleRoster> ReadAsync(Id<ReviewCycle> cycle, HrReach hr, CancellationToken cancel)
    {
        var everybody = hr.EveryParticipant.Where(p => p.CycleId == cycle);
        var reviewed = await everybody.Select(p => new { p.Family, p.Version }).Distinct().ToListAsync(cancel);
        return new(await everybody.Select(p => new Taking(p.PersonId, p.ManagerId, new LevelRef(p.Family, p.Level))).ToListAsync(cancel), [.. reviewed.Select(r => r.Family).Distinct()], [.. reviewed.Select(r => r.Version).Distinct()],
            (await hr.LeaversOf(cycle).Select(l => l.PersonId).ToListAsync(cancel)).ToHashSet());
    }

    public readonly record struct Taking(Id<Person> Person, Id<Person>? Manager, LevelRef At);
}
