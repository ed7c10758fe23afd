using System.Globalization;

namespace Trellis.Bench;

/// <summary>What to measure: bin/bench [SECTION...] [--people N] [--postgres].</summary>
internal sealed record Asked(IReadOnlyList<string> Sections, int People, bool OnPostgres, TextWriter Output)
{
    private const int FewestPeople = 100;
    private const int UsualPeople = 400;

    /// <returns>Null, and a sentence on the error stream, where the words make no sense.</returns>
    public static Asked? Parse(string[] words, IReadOnlyCollection<string> known)
    {
        var people = UsualPeople;
        var onPostgres = false;
        List<string> sections = [];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "--people" && i + 1 < words.Length && int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out people) && people >= FewestPeople)
                i++;
            else if (words[i] == "--postgres")
                onPostgres = true;
            else if (known.Contains(words[i]))
                sections.Add(words[i]);
            else
                return Wrong(words[i], known);
        }

        return new(sections.Count > 0 ? sections : [.. known], people, onPostgres, Console.Out);
    }

    private static Asked? Wrong(string word, IEnumerable<string> known)
    {
        Console.Error.WriteLine($"bin/bench does not understand '{word}'. Sections: {string.Join(", ", known)}; --people N with at least {FewestPeople}; --postgres.");
        return null;
    }
}
