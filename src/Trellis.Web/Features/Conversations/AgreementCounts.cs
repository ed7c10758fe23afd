using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Files.Sheets;
using Trellis.Web.Features.Cycles;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Conversations;

/// <summary>How many agreements of a cycle are signed, open or contested, for groups in which nobody can be told from the others.</summary>
/// <param name="Lines">Teams large enough to be counted, then the smaller ones together; empty where even those are too few.</param>
public sealed record AgreementCounts(ReviewCycle Cycle, IReadOnlyList<AgreementCounts.Line> Lines)
{
    /// <summary>Fewer people than this are never counted by themselves.</summary>
    public const int FewestPeople = 5;

    /// <returns>Null when there is no such cycle.</returns>
    public static async Task<AgreementCounts?> LoadAsync(Id<ReviewCycle> id, HrReach hr, DateOnly today, CancellationToken cancel)
    {
        if (await hr.EveryCycle.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var signed = (await hr.AgreementsAsync(id, cancel)).ToDictionary(a => a.Person);
        var teams = (await CycleTeams.LoadAsync(id, hr, today, cancel)).Teams
            .Select(t => new Line(t.Manager?.Name, t.People.Count, t.People.Count(p => signed.TryGetValue(p.Id, out var a) && !a.Contested), t.People.Count(p => signed.TryGetValue(p.Id, out var a) && a.Contested)));
        return new(cycle, Grouped([.. teams]));
    }

    public static Sheet ToSheet(AgreementCounts counts) => new(
        T("Agreements, {0}", counts.Cycle.Name), [T("Manager"), T("People"), T("Signed by both"), T("Open"), T("Contested")],
        [.. counts.Lines.Select(l => (object?[])[l.Manager ?? T("Smaller teams together"), l.People, l.Signed, l.Open, l.Contested])]);

    /// <summary>Small teams are put together; if these are still too few, the smallest of the others joins them, so that no difference tells of one person.</summary>
    public static IReadOnlyList<Line> Grouped(IReadOnlyList<Line> teams)
    {
        var small = teams.Where(t => t.Manager is null || t.People < FewestPeople).ToList();
        var large = teams.Except(small).OrderByDescending(t => t.People).ThenBy(t => t.Manager, StringComparer.CurrentCulture).ToList();
        while (small.Sum(t => t.People) is > 0 and < FewestPeople && large.Count > 0)
        {
            small.Add(large[^1]);
            large.RemoveAt(large.Count - 1);
        }

        var together = new Line(null, small.Sum(t => t.People), small.Sum(t => t.Signed), small.Sum(t => t.Contested));
        return together.People >= FewestPeople ? [.. large, together] : large;
    }

    /// <param name="Manager">Null: several small teams together.</param>
    public sealed record Line(string? Manager, int People, int Signed, int Contested)
    {
        /// <summary>Not written, or not signed by both.</summary>
        public int Open => People - Signed - Contested;
    }
}
