namespace Trellis.Domain.Frameworks;

/// <summary>A transition or lateral path as it stands open from one level: where it leads and what it asks.</summary>
public sealed record Move(TransitionId Id, TransitionKind Kind, LevelRef From, LevelRef To, Criterion.All? Criteria, Policy Policy)
{
    /// <summary>Only with <see cref="TransitionKind.Lateral"/>.</summary>
    public LateralPath? Path { get; init; }
}

/// <summary>Which moves stand open from a level.</summary>
public static class Moves
{
    /// <summary>Every move that starts at <paramref name="level"/> of a published family: its transitions and the paths that start in it.</summary>
    /// <param name="levelsElsewhere">Levels of another family with their grade, in ladder order, to find where a path lands; empty when it is not published.</param>
    public static IReadOnlyList<Move> OpenFrom(
        ResolvedFramework framework, LevelId level, Func<FamilyId, IReadOnlyList<(LevelId Level, GradeId Grade)>> levelsElsewhere)
    {
        var (family, policy) = (framework.Framework.Family, framework.Framework.Company.Policy);
        var here = new LevelRef(family.Id, level);
        var inside = family.Transitions.Where(t => t.From.Contains(level))
            .Select(t => new Move(t.Id, t.Kind, here, new(family.Id, t.To), t.Criteria, t.Policy?.Over(policy) ?? policy));
        var across = framework.Framework.Paths.SelectMany(p => Across(p, here, framework, levelsElsewhere));
        return [.. inside, .. across];
    }

    private static IEnumerable<Move> Across(
        LateralPath path, LevelRef here, ResolvedFramework framework, Func<FamilyId, IReadOnlyList<(LevelId Level, GradeId Grade)>> levelsElsewhere)
    {
        var forward = path.From.Family == here.Family && path.From.Levels.Contains(here.Level);
        var back = path.BothWays && path.To.Family == here.Family && path.To.Levels.Contains(here.Level);
        if (!forward && !back)
            return [];

        var end = forward ? path.To : path.From;
        var policy = path.Policy?.Over(framework.Framework.Company.Policy) ?? framework.Framework.Company.Policy;
        var grade = framework.Level(here.Level)?.Level.Grade;
        var landings = levelsElsewhere(end.Family)
            .Where(l => end.Levels.Contains(l.Level) && (path.Landing != Landing.SameGrade || l.Grade == grade));
        return landings.Select(l => new Move(path.Id, TransitionKind.Lateral, here, new(end.Family, l.Level), path.Criteria, policy) { Path = path });
    }
}
