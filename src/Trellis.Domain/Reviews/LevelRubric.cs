using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Reviews;

/// <summary>What an assessment may rate: the required competencies of the levels of one framework version.</summary>
public sealed class LevelRubric(ResolvedFramework framework)
{
    public IEnumerable<CompetencyId> AskedAt(LevelId level) =>
        framework.Level(level)?.Required.Where(c => c.State == CellState.Written).Select(c => c.Competency.Id) ?? [];

    public bool Asks(LevelId level, CompetencyId competency) => AskedAt(level).Contains(competency);

    public string Title(CompetencyId competency) =>
        framework.Competencies.FirstOrDefault(c => c.Id == competency)?.Title.Value ?? competency.Value;
}
