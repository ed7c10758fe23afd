namespace Trellis.Domain.Wording;

/// <summary>What the words beside a word take from its senses: "every" in "every two weeks" is a rate, "more" in "more than one team" a number, "organised" in "has organised" an act.</summary>
internal static class Neighbours
{
    public static void Settle(string text, List<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Has(Sense.Absolute) && IsRate(text, tokens, i))
                Take(tokens, i, Sense.Absolute);
            if (tokens[i].Has(Sense.VagueAmount) && i + 2 < tokens.Count && Is(text, tokens[i + 1], "than") && tokens[i + 2].IsFigure)
                Take(tokens, i, Sense.VagueAmount);
            if (tokens[i].IsHave && tokens[i + 1] is { Form: VerbForm.Past } done && done.Has(Sense.Act))
                Take(tokens, i + 1, Sense.Trait);
        }
    }

    /// <summary>"Every two weeks", "every quarter".</summary>
    private static bool IsRate(string text, List<Token> tokens, int at) =>
        Is(text, tokens[at], "every") && (tokens[at + 1].IsFigure || tokens[at + 1].Has(Sense.Period));

    private static bool Is(string text, Token token, string word) => text.AsSpan(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static void Take(List<Token> tokens, int at, Sense sense) => tokens[at] = tokens[at] with { Sense = tokens[at].Sense & ~sense };
}
