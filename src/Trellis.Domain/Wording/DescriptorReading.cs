namespace Trellis.Domain.Wording;

/// <summary>A descriptor taken apart: its words with their senses, and its acts.</summary>
internal sealed record DescriptorReading(string Text, List<Token> Tokens, List<Act> Acts)
{
    public static DescriptorReading Of(string text, Lexicon lexicon)
    {
        var tokens = Tokenizer.Read(text, lexicon);
        return new(text, tokens, ActFinder.Of(tokens));
    }

    public string WordAt(int token) => Text.Substring(Tokens[token].Start, Tokens[token].Length);
}
