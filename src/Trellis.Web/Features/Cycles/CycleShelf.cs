using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Files.Sheets;
using Trellis.Web.Features.Overview;
using Trellis.Web.Features.People;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>HR's home: what is open and how far it has come, what is published and in no cycle, what was.</summary>
public sealed record CycleShelf(IReadOnlyList<CycleShelf.OpenLine> Open, IReadOnlyList<CycleShelf.FamilyLine> NotConnected, IReadOnlyList<ReviewCycle> Ended, bool HasFrameworks)
{
    public required HrOverview Overview { get; init; }

    public static async Task<CycleShelf> LoadAsync(HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        var cycles = await hr.EveryCycle.AsNoTracking().ToListAsync(cancel);
        var open = cycles.Where(c => c.State == CycleState.Open).OrderByDescending(c => c.Last).ToList();
        var (connected, lines) = (new HashSet<FamilyId>(), new List<OpenLine>());
        foreach (var cycle in open)
        {
            var (families, progress) = ((await CycleRoster.LoadAsync(cycle.Id, hr, cancel)).Families, await CycleProgress.LoadAsync(cycle, hr, cancel));
            connected.UnionWith(families);
            lines.Add(new(cycle, progress, [.. families.Select(f => TitleOf(f, library, today)).Order(StringComparer.Ordinal)])
            {
                SelvesLate = today > cycle.DueOf(RaterRole.Self) ? progress.People - progress.Selves : 0,
                ReviewsLate = today > cycle.DueOf(RaterRole.Manager) ? progress.Unfinished : 0,
            });
        }

        var placed = await FamilySizes.LoadAsync(hr, today, cancel);
        return new(
            lines,
            [.. library.AllInForce(today).Where(v => !connected.Contains(v.Family)).Select(v => new FamilyLine(v, placed.Of(v.Family)))],
            [.. cycles.Where(c => c.State != CycleState.Open).OrderByDescending(c => c.Last).ThenBy(c => c.Name, StringComparer.Ordinal)],
            library.Versions.Count > 0)
        {
            Overview = await HrOverview.LoadAsync(cycles, hr, library, today, cancel),
        };
    }

    public static Sheet ToSheet(CycleShelf shelf) => new(
        T("Review cycles"), [T("Cycle"), T("From"), T("To"), T("State"), T("People"), T("Self-assessments"), T("Reviews"), T("Shared")],
        [
            .. shelf.Open.Select(l => (object?[])[l.Cycle.Name, l.Cycle.First.FirstDay, l.Cycle.Last.LastDay, T("open"), l.Progress.People, l.Progress.Selves, l.Progress.Reviews, l.Progress.Shared]),
            .. shelf.Ended.Select(c => (object?[])[c.Name, c.First.FirstDay, c.Last.LastDay, c.State == CycleState.Closed ? T("closed") : T("cancelled"), null, null, null, null]),
        ]);

    private static string TitleOf(FamilyId family, Library library, DateOnly today) => library.InForce(family, today)?.Title ?? family.Value;

    public sealed record OpenLine(ReviewCycle Cycle, CycleProgress Progress, IReadOnlyList<string> Families)
    {
        /// <summary>Asked for until a day that is over, and not submitted.</summary>
        public int SelvesLate { get; init; }

        /// <inheritdoc cref="SelvesLate"/>
        public int ReviewsLate { get; init; }
    }

    /// <summary>A family that is published and in no open cycle.</summary>
    public sealed record FamilyLine(PublishedVersion Version, int People);
}
