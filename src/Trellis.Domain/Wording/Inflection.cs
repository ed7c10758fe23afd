namespace Trellis.Domain.Wording;

/// <summary>English verb forms: -s, -ed, -ing, with doubling and the irregular ones from the word list.</summary>
internal sealed class Inflection(IReadOnlySet<string> doubling, IReadOnlyDictionary<string, string[]> irregular)
{
    private const string Vowels = "aeiou";

    public IEnumerable<(string Word, VerbForm Form)> Forms(string verb)
    {
        yield return (verb, VerbForm.Base);
        yield return (Third(verb), VerbForm.Third);
        yield return (Ing(verb), VerbForm.Ing);
        if (!irregular.TryGetValue(verb, out var others))
            yield return (Past(verb), VerbForm.Past);
        foreach (var other in others ?? [])
            yield return (other, FormOf(other));
    }

    private static VerbForm FormOf(string irregular) => irregular switch
    {
        "has" or "is" or "does" => VerbForm.Third,
        "are" or "am" => VerbForm.Base,
        _ when irregular.EndsWith("ing", StringComparison.Ordinal) => VerbForm.Ing,
        _ => VerbForm.Past,
    };

    private static string Third(string verb) =>
        EndsInConsonantY(verb) ? verb[..^1] + "ies"
        : verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es"
        : verb + "s";

    private string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d"
        : EndsInConsonantY(verb) ? verb[..^1] + "ied"
        : Doubled(verb) + "ed";

    private string Ing(string verb) =>
        verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : Doubled(verb) + "ing";

    private string Doubled(string verb) => doubling.Contains(verb) ? verb + verb[^1] : verb;

    private static bool EndsInConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !Vowels.Contains(verb[^2], StringComparison.Ordinal);
}
