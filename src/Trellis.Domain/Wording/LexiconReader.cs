namespace Trellis.Domain.Wording;

/// <summary>Reads a word list as people write it: sections in brackets, terms separated by commas or lines. The program that ships reads its compiled form.</summary>
internal sealed class LexiconReader
{
    private static readonly Dictionary<string, Sense> Classes = new()
    {
        ["act"] = Sense.Act, ["say"] = Sense.Say, ["talk"] = Sense.Talk, ["lead"] = Sense.Lead, ["help"] = Sense.Help, ["hollow"] = Sense.Hollow, ["mind"] = Sense.Mind,
        ["spot"] = Sense.Spot, ["weigh"] = Sense.Weigh, ["intent"] = Sense.Intent, ["display"] = Sense.Display, ["change"] = Sense.Change, ["use"] = Sense.Use, ["be"] = Sense.Be,
        ["concrete"] = Sense.Concrete, ["person"] = Sense.Person, ["abstract"] = Sense.Abstract, ["knowledge"] = Sense.Knowledge,
        ["trait"] = Sense.Trait, ["quality"] = Sense.Quality, ["soft"] = Sense.Soft, ["comparison"] = Sense.Comparison, ["size"] = Sense.Size, ["frequency"] = Sense.Frequency, ["absolute"] = Sense.Absolute, ["vagueamount"] = Sense.VagueAmount,
        ["consistency"] = Sense.Consistency, ["autonomy"] = Sense.Autonomy, ["autonomyword"] = Sense.Autonomy, ["ability"] = Sense.Ability, ["reputation"] = Sense.Reputation,
        ["jargon"] = Sense.Jargon, ["bias"] = Sense.Bias, ["negative"] = Sense.Negative, ["purpose"] = Sense.Purpose, ["scopeunit"] = Sense.ScopeUnit,
        ["subject"] = Sense.Subject, ["lead-in"] = Sense.LeadIn, ["preposition"] = Sense.Preposition, ["relative"] = Sense.Relative, ["determiner"] = Sense.Determiner,
        ["role"] = Sense.Role, ["lowrole"] = Sense.LowRole, ["highrole"] = Sense.HighRole, ["reach"] = Sense.Reach, ["helped"] = Sense.Helped, ["alone"] = Sense.Alone, ["many"] = Sense.Many, ["period"] = Sense.Period, ["serve"] = Sense.Serve, ["telling"] = Sense.Telling, ["standing"] = Sense.Standing,
        ["unit1"] = Sense.Unit1, ["unit2"] = Sense.Unit2, ["unit3"] = Sense.Unit3, ["unit4"] = Sense.Unit4, ["unit5"] = Sense.Unit5, ["unit6"] = Sense.Unit6,
    };

    private readonly Dictionary<string, Lexicon.Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, Lexicon.Entry> Read(string locale) => new LexiconReader().Entries(Sections(locale));

    /// <summary>The sections of a list by name, each with its terms.</summary>
    internal static Dictionary<string, List<string>> Sections(string locale)
    {
        var sections = new Dictionary<string, List<string>>();
        List<string> terms = [];
        foreach (var line in WordFile.Lines($"words.{locale}.txt"))
        {
            if (line[0] == '[')
                sections[line.Trim('[', ']')] = terms = [];
            else
                terms.AddRange(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        return sections;
    }

    private Dictionary<string, Lexicon.Entry> Entries(Dictionary<string, List<string>> sections)
    {
        var irregular = sections["irregular"].Select(t => t.Split(": ")).ToDictionary(t => t[0], t => t[1].Split(' '));
        var inflection = new Inflection(sections["double"].ToHashSet(), irregular);
        foreach (var (name, terms) in sections)
            if (name.Split(' ') is [var kind, var word])
                terms.ForEach(kind == "verbs" ? t => AddVerb(inflection, t, Classes[word]) : t => AddTerm(t, Classes[word]));
        foreach (var (word, entry) in _entries.Where(e => e.Value.Phrases is not null))
            Array.Sort(entry.Phrases!, (a, b) => b.Rest.Length - a.Rest.Length);
        return _entries;
    }

    private void AddVerb(Inflection inflection, string verb, Sense sense)
    {
        foreach (var (word, form) in inflection.Forms(verb))
        {
            var known = _entries.GetValueOrDefault(word, Lexicon.Entry.None);
            _entries[word] = known with { Sense = known.Sense | sense, Form = known.Form | form };
        }
    }

    private void AddTerm(string term, Sense sense)
    {
        var words = term.Split(' ');
        var known = _entries.GetValueOrDefault(words[0], Lexicon.Entry.None);
        _entries[words[0]] = words.Length == 1
            ? known with { Sense = known.Sense | sense }
            : known with { Phrases = With(known.Phrases ?? [], words[1..], sense) };
    }

    /// <summary>A phrase of two sections has both senses.</summary>
    private static Lexicon.Phrase[] With(Lexicon.Phrase[] phrases, string[] rest, Sense sense)
    {
        var same = Array.FindIndex(phrases, p => p.Rest.AsSpan().SequenceEqual(rest));
        if (same < 0)
            return [.. phrases, new(rest, sense)];
        phrases[same] = phrases[same] with { Sense = phrases[same].Sense | sense };
        return phrases;
    }
}
