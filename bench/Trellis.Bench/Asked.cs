using System.Globalization;

namespace Trellis.Bench;

/// <summary>What to measure: bin/bench [SECTION...] [--people N] [--rounds N] [--postgres].</summary>
internal sealed record Asked(IReadOnlyList<string> Sections, int People, bool OnPostgres, int Rounds, TextWriter Output)
{
    private const int FewestPeople = 100;
    private const int UsualPeople = 400;
    private const int UsualRounds = 100;

    /// <returns>Null, and a sentence on the error stream, where the words make no sense.</returns>
    public static Asked? Parse(string[] words, IReadOnlyCollection<string> known)
    {
        var (people, rounds) = (UsualPeople, UsualRounds);
        var onPostgres = false;
        List<string> sections = [];
        for (var i = 0; i < words.Length; i++)
        {
            if (IsNumber(words, i, "--people", FewestPeople, ref people) || IsNumber(words, i, "--rounds", 1, ref rounds))
                i++;
            else if (words[i] == "--postgres")
                onPostgres = true;
            else if (known.Contains(words[i]))
                sections.Add(words[i]);
            else
                return Wrong(words[i], known);
        }

        return new(sections.Count > 0 ? sections : [.. known], people, onPostgres, rounds, Console.Out);
    }

    private static bool IsNumber(string[] words, int at, string word, int fewest, ref int number) => words[at] == word && at + 1 < words.Length
        && int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= fewest;

    private static Asked? Wrong(string word, IEnumerable<string> known)
    {
        Console.Error.WriteLine($"bin/bench does not understand '{word}'. Sections: {string.Join(", ", known)}; --people N with at least {FewestPeople}; --rounds N; --postgres.");
        return null;
    }
}
