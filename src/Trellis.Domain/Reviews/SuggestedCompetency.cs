using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Reviews;

/// <summary>A competency that a text seems to speak of, with the words that say so; somebody accepts it or not.</summary>
public sealed record SuggestedCompetency(Competency Competency, IReadOnlyList<string> Because)
{
    public const int Most = 3;
    private const double TitleWeighs = 3, SummaryWeighs = 2, DescriptorWeighs = 1;

    /// <summary>Below these a likeness is chance: one word has to stand in the title, or two rare ones in a description.</summary>
    private const double LeastAlone = 3, LeastTogether = 2.5;

    /// <summary>The same text and the same level always give the same: shared words, each weighing more the fewer competencies of the level use it.</summary>
    public static IReadOnlyList<SuggestedCompetency> Of(string text, ResolvedLevel level, IReadOnlyList<CompetencyId> known)
    {
        var said = WordStems.Of(text);
        var asked = level.Required.Select(cell => (cell.Competency, Words: WordsOf(cell))).ToList();
        var used = asked.SelectMany(a => a.Words.Keys).CountBy(stem => stem).ToDictionary();
        return
        [
            .. asked.Where(a => !known.Contains(a.Competency.Id))
                .Select(a => (a.Competency, Shared: a.Words.Where(w => said.ContainsKey(w.Key)).Select(w => (w.Key, Weight: w.Value * Math.Log(1 + ((double)asked.Count / used[w.Key])))).ToList()))
                .Select(a => (a.Competency, a.Shared, Score: a.Shared.Sum(s => s.Weight)))
                .Where(a => a.Score >= (a.Shared.Count == 1 ? LeastAlone : LeastTogether))
                .OrderByDescending(a => a.Score).Take(Most)
                .Select(a => new SuggestedCompetency(a.Competency, [.. a.Shared.OrderByDescending(s => s.Weight).Select(s => said[s.Key])])),
        ];
    }

    private static Dictionary<string, double> WordsOf(ResolvedCell cell)
    {
        Dictionary<string, double> words = [];
        Weigh(cell.Competency.Title.Value, TitleWeighs);
        Weigh(cell.Competency.Summary?.Value ?? "", SummaryWeighs);
        foreach (var descriptor in cell.Descriptors.Concat(cell.FromBelow))
            Weigh(descriptor.Text.Value, DescriptorWeighs);
        return words;

        void Weigh(string text, double weight)
        {
            foreach (var stem in WordStems.Of(text).Keys)
                words.TryAdd(stem, weight);
        }
    }
}
