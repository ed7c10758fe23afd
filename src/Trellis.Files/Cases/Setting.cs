using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;

namespace Trellis.Files.Cases;

/// <summary>The world a case plays in: levels, versions, criteria and policy, made up by the case or taken from a framework file.</summary>
internal sealed record Setting
{
    public required IReadOnlyList<PlacementFact> Placements { get; init; }

    /// <summary>The level held on the as-of day; null when there is none.</summary>
    public required LevelRef? Here { get; init; }
    public required LevelRef? To { get; init; }
    public IReadOnlyList<LevelRef> From { get; init; } = [];
    public required Criterion.All? Criteria { get; init; }
    public required Policy Policy { get; init; }
    public required IReadOnlyList<LevelFacts> Levels { get; init; }
    public required IReadOnlyList<VersionFacts> Versions { get; init; }
    public IReadOnlyList<MetricFacts> Metrics { get; init; } = [];

    /// <summary>Evidence that the case's own scope items stand for.</summary>
    public IReadOnlyList<EvidenceFact> Evidence { get; init; } = [];

    /// <summary>A level by its code: of the target's family first, then of the person's, then of any.</summary>
    public LevelRef? Level(string code) =>
        Find(code, To?.Family) ?? Find(code, Here?.Family) ?? Levels.FirstOrDefault(l => l.Ref.Level.Value == code)?.Ref;

    /// <summary>The competencies that a list of ratings follows.</summary>
    public IReadOnlyList<CompetencyId> Competencies(string version, LevelRef level)
    {
        var required = Versions.FirstOrDefault(v => v.Id == version)?.Required.GetValueOrDefault(level)
            ?? Versions.LastOrDefault(v => v.Required.ContainsKey(level))?.Required[level] ?? [];
        return [.. required.Select(r => r.Id)];
    }

    private LevelRef? Find(string code, FamilyId? family) =>
        Levels.FirstOrDefault(l => l.Ref.Family == family && l.Ref.Level.Value == code)?.Ref;
}
