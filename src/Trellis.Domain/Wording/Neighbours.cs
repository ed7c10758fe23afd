namespace Trellis.Domain.Wording;

/// <summary>What the words beside a word take from its senses: "every" in "every two weeks" is a rate, "more" in "more than one team" a number, "organised" in "has organised" an act, "patient" in "the patient" a person.</summary>
internal sealed class Neighbours(string text, List<Token> tokens)
{
    /// <summary>So far behind its verb a person is still the one it is done to: "sees ten of the patients".</summary>
    private const int NearBy = 4;

    public static void Settle(string text, List<Token> tokens)
    {
        var neighbours = new Neighbours(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].IsWord)
                neighbours.Settle(i);
    }

    private void Settle(int at)
    {
        if (tokens[at].Has(Sense.Absolute) && IsRate(at))
            Take(at, Sense.Absolute);
        if (tokens[at].Has(Sense.VagueAmount) && Is(at + 1, "than") && IsFigure(at + 2))
            Take(at, Sense.VagueAmount);
        if (tokens[at].Has(Sense.Size | Sense.VagueAmount | Sense.Quality) && Is(at - 1, "at") && IsFigure(at + 1))
            Take(at, Sense.Size | Sense.VagueAmount | Sense.Quality);
        if (tokens[at].Has(Sense.Trait) && IsNoTrait(at))
            Take(at, Sense.Trait);
        if (tokens[at].IsName && (IsName(at - 1) || IsName(at + 1)))
            Take(at, Sense.Judgement);
        if (tokens[at].Has(Sense.Serve) && HasPersonBehind(at))
            tokens[at] = tokens[at] with { Sense = (tokens[at].Sense & ~Sense.Mind) | Sense.Act };
    }

    /// <summary>"Every two weeks", "every quarter", "all three countries".</summary>
    private bool IsRate(int at) => IsFigure(at + 1) || (Is(at, "every") && Has(at + 1, Sense.Period));

    /// <summary>"Has organised a workshop", "the patient's history", "positive COVID tests".</summary>
    private bool IsNoTrait(int at) =>
        (at > 0 && tokens[at - 1].IsHave && tokens[at] is { Form: VerbForm.Past } && tokens[at].Has(Sense.Act))
        || (tokens[at].Has(Sense.Person) && (Has(at - 1, Sense.Determiner | Sense.Preposition) || IsFigure(at - 1)))
        || IsName(at + 1);

    private bool HasPersonBehind(int at) => Enumerable.Range(at + 1, NearBy).Any(i => Has(i, Sense.Person));

    private bool Is(int at, string word) => IsInside(at) && text.AsSpan(tokens[at].Start, tokens[at].Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Has(int at, Sense sense) => IsInside(at) && tokens[at].Has(sense);

    private bool IsFigure(int at) => IsInside(at) && tokens[at].IsFigure;

    private bool IsName(int at) => IsInside(at) && tokens[at].IsName;

    private bool IsInside(int at) => at >= 0 && at < tokens.Count;

    private void Take(int at, Sense sense) => tokens[at] = tokens[at] with { Sense = tokens[at].Sense & ~sense };
}
