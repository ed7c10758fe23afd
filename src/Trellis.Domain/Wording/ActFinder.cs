namespace Trellis.Domain.Wording;

/// <summary>Finds the acts of a descriptor. Descriptors begin with their verb ("Writes ...", "I write ...", "Is able to write ..."), which makes this possible without a grammar.</summary>
internal sealed class ActFinder(List<Token> tokens)
{
    private readonly List<Act> _acts = [];
    private VerbForm _form;
    private int _verb = -1;

    public static List<Act> Of(List<Token> tokens)
    {
        var finder = new ActFinder(tokens);
        for (var at = 0; at < tokens.Count;)
            at = finder.Sentence(at);
        finder.ShareObjects();
        return finder._acts;
    }

    /// <summary>"Designs and implements features": the first verb shares the object of the second.</summary>
    private void ShareObjects()
    {
        for (var i = _acts.Count - 2; i >= 0; i--)
            if (!_acts[i].HasObject && tokens[Math.Min(_acts[i].End, tokens.Count - 1)].IsBreak)
                _acts[i] = _acts[i] with { Head = _acts[i + 1].Head, Second = _acts[i + 1].Second, HasObject = _acts[i + 1].HasObject };
    }

    private int Sentence(int start)
    {
        var end = start;
        while (end < tokens.Count && tokens[end].Kind != TokenKind.Stop)
            end++;

        _form = VerbForm.None;
        var at = Begin(AfterLabel(start, end), end);
        if (at < end && !IsVerb(at, end) && !IsUnknownVerb(at, end))
        {
            _form = VerbForm.Third;
            at = NextAct(at + 1, end);
        }
        while (at < end)
            at = Read(at, end);
        return end + 1;
    }

    /// <summary>"Coordination: coordinates ..." begins after its label.</summary>
    private int AfterLabel(int start, int end)
    {
        for (var at = start; at < end && at < start + 4; at++)
            if (tokens[at].Kind == TokenKind.Colon)
                return at + 1;
        return start;
    }

    /// <summary>Past the subject, adverbs, auxiliaries and a leading "when ..., ".</summary>
    private int Begin(int at, int end)
    {
        if (at < end && tokens[at].Has(Sense.LeadIn) && !tokens[at].Has(Sense.Verb))
            for (var comma = at; comma < end; comma++)
                if (tokens[comma].Kind == TokenKind.Comma)
                    return Begin(comma + 1, end);
        while (at < end && IsSkipped(at, end))
            at++;
        return at;
    }

    private bool IsSkipped(int at, int end)
    {
        var token = tokens[at];
        if (token.Has(Sense.Ability))
            return !(token.Form.HasFlag(VerbForm.Ing) && token.Has(Sense.Verb) && !token.Has(Sense.Be));
        if (token.Has(Sense.Be) && token.IsWord)
            return BeforeAct(at + 1, end);
        return !token.IsWord || token.Has(Sense.Subject) || IsAdverb(token);
    }

    /// <summary>"Has led", "is able to", "is ultimately responsible for": the verb that counts comes after.</summary>
    private bool BeforeAct(int at, int end)
    {
        while (at < end && (IsAdverb(tokens[at]) || tokens[at].Kind == TokenKind.Other || (tokens[at].Has(Sense.Determiner) && at + 1 < end && tokens[at + 1].Has(Sense.Ability))))
            at++;
        return at < end && (tokens[at].Has(Sense.Ability) || (tokens[at].Has(Sense.Verb) && (tokens[at].Form & (VerbForm.Past | VerbForm.Ing)) != 0 && !tokens[at].Has(Sense.Trait)));
    }

    private static bool IsAdverb(Token token) =>
        token.IsWord && !token.Has(Sense.Verb | Sense.Noun)
        && (token.IsAdverb || token.Has(Sense.Frequency | Sense.Consistency | Sense.Autonomy) || (token.Has(Sense.Trait | Sense.Quality | Sense.Soft | Sense.Size | Sense.Absolute) && token.Length > 4));

    /// <summary>"Narrows a fault": the lexicon need not know a verb that stands where the verb stands.</summary>
    private bool IsUnknownVerb(int at, int end) =>
        tokens[at] is { IsWord: true, Sense: Sense.None, EndsInS: true } && at + 1 < end && tokens[at + 1].IsWord && !tokens[at + 1].IsOf;

    private bool IsVerb(int at, int end)
    {
        var token = tokens[at];
        if (!token.Has(Sense.Verb) || token.Form == VerbForm.None)
            return false;
        if (_form != VerbForm.None && (token.Form & _form) == 0)
            return false;
        return !token.Has(Sense.Noun) || TakesAnObject(at + 1, end);
    }

