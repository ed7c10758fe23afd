namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Moves that punish or leave people in the dark.</summary>
internal static class MoveWarnings
{
    public static IEnumerable<Finding> Of(FamilyScope scope)
    {
        var transitions = scope.Family.Transitions;
        var returns = transitions.Where(t => t.Kind == TransitionKind.Return).ToList();
        var crossover = transitions.FirstOrDefault(t => t.Kind == TransitionKind.Crossover);
        IEnumerable<Finding> none = crossover is not null && returns.Count == 0
            ? [Warning.At(scope.At / "transitions" / crossover.Id.Value, "return/none", "People can cross over into management, but no return leads back, so trying it is a risk. Add a return that keeps grade and pay band.")]
            : [];
        return [.. none, .. returns.SelectMany(r => Lower(r, scope)), .. returns.SelectMany(r => Penalty(r, scope.At / "transitions" / r.Id.Value))];
    }

    public static IEnumerable<Finding> Of(LateralPath path)
    {
        var at = DocumentPath.Root / "paths" / path.Id.Value;
        if (path.Transferable.Count == 0)
            yield return Warning.At(at, "path/no-transferable", $"The path '{path.Id}' names no transferable competencies, so people cannot see what they bring along. Name them under 'transferable'.");
        if (path.Gaps.Count == 0)
            yield return Warning.At(at, "path/no-gaps", $"The path '{path.Id}' names no gaps, so people cannot prepare for it. Say under 'gaps' what to close and how.");
    }

    private static IEnumerable<Finding> Lower(Transition back, FamilyScope scope)
    {
        if (!scope.Levels.TryGetValue(back.To, out var to))
            yield break;
        foreach (var from in back.From.Where(scope.Levels.ContainsKey).Select(l => scope.Levels[l]).Where(from => IsLower(to, from, scope)))
            yield return Warning.At(
                scope.At / "transitions" / back.Id.Value / "to", "return/lower",
                $"The return '{back.Id}' leads from {from.Id} down to {to.Id} in a lower grade or another pay band. Let people come back without a loss.");
    }

    private static bool IsLower(Level to, Level from, FamilyScope scope) =>
        scope.GradeRank(to) < scope.GradeRank(from) || (to.Grade == from.Grade && scope.GradeOf(to)?.PayBand != scope.GradeOf(from)?.PayBand);

    private static IEnumerable<Finding> Penalty(Transition back, DocumentPath at)
    {
        if (back.Criteria is { } criteria && Inside(criteria).Any(c => c is Criterion.Tenure or Criterion.Sustained && !c.Advisory))
            yield return Warning.At(
                at / "criteria", "return/penalty", $"The return '{back.Id}' asks for time served or sustained ratings, which makes coming back a second promotion. Remove them; people held that level already.");
    }

    private static IEnumerable<Criterion> Inside(Criterion criterion) => criterion switch
    {
        Criterion.All all => all.Of.SelectMany(Inside),
        Criterion.Any any => any.Of.SelectMany(Inside),
        Criterion.Not not => Inside(not.Of),
        _ => [criterion],
    };
}
