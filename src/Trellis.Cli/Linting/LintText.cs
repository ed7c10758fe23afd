using System.Globalization;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.Wording;

namespace Trellis.Cli.Linting;

/// <summary>The findings for a person at a terminal: cell by cell, the words underlined, and a summary at the end.</summary>
internal sealed class LintText(TextWriter output)
{
    private const int Width = 96;

    public static void Write(LintRun run, TextWriter output)
    {
        var text = new LintText(output);
        foreach (var file in run.Files)
            text.File(file);
        text.Why(run);
        text.Summary(run);
    }

    /// <summary>Why each rule about words asks, once.</summary>
    private void Why(LintRun run)
    {
        var rules = run.Files.SelectMany(f => f.Texts).SelectMany(t => t.Said).Where(f => f.Severity > Severity.Hint).Select(f => f.Rule).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
        if (rules.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine("Why they ask:");
        foreach (var rule in rules)
            output.WriteLine($"  {rule.Code}  {rule.Why}");
    }

    private void File(LintedFile file)
    {
        foreach (var finding in file.Findings.Where(f => f.Descriptor is null && !f.Rule.StartsWith("boundary/", StringComparison.Ordinal)))
            output.WriteLine($"{finding.File}:{finding.Line}:{finding.Column} {finding.Word} {finding.Rule} {finding.Message}");
        foreach (var cell in file.Texts.Where(t => t.Said.Any(f => f.Severity > Severity.Hint)).GroupBy(CellOf))
            Cell(file.Name, cell.Key, cell);
        foreach (var finding in file.Findings.Where(f => f.Rule.StartsWith("boundary/", StringComparison.Ordinal)))
            Boundary(finding);
    }

    private static string CellOf(LintedText text) =>
        string.Join(", ", new[] { text.Where.Family?.Value, text.Where.Competency?.Value, text.Where.Level?.Value ?? (text.Where.Step is { } step ? $"step {step}" : null) }.OfType<string>());

    private void Cell(string file, string cell, IEnumerable<LintedText> texts)
    {
        output.WriteLine();
        output.WriteLine(cell);
        foreach (var text in texts)
            Descriptor(file, text);
    }

    private void Descriptor(string file, LintedText text)
    {
        var said = text.Said;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {text.Verdict.ToString().ToLowerInvariant()}  {text.Where.Id}  {file}:{text.Line}:{text.Column}"));
        Underlined(text.Where.Text, said);
        foreach (var finding in said.Where(f => f.Severity > Severity.Hint).DistinctBy(f => f.Rule.Code))
            output.WriteLine($"    {Word(finding.Severity),-7} {finding.Rule.Code}{Words(text.Where.Text, said, finding.Rule)}  {finding.Rule.Question}");
        var hints = said.Where(f => f.Severity == Severity.Hint).Select(f => f.Rule.Code).Distinct().ToList();
        if (hints.Count > 0)
            output.WriteLine($"    hint    {string.Join(", ", hints)}");
    }

    private static string Words(string text, IReadOnlyList<WordingFinding> said, Rule rule)
    {
        var words = said.Where(f => f.Rule == rule && f.Length > 0).Select(f => $"\"{text.Substring(f.Start, f.Length)}\"").Distinct().ToList();
        return words.Count == 0 ? "" : $" {string.Join(", ", words)}";
    }

    /// <summary>The text in lines, each with its marks below it.</summary>
    private void Underlined(string text, IEnumerable<WordingFinding> findings)
    {
        var marks = new bool[text.Length];
        foreach (var finding in findings.Where(f => f.Severity > Severity.Hint))
            System.Array.Fill(marks, true, finding.Start, finding.Length);
        foreach (var (start, length) in Lines(text))
        {
            output.WriteLine($"    {text.Substring(start, length).Replace('\n', ' ')}");
            var line = new string([.. Enumerable.Range(start, length).Select(i => marks[i] ? '~' : ' ')]).TrimEnd();
            if (line.Length > 0)
                output.WriteLine($"    {line}");
        }
    }

    private static IEnumerable<(int Start, int Length)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(Width, text.Length - start);
            if (start + length < text.Length && text.LastIndexOf(' ', start + length, length) is var space && space > start)
                length = space - start;
            yield return (start, length);
            for (start += length; start < text.Length && text[start] == ' ';)
                start++;
        }
    }

    private void Boundary(LintFinding finding)
    {
        output.WriteLine();
        output.WriteLine($"  {finding.Word}  {finding.File}:{finding.Line}:{finding.Column}  {finding.Rule}");
        output.WriteLine($"    {finding.Message} {finding.Question}");
    }

    private void Summary(LintRun run)
    {
        var texts = run.Files.SelectMany(f => f.Lint.Texts).ToList();
        var boundaries = run.Files.SelectMany(f => f.Lint.Boundaries).Where(b => !b.OnPurpose).ToList();
        output.WriteLine();
        if (texts.Count > 0)
            output.WriteLine($"{Count(texts.Count, "description")}: {texts.Count(t => t.Report.Verdict == Verdict.Observable)} can be answered alike by two managers, {texts.Count(t => t.Report.Verdict == Verdict.Borderline)} once one thing is agreed, {texts.Count(t => t.Report.Verdict == Verdict.Vague)} not.");
        if (boundaries.Count > 0)
            output.WriteLine($"{Count(boundaries.Count, "step between levels", "steps between levels")}: {boundaries.Count(b => b.Report.Verdict == BoundaryVerdict.Meaningful)} ask for something more, {boundaries.Count(b => b.Report.Verdict != BoundaryVerdict.Meaningful)} do not.");
        var waived = run.Files.Sum(f => f.Waived);
        output.WriteLine($"{Count(run.Findings.Count(f => f.Severity == Severity.Error), "error")}, {Count(run.Findings.Count(f => f.Severity == Severity.Warning), "warning")}, {Count(run.Findings.Count(f => f.Severity == Severity.Hint), "hint")}{(waived > 0 ? $", {waived} waived" : "")}.");
    }

    private static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
