using System.Globalization;
using System.Text;
using Trellis.Domain.Wording;

namespace Trellis.WordingTraining;

/// <summary>The page of the rules, one part a rule, so that a finding can be looked up under its code.</summary>
internal static class RulesPage
{
    public static string Of(RuleBook book)
    {
        var page = new StringBuilder("""
            # The rules of the linter

            Written by `bin/bench linter-rules` from the rules themselves; not edited by hand. `docs/linter.md` says how the linter is used and how loud a rule may be.

            | rule | at most | asks about |
            | --- | --- | --- |

            """);
        foreach (var rule in book.Rules)
            page.Append(CultureInfo.InvariantCulture, $"| [{rule.Code}](#{Anchor(rule)}) | {Severity(rule)} | {rule.Title} |\n");
        foreach (var rule in book.Rules)
            Part(page, rule);
        return page.ToString();
    }

    private static void Part(StringBuilder page, Rule rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {rule.Code}\n\n**{rule.Title}** ({Severity(rule)} at most). {rule.Why}\n\nAsk yourself: {rule.Question}\n\n");
        foreach (var bad in rule.Bad)
            page.Append(CultureInfo.InvariantCulture, $"- Asked about: \"{bad}\"\n");
        foreach (var good in rule.Good)
            page.Append(CultureInfo.InvariantCulture, $"- Not asked about: \"{good}\"\n");
    }

    private static string Severity(Rule rule) => rule.Severity.ToString().ToLowerInvariant();

    private static string Anchor(Rule rule) => rule.Code.Replace("/", "", StringComparison.Ordinal);
}
