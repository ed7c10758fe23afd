namespace Trellis.Domain.Wording;

/// <summary>A word or a mark of a text, with what the lexicon knows about it.</summary>
/// <remarks>A class, as all that lists hold here: code over shared classes is compiled before the program starts.</remarks>
internal sealed record Token(int Start, int Length, Sense Sense, VerbForm Form, TokenKind Kind)
{
    public int End => Start + Length;
    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>A mark after which another act may begin.</summary>
    public bool IsBreak => Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.And;

    /// <summary>A word in -ly that the lexicon may not know.</summary>
    public bool IsAdverb { get; init; }
    public bool IsOf { get; init; }
    public bool EndsInS { get; init; }

    /// <summary>"Has" or "have", which makes no passive.</summary>
    public bool IsHave { get; init; }

    /// <summary>Written with a capital inside a sentence: a product, a segment, a group.</summary>
    public bool IsName { get; init; }
    public bool IsFigure => Kind == TokenKind.Number || Has(Sense.Many);

    public bool Has(Sense sense) => (Sense & sense) != 0;
}

internal enum TokenKind { Word, Number, And, Comma, Semicolon, Colon, Dash, Open, Close, Stop, Other }
