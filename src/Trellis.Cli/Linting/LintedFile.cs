using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.Wording;
using Trellis.Files;

namespace Trellis.Cli.Linting;

/// <summary>One file with everything that is to say about it; findings that somebody waived are left out and counted.</summary>
internal sealed class LintedFile
{
    private readonly DocumentReading _reading;
    private readonly Waivers _waivers;
    private readonly List<LintFinding> _findings = [];
    private readonly HashSet<Waiver> _used = [];

    public LintedFile(DocumentReading reading, Company? company, DateOnly today)
    {
        _reading = reading;
        var file = reading.Checkable;
        _waivers = new(file?.Waivers ?? [], today);
        var structure = Task.Run(() => reading.Check(company, new() { Today = today }));
        Lint = file is null ? new([], []) : FrameworkLint.Of(file, company);
        Structure(structure.GetAwaiter().GetResult());
        Texts = [.. Lint.Texts.Select(Wording)];
        foreach (var boundary in Lint.Boundaries.Where(b => !b.OnPurpose))
            AtBoundary(boundary);
        AboutWaivers(file?.Waivers ?? []);
    }

    public string Name => _reading.FileName;
    public bool Understood => _reading.Understood;
    public FrameworkLint Lint { get; }
    public IReadOnlyList<LintedText> Texts { get; }
    public IReadOnlyList<LintFinding> Findings => _findings;
    public int Waived { get; private set; }

    private void Structure(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Add(new(problem.Code, problem.Severity, problem.Message, Name, problem.Line, problem.Column), []);
    }

    private void AboutWaivers(IReadOnlyList<Waiver> waivers)
    {
        for (var i = 0; i < waivers.Count; i++)
        {
            var (waiver, at) = (waivers[i], Place(DocumentPath.Root / "lint" / "waive" / i));
            if (_waivers.IsOver(waiver))
                _findings.Add(new("waiver/expired", Severity.Warning, $"The waiver of {waiver.Rule} for '{waiver.Target}' ended on {waiver.Until:d MMMM yyyy}. Correct the text, or agree on a new day.", Name, at.Line, at.Column));
            else if (!_used.Contains(waiver))
                _findings.Add(new("waiver/unused", Severity.Warning, $"The waiver of {waiver.Rule} for '{waiver.Target}' covers nothing: no such finding is there, or it is one that cannot be waived. Take it out, or correct its rule and target.", Name, at.Line, at.Column));
        }
    }

    private LintedText Wording(JudgedText judged)
    {
        var (text, at) = (judged.Where, Place(judged.Where.At));
        var said = judged.Report.Findings.Where(f => Add(Finding(text, f, at), text.Names)).ToList();
        return new(judged, at.Line, at.Column, said);
    }

    private LintFinding Finding(FrameworkText text, WordingFinding finding, Problem at)
    {
        var words = finding.Length == 0 ? "" : $" ('{text.Text.Substring(finding.Start, finding.Length)}')";
        return new(finding.Rule.Code, finding.Severity, $"{finding.Rule.Title}{words}: {finding.Rule.Why}", Name, at.Line, at.Column)
        {
            Question = finding.Rule.Question,
            Descriptor = text.Id,
        };
    }

    private void AtBoundary(Boundary boundary)
    {
        if (boundary.Report.RuleCode is not { } code)
            return;
        var (at, rule) = (Place(boundary.At), RuleBook.Of("en")[code]);
        var message = $"{boundary.Competency}, {boundary.Lower} to {boundary.Higher}: {rule.Why}";
        Add(new(code, rule.Severity, message, Name, at.Line, at.Column) { Question = rule.Question, Descriptor = boundary.Descriptor?.Value },
            boundary.Names);
    }

    /// <returns>False when it was waived.</returns>
    private bool Add(LintFinding finding, IReadOnlyCollection<string> names)
    {
        if (_waivers.Covering(finding.Rule, finding.Severity, names) is { } waiver)
        {
            _used.Add(waiver);
            Waived++;
            return false;
        }

        _findings.Add(finding);
        return true;
    }

    private Problem Place(DocumentPath path) => _reading.Locate(new("", Severity.Hint, "", path));
}

/// <summary>A text with its place in the file and what is left to say about it.</summary>
internal sealed record LintedText(JudgedText Judged, int Line, int Column, IReadOnlyList<WordingFinding> Said)
{
    public FrameworkText Where => Judged.Where;
    public Verdict Verdict => Judged.Report.Verdict;
}
