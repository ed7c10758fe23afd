namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Texts of one cell of which one says what several say in the other document.</summary>
internal static class TextPartings
{
    /// <summary>The share of words that a part has from the whole, and the parts together of it.</summary>
    private const double Same = 0.75;
    private const int FewestWords = 2, MostTexts = 40;

    /// <returns>The whole with its parts, each text once.</returns>
    public static IEnumerable<(PlacedText Whole, IReadOnlyList<PlacedText> Parts)> Find(IEnumerable<PlacedText> wholes, IEnumerable<PlacedText> parts)
    {
        var found = parts.ToLookup(p => (p.Level, p.Competency?.Id));
        var taken = new HashSet<PlacedText>(ReferenceEqualityComparer.Instance);
        foreach (var whole in wholes.Where(w => w.Content.Count >= 2 * FewestWords))
        {
            var free = found[(whole.Level, whole.Competency?.Id)].Where(p => !taken.Contains(p)).Take(MostTexts);
            if (PartsOf(whole, free) is { Count: > 1 } some)
            {
                taken.UnionWith(some);
                yield return (whole, some);
            }
        }
    }

    private static List<PlacedText>? PartsOf(PlacedText whole, IEnumerable<PlacedText> texts)
    {
        var open = new HashSet<string>(whole.Content);
        List<PlacedText> parts = [];
        foreach (var text in texts.Where(t => IsPart(t, whole)).OrderByDescending(t => t.Content.Count))
        {
            if (text.Content.Count(open.Contains) < FewestWords)
                continue;
            open.ExceptWith(text.Content);
            parts.Add(text);
        }
        return whole.Content.Count - open.Count >= Same * whole.Content.Count ? parts : null;
    }

    private static bool IsPart(PlacedText part, PlacedText whole) =>
        part.Content.Count < whole.Content.Count && part.Content.Count(whole.Content.Contains) >= Math.Max(FewestWords, Same * part.Content.Count);
}
