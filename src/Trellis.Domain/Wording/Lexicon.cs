namespace Trellis.Domain.Wording;

/// <summary>The words of one language with their senses, from the compiled list that is built into this assembly.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> English = new(() => new(CompiledLexicon.Read("en")));

    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _entries;

    public Lexicon(Dictionary<string, Entry> entries) => _entries = entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The list of a language; null when there is none yet, and then nothing is judged.</summary>
    public static Lexicon? Of(string locale) =>
        locale.Equals("en", StringComparison.OrdinalIgnoreCase) || locale.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? English.Value : null;

    public Entry Find(ReadOnlySpan<char> word) => _entries.TryGetValue(word, out var entry) ? entry : Entry.None;

    /// <summary>What one word can be, and the phrases that begin with it, the longest first.</summary>
    internal sealed record Entry(Sense Sense, VerbForm Form, Phrase[]? Phrases)
    {
        public static Entry None { get; } = new(Sense.None, VerbForm.None, null);
    }

    /// <param name="Rest">The words after the first.</param>
    internal sealed record Phrase(string[] Rest, Sense Sense);
}
