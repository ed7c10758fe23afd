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
        var (people, reviewed, open) = (await PeopleToday.LoadAsync(hr, today, cancel), await Reviewed.LoadAsync(cycles, hr, today, cancel), new List<CycleRoster>());
        foreach (var cycle in cycles.Where(c => c.State == CycleState.Open))
            open.Add(await CycleRoster.LoadAsync(cycle.Id, hr, cancel));
        return await hr.KeptAsync(today, Reviewed.StampOf(cycles), () => Task.FromResult(Of(people, reviewed, open, library)), cancel);
    }

    public static Sheet ToSheet(Coverage coverage) => new(
        T("Coverage"), [T("Family"), T("People"), T("Reviewed within a year"), T("Review under way"), T("Neither")],
        [.. coverage.Families.Select(f => (object?[])[f.Title, f.People, f.Reviewed, f.UnderWay, f.LeftOut])]);

    private static Coverage Of(PeopleToday people, Reviewed reviewed, List<CycleRoster> open, Library library)
    {
        var (done, asked) = (reviewed.People, open.SelectMany(r => r.People).Select(p => p.Person).ToHashSet());
        var placed = people.ByName.Where(p => p is { IsHere: true, Placement: not null }).ToList();
        return new(
            [.. placed.GroupBy(p => p.Placement!.Family)
                .Select(f => new FamilyLine(f.Key, library.Titles.GetValueOrDefault(f.Key, f.Key.Value), f.Count(), f.Count(p => done.Contains(p.Id)), f.Count(p => !done.Contains(p.Id) && asked.Contains(p.Id))))
                .OrderByDescending(f => f.LeftOut).ThenBy(f => f.Title, StringComparer.CurrentCulture)],
            [.. placed.Where(p => !done.Contains(p.Id) && !asked.Contains(p.Id)).Select(p => new Person(p, people.ManagerOf(p)?.Name))]);
    }

    /// <param name="Family">Null: everybody together.</param>
    public sealed record FamilyLine(FamilyId? Family, string Title, int People, int Reviewed, int UnderWay)
    {
        public int LeftOut => People - Reviewed - UnderWay;
    }

    public sealed record Person(PeopleToday.Place Place, string? Manager);

    /// <summary>Whose review was shared; read anew after every submission, sharing and end, which move a cycle's revision, and no cycle is ever unmade.</summary>
    private sealed record Reviewed(IReadOnlySet<Id<Domain.People.Person>> People)
    {
        public static int StampOf(List<ReviewCycle> cycles) => cycles.Sum(c => c.Revision + 1);

        public static Task<Reviewed> LoadAsync(List<ReviewCycle> cycles, HrReach hr, DateOnly today, CancellationToken cancel)
        {
            var recent = cycles.Where(c => c.IsWithinAYearOf(today)).Select(c => c.Id).ToList();
            return hr.KeptAsync(today, StampOf(cycles), async () => new Reviewed(
                (await hr.ProgressIn(recent).Where(a => a.Role == RaterRole.Manager && a.Shared).Select(a => a.Person).Distinct().ToListAsync(cancel)).ToHashSet()), cancel);
        }
    }
}
