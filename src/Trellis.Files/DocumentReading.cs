using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Files.Documents;

namespace Trellis.Files;

/// <summary>What came of reading one file: the document, or every reason there is none.</summary>
/// <param name="File">Null as soon as there is any problem.</param>
public sealed record DocumentReading(FrameworkFile? File, IReadOnlyList<Problem> Problems)
{
    internal Node? Root { get; init; }

    public string FileName { get; init; } = "";

    /// <summary>Everything that could be read is here, so that checks make sense; unknown keys may still keep <see cref="File"/> null.</summary>
    public FrameworkFile? Checkable { get; init; }

    /// <summary>The text is YAML or JSON and a framework of this schema; only then do the problems speak of its content.</summary>
    public bool Understood { get; init; }

    /// <summary>Everything that is wrong with the file, in its order: what the reader met and what does not hold together.</summary>
    /// <param name="company">The company part for a file that has none.</param>
    /// <param name="around">What is known about the company around the file.</param>
    public IReadOnlyList<Problem> Check(Company? company = null, Surroundings? around = null)
    {
        var findings = Checkable is null ? [] : StructureCheck.Of(Checkable, company, around);
        return [.. Problems.Concat(findings.Select(Locate)).OrderBy(p => p.Line).ThenBy(p => p.Column)];
    }

    /// <summary>The finding of a check with the line and column of its place in this file.</summary>
    public Problem Locate(Finding finding)
    {
        var at = Root?.Locate(finding.Target) ?? default;
        return new(finding.Code, finding.Severity, finding.Message, FileName, at.Line, at.Column);
    }
}
