using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>Asks of a descriptor what two managers would have to ask before they could give the same answer.</summary>
public static class Linter
{
    /// <returns>Null in a language for which there are no words yet.</returns>
    public static WordingReport? Of(string text, string locale = "en")
    {
        if (Lexicon.Of(locale) is not { } lexicon)
            return null;

        var reading = DescriptorReading.Of(text, lexicon);
        var verdict = VerdictModel.Of(locale).Judge(Features.Of(reading));
        return new(text, verdict, Loudness(new RuleHits(reading, RuleBook.Of(locale)).All(), verdict, RuleBook.Of(locale)));
    }

    /// <summary>The verdict decides how loud a rule may be: what can be checked anyway is asked about quietly, and what cannot is an error.</summary>
    private static List<WordingFinding> Loudness(List<WordingFinding> hits, Verdict verdict, RuleBook book)
    {
        var loudest = verdict switch { Verdict.Vague => Severity.Error, Verdict.Borderline => Severity.Warning, _ => Severity.Hint };
        List<WordingFinding> found = [.. hits.Select(h => h with { Severity = OnItsOwn(h) ? h.Rule.Severity : (Severity)Math.Min((int)h.Rule.Severity, (int)loudest) })];
        if (verdict != Verdict.Observable && !found.Exists(f => f.Severity >= loudest))
            found.Insert(0, Whole(book[verdict == Verdict.Vague ? "wording/vague" : "wording/borderline"]));
        return found;
    }

    /// <summary>What is judged by manner stays an error, and what is too long a warning, however well it can be checked.</summary>
    private static bool OnItsOwn(WordingFinding hit) => hit.Rule.Code is "wording/bias" or "wording/long";

    private static WordingFinding Whole(Rule rule) => new(rule, rule.Severity, 0, 0);
}
