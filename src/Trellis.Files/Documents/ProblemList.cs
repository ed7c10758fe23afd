using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Files.Documents;

/// <summary>Collects every problem of one file; a file made of nothing but problems stops being listed at <see cref="Most"/>.</summary>
internal sealed class ProblemList(string file)
{
    public const int Most = 500;

    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> All => _problems;

    public string File => file;

    /// <summary>Something is missing from what was read, so that conclusions from it would mislead.</summary>
    public bool Damaged { get; private set; }

    public bool Any => _problems.Count > 0;

    public bool AnyError => _problems.Exists(p => p.Severity == Severity.Error);

    public void Add(string code, Position at, string message)
    {
        Damaged = true;
        AddHarmless(code, at, message);
    }

    /// <summary>An error that leaves everything else readable.</summary>
    public void AddHarmless(string code, Position at, string message) => List(Severity.Error, code, at, message);

    /// <summary>Something that was passed over; the document is whole without it.</summary>
    public void Warn(string code, Position at, string message) => List(Severity.Warning, code, at, message);

    private void List(Severity severity, string code, Position at, string message)
    {
        if (_problems.Count < Most)
            _problems.Add(new(code, severity, message, file, at.Line, at.Column));
        else if (_problems.Count == Most)
            _problems.Add(new("document/too-many-problems", Severity.Error, $"More than {Most} problems; the rest is not listed.", file, at.Line, at.Column));
    }
}
