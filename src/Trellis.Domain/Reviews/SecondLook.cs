using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Reviews;

/// <summary>A gentle question about a draft before it is submitted (measurement.md 5.9). It never stops anybody, and it judges nobody: it asks for a second look.</summary>
/// <param name="Code"><c>contradiction</c>, <c>all-alike</c>, <c>fragile</c> or <c>single-rater</c>.</param>
/// <param name="Field">Where to look, as <c>level/competency</c>; null where it is about all of them.</param>
public sealed record SecondLook(string Code, string Question, string? Field = null)
{
    /// <summary>Of fewer ratings it is no wonder that all are alike.</summary>
    public const int FewestAlike = 4;

    public static IReadOnlyList<SecondLook> At(Assessment draft, LevelRubric rubric) => [.. Contradictions(draft, rubric), .. AllAlike(draft, rubric), .. Fragile(draft, rubric)];

    /// <summary>Of a manager who would be the only one to rate in a cycle that lets colleagues be asked.</summary>
    /// <param name="colleagues">How many colleagues have finished a word about the person.</param>
    public static IEnumerable<SecondLook> OfOneRater(Assessment draft, PeerWords peers, int colleagues)
    {
        if (draft.Role == RaterRole.Manager && peers != PeerWords.NotAsked && colleagues < PeerSummary.Fewest)
            yield return new("single-rater", colleagues == 0
                ? "Nobody but you rates this person in this cycle. Is there a colleague whose view you would want to read before you finish?"
                : $"Fewer than {PeerSummary.Fewest} colleagues have finished a word, so you read none of them. Would you wait, or ask one more, before you finish?");
    }

    /// <summary>Higher against the next level than against the own one.</summary>
    private static IEnumerable<SecondLook> Contradictions(Assessment draft, LevelRubric rubric) =>
        from above in draft.NextLevel is { } next ? Valued(draft, rubric, next) : []
        let own = draft.On(above.Competency, draft.Level)
        where own?.Value < above.Value
        select new SecondLook(
            "contradiction",
            $"{rubric.Title(above.Competency)} is {own.Value} against {draft.Level} and {above.Value} against {above.Against}, which asks for more. Which of the two fits what you saw?",
            $"{above.Against}/{above.Competency}");

    private static IEnumerable<SecondLook> AllAlike(Assessment draft, LevelRubric rubric)
    {
        foreach (var against in Levels(draft))
            if (Valued(draft, rubric, against) is { Count: >= FewestAlike } all && all.All(r => r.Value == all[0].Value))
                yield return new("all-alike", $"All {all.Count} ratings against {against} are {all[0].Value}. Is there one that is a little stronger or weaker than the rest?");
    }

    /// <summary>One point on one rating would change whether average and floor of the own level are met. Asked only once every rating is there: until then nothing is decided.</summary>
    private static IEnumerable<SecondLook> Fragile(Assessment draft, LevelRubric rubric)
    {
        var all = Valued(draft, rubric, draft.Level);
        if (all.Count == 0 || rubric.AskedAt(draft.Level).Any(c => draft.On(c, draft.Level)?.IsAnswered != true))
            yield break;
        List<int> values = [.. all.Select(r => r.Value!.Value)];
        var now = Meets(values, rubric.Policy);
        var deciding = all.Where((_, i) => new[] { -1, 1 }.Any(by => Meets(Moved(values, i, by), rubric.Policy) != now)).ToList();
        if (deciding.Count > 0)
            yield return new(
                "fragile", $"One point on {Named(deciding, all.Count, rubric)} decides whether average and floor against {draft.Level} are met. Could you say what you saw there?",
                deciding.Count == 1 ? $"{draft.Level}/{deciding[0].Competency}" : null);
    }

    private static string Named(List<Rating> deciding, int all, LevelRubric rubric) =>
        deciding.Count == all ? "any one of these ratings" : string.Join(" or ", deciding.Select(r => rubric.Title(r.Competency)));

    private static bool Meets(List<int> values, Policy policy) => values.Sum() >= policy.AverageMin * values.Count && values.Min() >= policy.FloorMin;

    private static List<int> Moved(List<int> values, int at, int by)
    {
        List<int> moved = [.. values];
        moved[at] = Math.Clamp(moved[at] + by, Rating.Lowest, Rating.Highest);
        return moved;
    }

    private static IEnumerable<LevelId> Levels(Assessment draft) => draft.NextLevel is { } next ? [draft.Level, next] : [draft.Level];

    private static List<Rating> Valued(Assessment draft, LevelRubric rubric, LevelId against) =>
        [.. rubric.AskedAt(against).Select(c => draft.On(c, against)).OfType<Rating>().Where(r => r.Value is not null)];
}
