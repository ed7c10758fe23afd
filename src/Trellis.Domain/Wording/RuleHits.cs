namespace Trellis.Domain.Wording;

/// <summary>Which rules have something to ask about a descriptor, and about which words.</summary>
internal sealed class RuleHits(DescriptorReading reading, RuleBook book)
{
    private const int MostWords = 45, MostSentences = 2, SeveralActs = 3;

    private static readonly (string Code, Sense Sense)[] ByWord =
    [
        ("wording/trait", Sense.Trait), ("wording/reputation", Sense.Reputation), ("wording/jargon", Sense.Jargon), ("wording/bias", Sense.Bias),
        ("wording/frequency", Sense.Frequency), ("wording/quality", Sense.Quality), ("wording/size", Sense.Size), ("wording/amount", Sense.VagueAmount),
        ("wording/comparison", Sense.Comparison), ("wording/absolute", Sense.Absolute), ("wording/negative", Sense.Negative), ("wording/ability", Sense.Ability), ("wording/consistently", Sense.Consistency),
    ];

    private readonly List<WordingFinding> _hits = [];

    public List<WordingFinding> All()
    {
        Acts();
        foreach (var (code, sense) in ByWord)
            Words(code, sense);
        Shape();
        return [.. _hits.OrderBy(h => h.Start)];
    }

    private void Acts()
    {
        if (reading.Acts.Count == 0)
            WithoutAct();
        foreach (var act in reading.Acts)
            if (RuleOf(act) is { } code)
                Hit(code, act.From, Math.Max(act.Verb + 1, Math.Min(act.Purpose, act.Verb + 5)));
    }

    private void WithoutAct()
    {
        if (reading.Tokens.Exists(t => t.IsFigure))
            return;
        var knowledge = reading.Tokens.FindIndex(t => t.Has(Sense.Knowledge));
        if (knowledge >= 0)
            Hit("wording/knowledge", knowledge, knowledge + 1);
        else if (Passive() is { } passive)
            Hit("wording/passive", passive - 1, passive + 1);
        else
            Whole("wording/no-act");
    }

    /// <summary>"Projects are delivered": something is done, and nobody is said to do it.</summary>
    private int? Passive() =>
        reading.Tokens.FindIndex(t => t.Form == VerbForm.Past && t.Has(Sense.Verb)) is > 0 and var done && reading.Tokens[done - 1] is { IsHave: false } be && be.Has(Sense.Be) ? done : null;

    private string? RuleOf(Act act)
    {
        if ((act.Wrapper & Sense.Intent) != 0)
            return "wording/intent";
        if (act.Is(Sense.Act | Sense.Say) && act.Substance == Substance.Plain)
            return null;
        return act.Is(Sense.Display) && act.Substance == Substance.None ? "wording/display"
            : act.Is(Sense.Mind) || (act.Is(Sense.Weigh) && act.Substance == Substance.None) ? "wording/state-of-mind"
            : act.Is(Sense.Be) && reading.Tokens[act.Verb].Has(Sense.Help) ? "wording/taking-part"
            : act.Is(Sense.Be) ? ((act.Head & Sense.Knowledge) != 0 ? "wording/knowledge" : null)
            : act.Is(Sense.Intent) ? "wording/intent"
            : act.Substance == Substance.None ? "wording/empty-object"
            : act.Is(Sense.Help) ? "wording/taking-part"
            : null;
    }

    private void Words(string code, Sense sense)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (!reading.Tokens[i].Has(sense) || IsVerbOfAnAct(i) || (sense == Sense.Ability && reading.Acts.Exists(a => a.Verb < i)))
                continue;
            var end = i + 1;
            while (end < reading.Tokens.Count && reading.Tokens[end].Has(sense))
                end++;
            Hit(code, i, end);
            i = end;
        }
    }

    private bool IsVerbOfAnAct(int token) => reading.Acts.Exists(a => a.Verb == token);

    private void Shape()
    {
        var words = reading.Tokens.Count(t => t.IsWord);
        var sentences = reading.Tokens.Count(t => t.Kind == TokenKind.Stop);
        if (words > MostWords || sentences > MostSentences)
            Whole("wording/long");
        if (reading.Acts.Count(a => a.Substance != Substance.None) >= SeveralActs)
            Whole("wording/compound");
        if (!reading.Tokens.Exists(t => t.IsFigure || t.Has(Sense.Person | Sense.ScopeUnit | Sense.Autonomy)))
            Whole("wording/scope");
    }

    private void Whole(string code) => _hits.Add(new(book[code], book[code].Severity, 0, 0));

    private void Hit(string code, int from, int to)
    {
        var (start, end) = (reading.Tokens[from].Start, reading.Tokens[to - 1].End);
        _hits.Add(new(book[code], book[code].Severity, start, end - start));
    }
}
