namespace Trellis.Domain.Frameworks.Checks;

/// <summary>The edges of a family: they lead somewhere, in the direction of their kind, and leave no rung without a way up.</summary>
internal sealed class TransitionCheck(FamilyScope scope)
{
    public static IEnumerable<Finding> Of(FamilyScope scope)
    {
        var check = new TransitionCheck(scope);
        return scope.Family.Transitions.SelectMany(check.Transition).Concat(scope.Family.Tracks.SelectMany(t => check.WaysUp(scope.LevelsOf(t.Id))));
    }

    private IEnumerable<Finding> Transition(Transition transition)
    {
        var at = scope.At / "transitions" / transition.Id.Value;
        return
        [
            .. Ends(transition, at),
            .. transition.From.Where(scope.Levels.ContainsKey).Where(_ => scope.Levels.ContainsKey(transition.To)).SelectMany(from => Direction(transition, from, at)),
            .. NoCriteria(transition, at),
            .. Criteria(transition, at),
        ];
    }

    private IEnumerable<Finding> Ends(Transition transition, DocumentPath at)
    {
        if (transition.From.Count == 0)
            yield return Error.At(at / "from", "transition/no-from", $"The transition '{transition.Id}' starts at no level. Name the levels it starts from.");
        foreach (var level in transition.From.Where(l => !scope.Levels.ContainsKey(l)))
            yield return Error.At(at / "from", "transition/unknown-level", $"The transition '{transition.Id}' starts at '{level}', which is not a level of this family.{scope.LevelHint(level)}");
        if (!scope.Levels.ContainsKey(transition.To))
            yield return Error.At(at / "to", "transition/unknown-level", $"The transition '{transition.Id}' leads to '{transition.To}', which is not a level of this family.{scope.LevelHint(transition.To)}");
    }

    private IEnumerable<Finding> Direction(Transition transition, LevelId from, DocumentPath at)
    {
        if (from == transition.To)
        {
            yield return Error.At(at / "to", "transition/to-itself", $"The transition '{transition.Id}' leads from {from} to itself. Correct one of its ends.");
            yield break;
        }

        var intoManagement = scope.KindOf(from) != TrackKind.Management && scope.KindOf(transition.To) == TrackKind.Management;
        var outOfManagement = scope.KindOf(from) == TrackKind.Management && scope.KindOf(transition.To) != TrackKind.Management;
        var steps = StepsUp(from, transition.To);
        var finding = transition.Kind switch
        {
            TransitionKind.Crossover when !intoManagement => Contradiction("crossover/contradicts-levels", "a crossover leads from an IC or specialist track to a management track"),
            TransitionKind.Return when !outOfManagement => Contradiction("return/contradicts-levels", "a return leads from a management track to an IC or specialist track"),
            TransitionKind.Promotion when steps < 0 => Contradiction("promotion/not-upward", "a promotion leads up its track"),
            TransitionKind.StepDown when steps > 0 => Contradiction("step-down/not-downward", "a step-down leads down its track"),
            _ => null,
        };
        if (finding is not null)
            yield return finding;

        Finding Contradiction(string code, string rule) => Error.At(
            at / "kind", code, $"The transition '{transition.Id}' leads from {from} to {transition.To}, but {rule}. Correct its kind or its ends.");
    }

    /// <summary>How far up the track it goes; 0 when the levels stand on different tracks.</summary>
    private int StepsUp(LevelId from, LevelId to)
    {
        var track = scope.LevelsOf(scope.Levels[from].Track).Select(l => l.Id).ToList();
        return track.Contains(to) ? track.IndexOf(to) - track.IndexOf(from) : 0;
    }

    private static IEnumerable<Finding> NoCriteria(Transition transition, DocumentPath at)
    {
        if (transition.Kind is TransitionKind.Promotion or TransitionKind.Crossover && transition.Criteria is not { Of.Count: > 0 })
            yield return Error.At(at, "transition/no-criteria", $"The {Word(transition.Kind)} '{transition.Id}' has no criteria, so nobody can know what it asks. Add at least one.");
    }

    private static string Word(TransitionKind kind) => kind == TransitionKind.Promotion ? "promotion" : "crossover";

    private IEnumerable<Finding> Criteria(Transition transition, DocumentPath at)
    {
        var policy = scope.Company?.Policy ?? new Policy();
        var changed = transition.Policy is { } changes ? PolicyCheck.OfChanges(changes, policy, at / "policy") : [];
        if (transition.Criteria is null)
            return changed;

        var criteria = new CriterionCheck(scope.Company, transition.Policy?.Over(policy) ?? policy, scope.Levels.Keys, scope.Competencies.Keys);
        return changed.Concat(criteria.Of(transition.Criteria, at / "criteria"));
    }

    private IEnumerable<Finding> WaysUp(IReadOnlyList<Level> levels)
    {
        for (var i = 0; i + 1 < levels.Count; i++)
        {
            var (lower, higher) = (levels[i], levels.Skip(i + 1).Select(l => l.Id).ToList());
            if (!scope.Family.Transitions.Any(t => t.Kind == TransitionKind.Promotion && t.From.Contains(lower.Id) && higher.Contains(t.To)))
                yield return Error.At(
                    scope.At / "levels" / lower.Id.Value, "level/no-promotion",
                    $"No promotion leads from {lower.Id} up to {higher[0]}, so people at {lower.Id} cannot see what comes next. Add a promotion with its criteria.");
        }
    }
}
