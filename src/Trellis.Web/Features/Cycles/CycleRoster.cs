using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>Who is in a cycle, under whom and against which versions: decided when it was launched, so it is read once.</summary>
public sealed record CycleRoster(IReadOnlyList<CycleRoster.Taking> People, IReadOnlyList<FamilyId> Families, IReadOnlyList<Id<FrameworkVersion>> Versions)
{
    public static Task<CycleRoster> LoadAsync(Id<ReviewCycle> cycle, HrReach hr, CancellationToken cancel) => hr.KeptAsync(cycle, 0, () => ReadAsync(cycle, hr, cancel), cancel);

    private static async Task<CycleRoster> ReadAsync(Id<ReviewCycle> cycle, HrReach hr, CancellationToken cancel)
    {
        var everybody = hr.EveryParticipant.Where(p => p.CycleId == cycle);
        var reviewed = await everybody.Select(p => new { p.Family, p.Version }).Distinct().ToListAsync(cancel);
        return new(await everybody.Select(p => new Taking(p.PersonId, p.ManagerId)).ToListAsync(cancel), [.. reviewed.Select(r => r.Family).Distinct()], [.. reviewed.Select(r => r.Version).Distinct()]);
    }

    /// <summary>Who leads a team in which somebody, or the manager, is called so; by name. Null stands for those under nobody.</summary>
    public IReadOnlyList<Id<Person>?> TeamsWith(string words, PeopleToday people)
    {
        var called = words.Length == 0 ? null : people.ByName.Where(p => p.IsCalled(words)).Select(p => p.Id).ToHashSet();
        return [.. People.Where(p => called is null || called.Contains(p.Person) || (p.Manager is { } manager && called.Contains(manager)))
            .Select(p => p.Manager).Distinct().OrderBy(m => m is { } manager ? people.Of(manager)?.Rank ?? -1 : -1)];
    }

    public readonly record struct Taking(Id<Person> Person, Id<Person>? Manager);
}
