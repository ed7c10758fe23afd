namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Texts of nearly the same words of which one says the opposite: a negation, a frequency or a contrary word came or went.</summary>
internal static class Opposite
{
    /// <summary>A clause of this many words is a demand of its own.</summary>
    private const int Clause = 3;

    private static readonly HashSet<string> Negations = ["not", "never", "no", "none", "neither", "nor", "nobody", "nothing", "without", "refuses", "refuse", "fails", "fail"],
        Help = ["help", "guidance", "supervision", "support", "assistance", "asked", "prompting", "prompted", "reminder", "reminders", "reminded", "told", "escalation", "escalating"],
        Little = ["does", "do", "did", "is", "are", "be", "being", "has", "have", "a", "an", "the", "to", "of", "it"];

    /// <summary>How often, how many and how bindingly, from the least.</summary>
    private static readonly Dictionary<string, int> Degrees = new()
    {
        ["few"] = 1, ["some"] = 2, ["several"] = 2, ["many"] = 3, ["most"] = 4, ["all"] = 5, ["may"] = 2, ["might"] = 2, ["should"] = 4, ["must"] = 5,
        ["never"] = 0, ["rarely"] = 1, ["seldom"] = 1, ["occasionally"] = 2, ["sometimes"] = 2, ["often"] = 3, ["regularly"] = 3, ["frequently"] = 3, ["usually"] = 4, ["mostly"] = 4, ["generally"] = 4, ["always"] = 5,
    };

    private static readonly (string One, string Other)[] Contraries =
    [
        .. new[]
        {
            ("before", "after"), ("accept", "reject"), ("approve", "reject"), ("include", "exclude"), ("allow", "prevent"), ("more", "less"), ("more", "fewer"), ("most", "least"), ("minimum", "maximum"), ("above", "below"), ("over", "under"),
            ("open", "close"), ("start", "stop"), ("increase", "decrease"), ("increase", "reduce"), ("raise", "lower"), ("all", "none"), ("agree", "disagree"), ("enable", "disable"), ("add", "remove"), ("with", "without"), ("accept", "refuse"), ("keep", "break"),
        }.Select(p => (PlainText.StemOf(p.Item1), PlainText.StemOf(p.Item2))),
    ];

    /// <summary>What a text speaks of, whether it says so or the contrary.</summary>
    public static IEnumerable<string> Without(IEnumerable<string> words) => words.Where(w => !Negations.Contains(w) && !Degrees.ContainsKey(w) && !Little.Contains(w));

    /// <returns>Null where neither says the contrary of the other.</returns>
    public static ChangeReason? Compare(IReadOnlyList<string> was, IReadOnlyList<string> becomes)
    {
        if (Alone(was) != Alone(becomes))
            return Alone(becomes) > Alone(was) ? ChangeReason.Raised : ChangeReason.Lowered;
        var (removed, added) = (Only(was, becomes), Only(becomes, was));
        var (old, now) = (was.Count(Negations.Contains), becomes.Count(Negations.Contains));
        if (now != old)
            return now > old && added.Count >= Clause && removed.Count == 0 ? ChangeReason.New
                : now < old && removed.Count >= Clause && added.Count == 0 ? ChangeReason.Lowered
                : ChangeReason.Reversed;
        return Contraries.Any(c => (removed.Contains(c.One) && added.Contains(c.Other)) || (removed.Contains(c.Other) && added.Contains(c.One)))
            ? ChangeReason.Reversed
            : OfDegrees(DegreesOf(was), DegreesOf(becomes));
    }

    /// <summary>"Without help" takes no demand away.</summary>
    private static int Alone(IReadOnlyList<string> words) => words.Index().Count(w => w.Item == "without" && words.Skip(w.Index + 1).Take(Clause).Any(Help.Contains));

    /// <summary>"At most" is a limit and no degree.</summary>
    private static List<string> DegreesOf(IReadOnlyList<string> words) => [.. words.Where((w, i) => Degrees.ContainsKey(w) && !(i > 0 && words[i - 1] == "at"))];

    private static ChangeReason? OfDegrees(List<string> was, List<string> becomes)
    {
        if (was.Count != becomes.Count)
            return null;
        var ways = becomes.Zip(was).Select(p => (Now: Degrees[p.First], Old: Degrees[p.Second])).Where(p => p.Now != p.Old).ToList();
        return ways.Count == 0 ? null
            : ways.Exists(w => w.Now == 0 || w.Old == 0) ? ChangeReason.Reversed
            : ways.Exists(w => w.Now > w.Old) ? ChangeReason.Raised : ChangeReason.Lowered;
    }

    /// <summary>The words that carry something and that the other text does not have.</summary>
    private static HashSet<string> Only(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        var known = others.Select(PlainText.StemOf).ToHashSet();
        return [.. words.Where(w => !Little.Contains(w) && (w == "without" || !Negations.Contains(w))).Select(PlainText.StemOf).Where(w => !known.Contains(w))];
    }
}
