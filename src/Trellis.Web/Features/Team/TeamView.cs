using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Web.Features.Team;

/// <summary>A manager's people × competencies, one map a family, with what is missing for each.</summary>
public sealed record TeamView(bool AgainstNext, IReadOnlyList<TeamMap> Maps, IReadOnlyList<TeamMember> Unplaced, OverTime.TeamOverTime OverTime)
{
    public IReadOnlyList<TeamOpportunityGap> OpportunityGaps { get; init; } = [];

    /// <summary>Agreements that people brought from a manager before, by name.</summary>
    public IReadOnlyList<(string Name, Conversations.AgreementOnGrowth Agreed)> ToAnswer { get; init; } = [];

    public bool IsEmpty => Maps.Count == 0 && Unplaced.Count == 0;
}

/// <summary>The reports of one family, with the competencies that at least one of them is asked for.</summary>
public sealed record TeamMap(string Family, IReadOnlyList<Competency> Competencies, IReadOnlyList<TeamMember> Members)
{
    /// <summary>Where at least two people, and a third of those rated, are below 3.</summary>
    public IReadOnlyList<string> Thin => [.. Competencies
        .Select(c => (c.Title, Cells: Members.Select(m => m.Cells.GetValueOrDefault(c.Id)).Where(cell => cell?.Value is not null).ToList()))
        .Where(c => c.Cells.Count(cell => cell!.Value < 3) is var low && low >= 2 && low * 3 >= c.Cells.Count)
        .Select(c => Ui.Texts.T("{0}: {1} of {2} rated below 3", c.Title, c.Cells.Count(cell => cell!.Value < 3), c.Cells.Count))];
}

/// <summary>A competency that the team's work gave these people no chance to show.</summary>
public sealed record TeamOpportunityGap(string Title, LevelId Against, IReadOnlyList<string> People, string Cycle);

/// <summary>One report: their level, what the map shows, how close the next step is.</summary>
public sealed record TeamMember(Id<Person> Person, string Name, string Level, string? Next, Verdict? Verdict, string Missing)
{
    public IReadOnlyDictionary<CompetencyId, HeatCell> Cells { get; init; } = new Dictionary<CompetencyId, HeatCell>();
}

/// <summary>A rating in the map; null = asked and not rated. A competency that is not asked has no cell.</summary>
public sealed record HeatCell(decimal? Value, string Words);
