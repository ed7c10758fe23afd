using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Files.Sheets;
using Trellis.Web.Features.Cycles;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Overview;

/// <summary>For whom of those who are here and have a level a review of their manager was shared within a year, for whom one is under way, and whom no cycle has asked for.</summary>
public sealed record Coverage(IReadOnlyList<Coverage.FamilyLine> Families, IReadOnlyList<Coverage.Person> LeftOut)
{
    /// <summary>Everybody together.</summary>
    public FamilyLine All { get; } = new(null, "", Families.Sum(f => f.People), Families.Sum(f => f.Reviewed), Families.Sum(f => f.UnderWay));

    public static async Task<Coverage> LoadAsync(HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        var cycles = await hr.EveryCycle.AsNoTracking().ToListAsync(cancel);
        var (people, reviewed, asked) = (await PeopleToday.LoadAsync(hr, today, cancel), await ReviewedAsync(cycles, hr, today, cancel), await AskedAsync(cycles, hr, cancel));
        var placed = people.ByName.Where(p => p is { IsHere: true, Placement: not null }).ToLookup(p => p.Placement!.Family);
        return new(
            [.. placed.Select(f => new FamilyLine(f.Key, library.Titles.GetValueOrDefault(f.Key, f.Key.Value), f.Count(), f.Count(p => reviewed.Contains(p.Id)), f.Count(p => !reviewed.Contains(p.Id) && asked.Contains(p.Id))))
                .OrderByDescending(f => f.LeftOut).ThenBy(f => f.Title, StringComparer.CurrentCulture)],
            [.. people.ByName.Where(p => p is { IsHere: true, Placement: not null } && !reviewed.Contains(p.Id) && !asked.Contains(p.Id)).Select(p => new Person(p, people.ManagerOf(p)?.Name))]);
    }

    public static Sheet ToSheet(Coverage coverage) => new(
        T("Coverage"), [T("Family"), T("People"), T("Reviewed within a year"), T("Review under way"), T("Neither")],
        [.. coverage.Families.Select(f => (object?[])[f.Title, f.People, f.Reviewed, f.UnderWay, f.LeftOut])]);

    // Every submission and sharing moves a cycle's revision, and no cycle is ever unmade.
    private static async Task<IReadOnlySet<Id<Domain.People.Person>>> ReviewedAsync(List<ReviewCycle> cycles, HrReach hr, DateOnly today, CancellationToken cancel)
    {
        var recent = cycles.Where(c => c.IsWithinAYearOf(today)).Select(c => c.Id).ToList();
        var kept = await hr.KeptAsync(today, cycles.Sum(c => c.Revision + 1), async () => new Reviewed((await hr.ProgressIn(recent)
            .Where(a => a.Role == RaterRole.Manager && a.Shared).Select(a => a.Person).Distinct().ToListAsync(cancel)).ToHashSet()), cancel);
        return kept.People;
    }

    private static async Task<IReadOnlySet<Id<Domain.People.Person>>> AskedAsync(List<ReviewCycle> cycles, HrReach hr, CancellationToken cancel)
    {
        HashSet<Id<Domain.People.Person>> asked = [];
        foreach (var open in cycles.Where(c => c.State == CycleState.Open))
            asked.UnionWith((await CycleRoster.LoadAsync(open.Id, hr, cancel)).People.Select(p => p.Person));
        return asked;
    }

    /// <param name="Family">Null: everybody together.</param>
    public sealed record FamilyLine(FamilyId? Family, string Title, int People, int Reviewed, int UnderWay)
    {
        public int LeftOut => People - Reviewed - UnderWay;
    }

    public sealed record Person(PeopleToday.Place Place, string? Manager);

    private sealed record Reviewed(IReadOnlySet<Id<Domain.People.Person>> People);
}
