using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Reviews;

/// <summary>What an assessment may rate: the required competencies of the levels of one framework version.</summary>
public sealed class LevelRubric(ResolvedFramework framework)
{
    public Policy Policy => framework.Framework.Company.Policy;

    public IEnumerable<CompetencyId> AskedAt(LevelId level) =>
        framework.Level(level)?.Required.Where(c => c.State == CellState.Written).Select(c => c.Competency.Id) ?? [];

    public bool Asks(LevelId level, CompetencyId competency) => AskedAt(level).Contains(competency);

    /// <summary>Every answer a review asks for. A competency that reads the same at both levels is rated once, against the first.</summary>
    public IEnumerable<(LevelId Against, CompetencyId Competency)> Asked(LevelId level, LevelId? next)
    {
        var first = AskedAt(level).Select(c => (level, c));
        return next is { } above ? [.. first, .. AskedAt(above).Where(c => !ReadsTheSame(c, level, above)).Select(c => (above, c))] : first;
    }

    public bool ReadsTheSame(CompetencyId competency, LevelId level, LevelId other) =>
        KeyAt(level, competency) is { } key && key == KeyAt(other, competency);

    /// <summary>Whether another version asks the same there.</summary>
    public bool ReadsTheSame(CompetencyId competency, LevelId level, LevelRubric elsewhere) =>
        KeyAt(level, competency) is { } key && key == elsewhere.KeyAt(level, competency);

    /// <summary>Where the promotion from this level leads, else the level above it on its track; null at the top.</summary>
    public LevelId? Above(LevelId level)
    {
        var family = framework.Framework.Family;
        if (family.Transitions.FirstOrDefault(t => t.Kind == TransitionKind.Promotion && t.From.Contains(level)) is { } promotion)
            return promotion.To;
        return framework.Level(level) is { } here ? OneAbove(framework.LevelsOf(here.Track.Id), level) : null;
    }

    public string Title(CompetencyId competency) =>
        framework.Competencies.FirstOrDefault(c => c.Id == competency)?.Title.Value ?? competency.Value;

    private static LevelId? OneAbove(IEnumerable<Level> track, LevelId level) =>
        track.SkipWhile(l => l.Id != level).Skip(1).Select(l => (LevelId?)l.Id).FirstOrDefault();

    private string? KeyAt(LevelId level, CompetencyId competency) => framework.Level(level)?.Cell(competency)?.DescriptorKey;
}
