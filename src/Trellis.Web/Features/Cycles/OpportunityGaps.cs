using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Reviews;
using Trellis.Files.Sheets;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>What teams had no opportunity to show in one cycle: which descriptions cannot be met, in whose teams. Nobody reviewed is named, and no team that is as good as a name.</summary>
public sealed record OpportunityGaps(ReviewCycle Cycle, IReadOnlyList<OpportunityGaps.Line> Lines)
{
    /// <summary>Of fewer people than this it is not said whose team they are.</summary>
    public const int FewestPeople = 3;

    /// <returns>Null when there is no such cycle.</returns>
    public static async Task<OpportunityGaps?> LoadAsync(Id<ReviewCycle> id, HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        if (await hr.EveryCycle.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var said = await hr.OpportunityGapsAsync(id, cancel);
        var large = said.Count == 0 ? [] : (await CycleTeams.LoadAsync(id, hr, today, cancel)).Teams.Where(t => t.People.Count >= FewestPeople).Select(t => t.Manager?.Name).OfType<string>().ToHashSet();
        return new(cycle, [.. from gap in said
                              group gap by (gap.Version, gap.Against, gap.Competency) into same
                              orderby same.Count() descending, same.Key.Competency.Value, same.Key.Against.Value
                              select LineOf(same.Key.Version, same.Key.Against, same.Key.Competency, [.. same], large, library)]);
    }

    public static Sheet ToSheet(OpportunityGaps gaps) => new(
        T("Opportunity gaps, {0}", gaps.Cycle.Name), [T("Family"), T("Level"), T("Competency"), T("People"), T("In whose teams")],
        [.. gaps.Lines.Select(l => (object?[])[l.Family, l.Level.Value, l.Competency, l.People, string.Join("; ", l.Teams.Select(t => $"{t.Manager} ({t.People})"))])]);

    private static Line LineOf(Id<FrameworkVersion> id, LevelId against, CompetencyId competency, IReadOnlyList<NoOpportunity> said, HashSet<string> large, Library library)
    {
        var version = library.Versions.Single(v => v.Id == id);
        var cell = library.Resolve(version).Level(against)?.Cell(competency);
        var teams = said.GroupBy(s => large.Contains(s.Manager) ? s.Manager : T("Smaller teams together")).Select(t => new Team(t.Key, t.Count())).OrderByDescending(t => t.People).ThenBy(t => t.Manager, StringComparer.CurrentCulture);
        return new(id, version.Title, against, competency, cell?.Competency.Title.Value ?? competency.Value, cell, said.Count, [.. teams]);
    }

    /// <param name="People">How many were said to have had no opportunity.</param>
    public sealed record Line(Id<FrameworkVersion> Version, string Family, LevelId Level, CompetencyId CompetencyId, string Competency, ResolvedCell? Cell, int People, IReadOnlyList<Team> Teams);

    public sealed record Team(string Manager, int People);
}
