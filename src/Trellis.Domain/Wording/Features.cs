namespace Trellis.Domain.Wording;

/// <summary>What the verdict is weighed on: a short list of plain facts about a descriptor, each between 0 and about 3.</summary>
internal sealed class Features
{
    private static readonly (string Name, Sense Sense)[] VerbClasses =
    [
        ("act", Sense.Act), ("say", Sense.Say), ("talk", Sense.Talk), ("lead", Sense.Lead), ("help", Sense.Help), ("hollow", Sense.Hollow), ("mind", Sense.Mind), ("spot", Sense.Spot),
        ("weigh", Sense.Weigh), ("intent", Sense.Intent), ("display", Sense.Display), ("change", Sense.Change), ("use", Sense.Use), ("be", Sense.Be),
    ];

    /// <summary>Rare in the labels and certain by the guide: a figure to reach is a fact.</summary>
    private const double Figure = 4;

    private readonly DescriptorReading _reading;
    private readonly Action<string, double> _add;

    private Features(DescriptorReading reading, Action<string, double> add) => (_reading, _add) = (reading, add);

    public static IReadOnlyList<string> Names { get; } = NamesOf();

    public static double[] Of(DescriptorReading reading)
    {
        var values = new double[Names.Count];
        var next = 0;
        new Features(reading, (_, value) => values[next++] = value).Write();
        return values;
    }

    private static List<string> NamesOf()
    {
        List<string> names = [];
        new Features(new("", [], []), (name, _) => names.Add(name)).Write();
        return names;
    }

    private void Write()
    {
        WriteMainAct(_reading.Acts.Count > 0 ? _reading.Acts[0] : Act.None);
        WriteActs();
        WriteWords();
        WriteShape();
    }

    private void WriteMainAct(Act first)
    {
        var exists = _reading.Acts.Count > 0;
        _add("no act", Bit(!exists));
        foreach (var (name, sense) in VerbClasses)
            _add($"main verb: {name}", Bit((first.Sense & sense) != 0));
        _add("main verb wrapped", Bit(first.Wrapper != 0));
        _add("object: concrete", Bit((first.Head & Sense.Concrete) != 0));
        _add("object: person", Bit((first.Head & Sense.Person) != 0));
        _add("object: abstract", Bit((first.Head & Sense.Abstract) != 0 && (first.Head & Sense.Concrete) == 0));
        _add("object: unknown", Bit(exists && first.HasObject && first.Head == 0));
        _add("object: none", Bit(exists && !first.HasObject));
        _add("main act plain", Bit(exists && first.Substance == Substance.Plain));
        _add("main act empty", Bit(exists && first.Substance == Substance.None));
    }

    private void WriteActs()
    {
        var acts = _reading.Acts;
        var plain = acts.Count(a => a.Substance == Substance.Plain);
        var empty = acts.Count(a => a.Substance == Substance.None);
        var judged = Judged(Sense.Quality | Sense.Size | Sense.Frequency);
        var best = acts.Count == 0 ? Substance.None : acts.Max(a => a.Substance);
        _add("best act plain", Bit(best == Substance.Plain));
        _add("best act empty", Bit(best == Substance.None));
        _add("share of plain acts", acts.Count == 0 ? 0 : (double)plain / acts.Count);
        _add("share of empty acts", acts.Count == 0 ? 1 : (double)empty / acts.Count);
        _add("plain and unjudged", Bit(acts.Count > 0 && plain == acts.Count && judged == 0));
        _add("plain but judged", Bit(best == Substance.Plain && judged > 0));
        _add("thin and unjudged", Bit(best == Substance.Thin && judged == 0));
        _add("empty and judged", Bit(best == Substance.None && judged > 0));
        _add("three acts or more", Bit(acts.Count >= 3));
        _add("state of mind anywhere", Bit(acts.Any(a => (a.Sense & Sense.Mind) != 0)));
    }

    private void WriteWords()
    {
        _add("trait words", Words(Sense.Trait, 3));
        _add("quality words", Math.Min(3, Judged(Sense.Quality)));
        _add("soft quality words", Math.Min(2, Judged(Sense.Soft)));
        _add("quality words in the purpose", Math.Min(2, Words(Sense.Quality, 9) - Judged(Sense.Quality)));
        _add("size words", Math.Min(2, Judged(Sense.Size)));
        _add("frequency words", Words(Sense.Frequency, 2));
        _add("absolute words", Words(Sense.Absolute, 1));
        _add("vague amounts", Words(Sense.VagueAmount, 2));
        _add("knowledge words", Words(Sense.Knowledge, 2));
        _add("reputation", Words(Sense.Reputation, 1));
        _add("jargon", Words(Sense.Jargon | Sense.Bias, 1));
        _add("negative", Words(Sense.Negative, 1));
        _add("consistency", Words(Sense.Consistency, 1));
        _add("autonomy", Words(Sense.Autonomy, 1));
        _add("ability", Words(Sense.Ability, 1));
        _add("concrete nouns", Words(Sense.Concrete, 4));
        _add("persons", Words(Sense.Person, 3));
        _add("abstract nouns", Math.Min(4, _reading.Tokens.Count(t => t.IsWord && t.Has(Sense.Abstract) && !t.Has(Sense.Concrete | Sense.Verb))));
    }

    private void WriteShape()
    {
        var words = _reading.Tokens.Count(t => t.IsWord);
        var judged = _reading.Tokens.Count(t => t.IsWord && t.Has(Sense.Judgement | Sense.Jargon | Sense.Reputation));
        _add("share of judgement words", words == 0 ? 0 : Math.Min(1, 2.0 * judged / words));
        _add("length", Math.Min(3, words / 15.0));
        _add("fewer than five words", Bit(words < 5));
        _add("sentences", Math.Min(2, Math.Max(0, _reading.Tokens.Count(t => t.Kind == TokenKind.Stop) - 1)));
        _add("numbers", Math.Min(2, _reading.Tokens.Count(t => t.Kind == TokenKind.Number)));
        _add("names", Math.Min(2, _reading.Tokens.Count(t => t.IsName)));
        _add("a number without an act", Figure * Bit(_reading.Acts.All(a => a.Is(Sense.Be) && a.IsMeasured) && _reading.Tokens.Exists(t => t.IsFigure)));
        _add("brackets", Bit(_reading.Tokens.Any(t => t.Kind == TokenKind.Open)));
    }

    private double Words(Sense sense, int most) => Math.Min(most, _reading.Tokens.Count(t => t.Has(sense)));

    /// <summary>Judgement outside purpose clauses: what an act is for is not what is checked.</summary>
    private int Judged(Sense sense)
    {
        var count = 0;
        for (var i = 0; i < _reading.Tokens.Count; i++)
            if (_reading.Tokens[i].Has(sense) && !_reading.Acts.Exists(a => i >= a.Purpose && i < a.End))
                count++;
        return count;
    }

    private static double Bit(bool value) => value ? 1 : 0;
}
