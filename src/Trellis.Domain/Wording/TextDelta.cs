namespace Trellis.Domain.Wording;

/// <summary>The words that only one of two texts has. Articles, forms of a word and its case do not count.</summary>
internal sealed class TextDelta
{
    private const Sense Grammar = Sense.Determiner | Sense.Subject | Sense.Preposition | Sense.Relative;
    private const Sense Told = Sense.Reach | Sense.Many | Sense.Role | Sense.Unit | Sense.Helped | Sense.Alone | Sense.Standing;

    private TextDelta(List<Word> removed, List<Word> added, int shared, bool identical) =>
        (Removed, Added, Shared, Identical) = (removed, added, shared, identical);

    public IReadOnlyList<Word> Removed { get; }
    public IReadOnlyList<Word> Added { get; }

    /// <summary>Words that both have.</summary>
    public int Shared { get; }

    /// <summary>The same words in the same order.</summary>
    public bool Identical { get; }
    public bool IsEmpty => Removed.Count + Added.Count == 0;

    /// <summary>0 = nothing in common, 1 = all.</summary>
    public double Likeness => Shared + Removed.Count + Added.Count == 0 ? 1 : (double)Shared / (Shared + Removed.Count + Added.Count);

    public static TextDelta Of(DescriptorReading lower, DescriptorReading higher)
    {
        var (low, high) = (Words(lower), Words(higher));
        var only = low.GroupBy(w => w.Stem).ToDictionary(g => g.Key, g => new Queue<Word>(g));
        List<Word> added = [];
        foreach (var word in high)
            if (!only.TryGetValue(word.Stem, out var same) || !same.TryDequeue(out _))
                added.Add(word);
        var removed = only.Values.SelectMany(q => q).ToList();
        DropShortForms(removed, added);
        return new(removed, added, low.Count - removed.Count, SameText(lower, higher));
    }

    /// <summary>"Ops" for "Operations": a short form and its long form are the same word.</summary>
    private static void DropShortForms(List<Word> removed, List<Word> added)
    {
        foreach (var word in removed.ToList())
            if (!word.Has(Sense.Unit) && added.FindIndex(a => IsShortForm(a.Stem, word.Stem) || IsShortForm(word.Stem, a.Stem)) is >= 0 and var same)
            {
                added.RemoveAt(same);
                removed.Remove(word);
            }
    }

    private static bool IsShortForm(string shorter, string longer) =>
        shorter.Length >= 3 && shorter.Length < longer.Length && !char.IsDigit(shorter[0]) && longer.StartsWith(shorter.TrimEnd('S'), StringComparison.Ordinal);

    private static List<Word> Words(DescriptorReading reading)
    {
        List<Word> words = [];
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Number)
                words.Add(new(reading.WordAt(i).ToUpperInvariant(), token.Sense, IsNumber: true, IsName: false) { IsCeiling = IsCeiling(reading, i) });
            else if (token.IsWord && (!token.Has(Grammar) || token.Has(Told | Sense.Verb | Sense.Judgement)) && !IsPlainVerb(token))
                words.Add(Word.Of(reading.WordAt(i), token.Sense, inside: i > 0 && reading.Tokens[i - 1].Kind is not TokenKind.Stop) with { IsCeiling = IsCeiling(reading, i) });
        }
        return words;
    }

    /// <summary>"Within five days", "under 3 %", "fewer than four": the smaller figure asks for more.</summary>
    private static bool IsCeiling(DescriptorReading reading, int at) =>
        reading.Tokens[at].IsFigure && at > 0 && (IsAny(reading, at - 1, "within", "under", "below")
            || (at > 1 && ((IsAny(reading, at - 1, "than") && IsAny(reading, at - 2, "less", "fewer")) || (IsAny(reading, at - 1, "most") && IsAny(reading, at - 2, "at")))));

    private static bool IsAny(DescriptorReading reading, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (reading.WordAt(at).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>"Is", "has" and their like say nothing by themselves.</summary>
    private static bool IsPlainVerb(Token token) => token.Has(Sense.Be) && token.Has(Sense.Subject);

    /// <summary>Punctuation and case apart.</summary>
    private static bool SameText(DescriptorReading a, DescriptorReading b) => Said(a).SequenceEqual(Said(b));

    private static IEnumerable<string> Said(DescriptorReading reading) =>
        Enumerable.Range(0, reading.Tokens.Count).Where(i => reading.Tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.And).Select(i => Word.Plain(reading.WordAt(i)));

    /// <param name="IsName">Written with a capital inside a sentence: a product, a segment, a group.</param>
    internal sealed record Word(string Stem, Sense Sense, bool IsNumber, bool IsName)
    {
        /// <summary>A figure that may not be passed.</summary>
        public bool IsCeiling { get; init; }

        public bool Has(Sense sense) => (Sense & sense) != 0;

        public static Word Of(string text, Sense sense, bool inside)
        {
            var upper = Plain(text);
            if ((sense & Sense.Helped) != 0)
                sense &= ~(Sense.Role | Sense.LowRole | Sense.HighRole | Sense.Person | Sense.Concrete);
            return new((sense & Sense.Unit) != 0 ? upper : Cut(upper), sense, text.Any(char.IsDigit), inside && char.IsUpper(text[0]) && text.Length > 1);
        }

        /// <summary>Case and the shape of the apostrophe do not matter.</summary>
        public static string Plain(string text) => text.Replace('’', '\'').ToUpperInvariant();

        /// <summary>Without the endings of number and tense, and without "'s".</summary>
        private static string Cut(string word)
        {
            word = word.EndsWith("'S", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
            foreach (var (ending, least) in Endings)
                if (word.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
                    return word[..^ending.Length];
            return word;
        }

        private static readonly (string Ending, int Least)[] Endings = [("ING", 7), ("IES", 6), ("ED", 6), ("ES", 6), ("S", 4), ("LY", 6), ("E", 5), ("Y", 5)];
    }
}
