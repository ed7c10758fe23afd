namespace Trellis.Domain.Wording;

/// <summary>What an act is done to.</summary>
internal static class ActObject
{
    /// <summary>The act with the senses of its first noun group: the last known noun before a preposition, a break or the purpose; and of the group after it.</summary>
    public static Act Complete(List<Token> tokens, Act act)
    {
        var at = act.Verb + 1;
        for (var group = 0; group < 3 && at < act.Purpose; group++)
        {
            var (head, next, words) = Group(tokens, at, act.Purpose);
            at = next;
            if (words == 0)
                continue;
            if (!act.HasObject)
                act = act with { Head = head, HasObject = true };
            else
                return act with { Second = head };
        }
        return act;
    }

    private static (Sense Head, int Next, int Words) Group(List<Token> tokens, int at, int end)
    {
        var (head, words) = (Sense.None, 0);
        for (; at < end; at++)
        {
            var token = tokens[at];
            if (Ends(token))
                return (head, at + 1, words);
            if (!token.IsWord || token.Has(Sense.Determiner) || IsModifier(token))
                continue;
            words++;
            if (token.Has(Sense.Noun))
                head = token.Sense & Sense.Noun;
        }
        return (head, at, words);
    }

    private static bool Ends(Token token) =>
        (!token.IsWord && token.Kind != TokenKind.Number) || (token.Has(Sense.Preposition | Sense.Relative) && !token.Has(Sense.Noun) && !token.Has(Sense.Determiner));

    private static bool IsModifier(Token token) => !token.Has(Sense.Noun) && token.Has(Sense.Judgement | Sense.Consistency | Sense.Autonomy);
}
