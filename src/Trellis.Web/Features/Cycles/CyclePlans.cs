using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Cycles;

/// <summary>Looks up who would be in a cycle and checks their data.</summary>
public static class CyclePlans
{
    public static async Task<CyclePlan> LoadAsync(
        HrReach hr, Month first, Month last, IReadOnlyDictionary<FamilyId, PlannedVersion> versions, Population population, DateOnly day, CancellationToken cancel)
    {
        var families = population.Families;
        var placed = await CandidatesAsync(hr, first, last, hr.EveryInterval.OfType<Placement>().Where(p => families.Contains(p.Family)), day, cancel);
        var leftOut = await Populations.LeftOutAsync(population, hr, day, cancel);
        return CyclePlan.Of([.. placed.Where(c => !leftOut.ContainsKey(c.Person))], versions, day) with
        {
            LeftOut = [.. from c in placed where leftOut.ContainsKey(c.Person) select new LeftOutPerson(c.Name, leftOut[c.Person])],
        };
    }

    /// <summary>Whoever holds one of these placements on the day.</summary>
    public static async Task<IReadOnlyList<CycleCandidate>> CandidatesAsync(HrReach hr, Month first, Month last, IQueryable<Placement> among, DateOnly day, CancellationToken cancel)
    {
        var placements = await among
            .Where(p => p.From <= day && (p.To == null || p.To >= day))
            .Select(p => new { p.PersonId, Name = hr.EveryPerson.Where(x => x.Id == p.PersonId).Select(x => x.Name).First(), p.Family, p.Level })
            .ToListAsync(cancel);
        var people = placements.Select(p => p.PersonId).ToList();
        var managers = await hr.EveryInterval.OfType<ReportingLine>()
            .Where(l => people.Contains(l.PersonId) && l.From <= day && (l.To == null || l.To >= day))
            .Select(l => new { l.PersonId, l.ManagerId }).ToListAsync(cancel);
        var overlapping = await OverlappingAsync(hr, first, last, people, cancel);

        var managerOf = managers.DistinctBy(m => m.PersonId).ToDictionary(m => m.PersonId, m => m.ManagerId);
        return [.. placements.DistinctBy(p => p.PersonId).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new CycleCandidate(
            p.PersonId, p.Name, new(p.Family, p.Level), managerOf.TryGetValue(p.PersonId, out var manager) ? manager : null, [.. overlapping[p.PersonId]]))];
    }

    /// <summary>For each family the version chosen, else the one in force on the day.</summary>
    public static Dictionary<FamilyId, PlannedVersion> VersionsFor(IEnumerable<FamilyId> families, IReadOnlyCollection<Id<FrameworkVersion>> chosen, Library library, DateOnly day, DateOnly today) =>
        families.Distinct().Select(family => Candidates(family, library, day, today) is var open && open.FirstOrDefault(v => chosen.Contains(v.Id)) is { } named ? named : library.InForce(family, day))
            .OfType<PublishedVersion>()
            .ToDictionary(v => v.Family, v => new PlannedVersion(v.Id, v.Title, v.Number, library.Resolve(v)));

    /// <summary>Versions that a cycle may review against: the one in force on its day, and those that came into force since.</summary>
    public static IReadOnlyList<PublishedVersion> Candidates(FamilyId family, Library library, DateOnly day, DateOnly today)
    {
        var onTheDay = library.InForce(family, day);
        return [.. library.Versions.Where(v => v.Family == family && v.EffectiveFrom <= today && (v == onTheDay || v.EffectiveFrom > day || onTheDay is null))];
    }

    internal static async Task<ILookup<Id<Person>, string>> OverlappingAsync(HrReach hr, Month first, Month last, List<Id<Person>> people, CancellationToken cancel)
    {
        var cycles = await hr.EveryCycle.AsNoTracking().Where(c => c.Cancellation == null && c.First <= last && c.Last >= first).ToListAsync(cancel);
        var ids = cycles.Select(c => c.Id).ToList();
        var taking = await hr.EveryParticipant.Where(p => ids.Contains(p.CycleId) && people.Contains(p.PersonId)).Select(p => new { p.PersonId, p.CycleId }).ToListAsync(cancel);
        var nameOf = cycles.ToDictionary(c => c.Id, c => $"{c.Name} ({Say.Months(c.First, c.Last)})");
        return taking.ToLookup(t => t.PersonId, t => nameOf[t.CycleId]);
    }
}
