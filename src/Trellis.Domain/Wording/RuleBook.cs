using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>The rules in the words of one language.</summary>
public sealed class RuleBook
{
    private static readonly Lazy<RuleBook> English = new(() => Read("en"));

    private readonly Dictionary<string, Rule> _rules;

    private RuleBook(IEnumerable<Rule> rules) => _rules = rules.ToDictionary(r => r.Code);

    public IReadOnlyCollection<Rule> Rules => _rules.Values;

    /// <summary>The rules of a language; in English where there are no words for it.</summary>
    public static RuleBook Of(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English.Value : English.Value;

    public Rule this[string code] => _rules[code];

    private static RuleBook Read(string locale)
    {
        List<Rule> rules = [];
        foreach (var line in WordFile.Lines($"rules.{locale}.txt"))
        {
            if (line[0] == '[')
                rules.Add(new(line.Trim('[', ']'), "", Severity.Warning, "", ""));
            else
                rules[^1] = With(rules[^1], line.Split(": ", 2));
        }
        return new(rules);
    }

    private static Rule With(Rule rule, string[] said) => said[0] switch
    {
        "title" => rule with { Title = said[1] },
        "severity" => rule with { Severity = Enum.Parse<Severity>(said[1], ignoreCase: true) },
        "why" => rule with { Why = said[1] },
        "ask" => rule with { Question = said[1] },
        "bad" => rule with { Bad = [.. rule.Bad, said[1]] },
        "good" => rule with { Good = [.. rule.Good, said[1]] },
        _ => throw new InvalidOperationException($"A rule has no '{said[0]}'."),
    };
}
