using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>What is to be said about the words of one family before they are published: one line a text, one a boundary, each with the waiver that covers it.</summary>
public sealed record WordingReview(IReadOnlyList<WordingLine> Lines)
{
    /// <summary>What must be reworded, or waived with a reason, before it is published.</summary>
    public IReadOnlyList<WordingLine> Blocking => [.. Lines.Where(l => l.Blocks)];

    /// <param name="lint">What <see cref="FrameworkLint.Of"/> made of the same framework.</param>
    public static WordingReview Of(ResolvedFramework resolved, FrameworkLint lint, DateOnly today)
    {
        var framework = resolved.Framework;
        var waivers = new Waivers(framework.Waivers, today);
        var used = resolved.CompetenciesInUse.Select(c => c.Id).ToHashSet();
        var rules = RuleBook.Of(framework.Company.Locale);
        return new(
        [
            .. lint.Texts.Where(t => t.Where.Competency is not { } asked || used.Contains(asked)).Select(t => LineOf(t, waivers)).OfType<WordingLine>(),
            .. lint.Boundaries.Where(b => !b.OnPurpose && b.Family == framework.Family.Id).Select(b => LineOf(b, TextOf(resolved, b), rules, waivers)).OfType<WordingLine>(),
        ]);
    }

    /// <summary>The loudest finding that nobody waived; where all are waived, the loudest with its waiver. Hints are left to whoever asks for them.</summary>
    private static WordingLine? LineOf(JudgedText judged, Waivers waivers)
    {
        var (text, report) = (judged.Where, judged.Report);
        var found = report.Findings.Where(f => f.Severity >= Severity.Warning)
            .Select(f => (Finding: f, Waiver: waivers.Covering(f.Rule.Code, f.Severity, text.Names))).ToList();
        if (found.Count == 0)
            return null;
        var (finding, waiver) = found.OrderBy(f => f.Waiver is not null).ThenByDescending(f => f.Finding.Severity).First();
        return new(AllOfText, text.Id, finding.Severity, finding.Rule.Question) { Level = text.Level, Competency = text.Competency, Text = text.Text, Verdict = report.Verdict, Waiver = waiver };
    }

    private static WordingLine? LineOf(Boundary boundary, string text, RuleBook rules, Waivers waivers)
    {
        if (boundary.Report.RuleCode is not { } code)
            return null;
        var rule = rules[code];
        return new(code, boundary.Cell, rule.Severity, rule.Question)
        {
            Level = boundary.Higher, Competency = boundary.Competency, Text = text, Waiver = waivers.Covering(code, rule.Severity, boundary.Names),
        };
    }

    private static string TextOf(ResolvedFramework resolved, Boundary boundary) =>
        resolved.Level(boundary.Higher)?.Cell(boundary.Competency)?.Descriptors.FirstOrDefault(d => d.Id == boundary.Descriptor)?.Text.Value ?? "";

    /// <summary>Somebody who lets a sentence stand lets it stand against every rule about its words.</summary>
    private const string AllOfText = "wording/*";
}

/// <param name="Rule">What a waiver of it names.</param>
/// <param name="Target">The descriptor, transition or cell that a waiver of it names.</param>
public sealed record WordingLine(string Rule, string Target, Severity Severity, string Question)
{
    /// <summary>Null for words that stand on no level.</summary>
    public LevelId? Level { get; init; }
    public CompetencyId? Competency { get; init; }
    public required string Text { get; init; }

    /// <summary>Null where the question is about the step from the level below.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Null while it is open.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>It keeps its framework from being published.</summary>
    public bool Blocks => Severity == Severity.Error && Waiver is null;

    /// <summary>Tells it from the other lines of the same review.</summary>
    public string Key => $"{Rule} {Target}";
}
