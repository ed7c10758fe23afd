using System.Collections.Frozen;

namespace Trellis.Domain.Reviews;

/// <summary>The words of a text that carry meaning, cut to their stems, so that "reviewed" and "reviews" are one.</summary>
internal static class WordStems
{
    private const int Shortest = 3;

    private static readonly FrozenSet<string> Small = """
        about after again all also and any are because been before being both but can did does doing done each every for from get got had has have her hers him his how into its
        just let made make makes making may more most much new not now off one only onto other our out over own per she should some such than that the their them then there these
        they this those through too two three under until upon use used very via was well were what when where which while who whom why will with within without would you your
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <returns>Each stem with the word it was first seen in.</returns>
    public static Dictionary<string, string> Of(string text)
    {
        Dictionary<string, string> stems = [];
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            var word = text[at..end].ToLowerInvariant();
            if (word.Length >= Shortest && !Small.Contains(word))
                stems.TryAdd(Stem(word), word);
            at = end + 1;
        }

        return stems;
    }

    private static string Stem(string word) => WithoutE(WithoutEnding(word));

    private static string WithoutEnding(string word)
    {
        if (Ends(word, "ies", 2))
            return word[..^3] + "y";
        if (Ends(word, "ing", 3))
            return Single(word[..^3]);
        if (Ends(word, "ed", 3))
            return Single(word[..^2]);
        if (word.EndsWith("sses", StringComparison.Ordinal) || Ends(word, "shes", 2) || Ends(word, "ches", 2))
            return word[..^2];
        return Ends(word, "s", 3) && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static bool Ends(string word, string ending, int atLeast) => word.Length >= ending.Length + atLeast && word.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>Planned → plan, but pressed → press.</summary>
    private static string Single(string word) => word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('s' or 'l' or 'z') ? word[..^1] : word;

    private static string WithoutE(string word) => word.Length > Shortest && word[^1] == 'e' ? word[..^1] : word;
}