    /// <summary>"plans the work" against "plans and budgets": a word that is as often a noun is a verb when something follows it.</summary>
    private bool TakesAnObject(int at, int end)
    {
        if (at >= end)
            return _form == VerbForm.None;
        var next = tokens[at];
        if (next.IsOf)
            return false;
        if (_form == VerbForm.None && tokens[at - 1].Form.HasFlag(VerbForm.Ing))
            return true;
        if (next.Kind is TokenKind.And or TokenKind.Comma && _form == VerbForm.None && at + 1 < end)
            return tokens[at + 1].Has(Sense.Verb) && (tokens[at + 1].Form & tokens[at - 1].Form) != 0;
        return next.Kind is TokenKind.Word or TokenKind.Number && (!next.Has(Sense.Preposition) || (_form == VerbForm.None && next.Has(Sense.Preposition)));
    }

    private int Read(int verb, int end)
    {
        var (wrapper, from) = (Sense.None, verb);
        for (var inner = Inner(verb, end); inner > 0; inner = Inner(verb, end))
        {
            wrapper |= tokens[verb].Sense & Sense.Verb;
            SetForm(verb);
            verb = inner;
        }

        SetForm(verb);
        _verb = verb;
        var (stop, purpose) = Extent(verb + 1, end);
        var sense = IsPassive(verb) ? (tokens[verb].Has(Sense.Say) ? Sense.Talk : Sense.Be) : tokens[verb].Has(Sense.Verb) ? tokens[verb].Sense & Sense.Verb : Sense.Act;
        _acts.Add(ActObject.Complete(tokens, new(verb, stop, sense) { Purpose = purpose, From = from, Wrapper = wrapper, IsMeasured = IsMeasured(verb + 1, stop) }));
        return NextAct(stop, end);
    }

    /// <summary>"Is trusted", "are involved": somebody else acts.</summary>
    private bool IsPassive(int verb)
    {
        var before = verb - 1;
        while (before >= 0 && IsAdverb(tokens[before]))
            before--;
        return before >= 0 && tokens[verb].Form == VerbForm.Past && tokens[before].Has(Sense.Be) && tokens[before].Has(Sense.Subject) && !tokens[before].IsHave;
    }

    /// <summary>The verb inside "helps to develop" or "works to improve"; 0 when there is none.</summary>
    private int Inner(int verb, int end)
    {
        if (verb + 2 >= end || !tokens[verb].Has(Sense.Help | Sense.Intent | Sense.Use | Sense.Spot | Sense.Weigh | Sense.Mind))
            return 0;
        var at = verb + 1;
        if (IsTo(at))
            at++;
        while (at < end && IsAdverb(tokens[at]))
            at++;
        return at > verb + 1 && at < end && IsTo(verb + 1) && tokens[at].Has(Sense.Verb) && tokens[at].Form.HasFlag(VerbForm.Base)
            && (at + 1 < end || !tokens[at].Has(Sense.Noun)) ? at : 0;
    }

    private bool IsTo(int at) => tokens[at] is { Length: 2, IsWord: true } token && token.Has(Sense.Subject) && token.Has(Sense.Preposition);

    private void SetForm(int verb)
    {
        if (_form == VerbForm.None)
            _form = tokens[verb].Form is VerbForm.None ? VerbForm.Third : tokens[verb].Form;
    }

    /// <summary>How far the words of an act reach, and where its purpose begins.</summary>
    private (int End, int Purpose) Extent(int at, int end)
    {
        var purpose = -1;
        for (; at < end; at++)
        {
            if (tokens[at].IsBreak && StartsAct(at, end) > 0)
                break;
            if (purpose < 0 && (tokens[at].Has(Sense.Purpose) || IsPurpose(at, end)))
                purpose = at;
        }
        return (at, purpose < 0 ? at : purpose);
    }

    private bool IsPurpose(int at, int end) =>
        IsTo(at) && at + 1 < end && tokens[at + 1].Has(Sense.Verb) && tokens[at + 1].Form.HasFlag(VerbForm.Base);

    /// <summary>The verb of the act that begins after a comma or "and"; 0 when none does.</summary>
    private int StartsAct(int mark, int end)
    {
        var at = mark;
        while (at < end && (tokens[at].IsBreak || IsSkippedInside(at, end)))
            at++;
        return at < end && (IsVerb(at, end) || (mark == _verb + 1 && IsInRow(at))) ? at : 0;
    }

    private bool IsSkippedInside(int at, int end) => tokens[at].Kind != TokenKind.Number && !tokens[at].Has(Sense.Determiner) && IsSkipped(at, end);

    /// <summary>"Designs, builds, tests and presents features": after a verb that has no object of its own, a word in its form is a verb too.</summary>
    private bool IsInRow(int at) => tokens[at].Has(Sense.Verb) && (tokens[at].Form & _form) != 0;

    /// <summary>A number, or two in words: "in three of the last four quarters".</summary>
    private bool IsMeasured(int at, int end)
    {
        var words = tokens.GetRange(at, end - at);
        return words.Exists(t => t.Kind == TokenKind.Number) || words.Count(t => t.Has(Sense.Many)) > 1;
    }

    private int NextAct(int at, int end)
    {
        for (; at < end; at++)
            if (tokens[at].IsBreak && StartsAct(at, end) is > 0 and var verb)
                return verb;
        return end;
    }
}
