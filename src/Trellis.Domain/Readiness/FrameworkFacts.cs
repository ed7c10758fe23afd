using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

/// <summary>What the predicate needs to know of a framework version.</summary>
public static class FrameworkFacts
{
    /// <summary>What a version asks of each of its levels.</summary>
    public static VersionFacts VersionOf(string id, ResolvedFramework framework, CarryOver carryOver = CarryOver.Grandfather)
    {
        var family = framework.Framework.Family.Id;
        var required = framework.Levels.ToDictionary(
            level => new LevelRef(family, level.Level.Id),
            level => (IReadOnlyList<RequiredCompetency>)[.. level.Required.Select(c => new RequiredCompetency(c.Competency.Id, c.Competency.Kind, c.DescriptorKey))]);
        return new(id, family, carryOver, required);
    }

    /// <summary>All levels of a version, track by track in ladder order.</summary>
    public static IReadOnlyList<LevelFacts> LevelsOf(ResolvedFramework framework) =>
        [.. framework.Levels.Select(l => new LevelFacts(new(framework.Framework.Family.Id, l.Level.Id), l.Track.Id, l.Track.Kind, l.GradeRank))];

    public static IReadOnlyList<MetricFacts> MetricsOf(Company company) => [.. company.Metrics.Select(m => new MetricFacts(m.Name, m.Aggregate))];
}
