using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Files.Documents;
using Trellis.Files.Tables;

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

    /// <summary>A long table names the grades of its levels: a company that has none yet gets them from it, by the names and in the order of their numbers. Any other reading stays as it is.</summary>
    public DocumentReading BringingGradesTo(Company? company)
    {
        List<Grade> named = Checkable is { IsTable: true, Company: null } && company is { Grades: [] } ? [.. GradesOf(Checkable)] : [];
        return named.Count == 0 ? this : this with { File = With(File), Checkable = With(Checkable) };

        FrameworkFile? With(FrameworkFile? file) => file is null ? null : file with { Company = company! with { Grades = named } };
    }

    private static IEnumerable<Grade> GradesOf(FrameworkFile file) =>
        file.Families.SelectMany(f => f.Levels).Select(l => l.Grade).Where(g => !string.IsNullOrEmpty(g.Value)).Distinct()
            .OrderBy(g => g.Value, NaturalOrder.Instance).Select(g => new Grade { Id = g, Title = g.Value });

    /// <summary>Everything that is wrong with the file, in its order: what the reader met and what does not hold together.</summary>
    /// <param name="company">The company part for a file that has none.</param>
    /// <param name="around">What is known about the company around the file.</param>
    public IReadOnlyList<Problem> Check(Company? company = null, Surroundings? around = null)
    {
        var findings = Checkable is null ? [] : StructureCheck.Of(Checkable, company, around);
        if (findings.Count > MostConsequences && Problems.FirstOrDefault(IsMistypedKey) is { } cause)
            return [.. Problems.OrderBy(p => !IsMistypedKey(p)).ThenBy(p => p.Line).ThenBy(p => p.Column), HeldBack(findings.Count, cause)];
        return [.. Problems.Concat(findings.Select(Locate)).OrderBy(p => p.Line).ThenBy(p => p.Column)];
    }

    /// <summary>One word mistyped ("level:" for "levels:") takes away a whole part, and more than this speaks of nothing else.</summary>
    private const int MostConsequences = 15;

    private static bool IsMistypedKey(Problem problem) => problem.Code == "key/unknown" && problem.Message.Contains("Did you mean", StringComparison.Ordinal);

    private static Problem HeldBack(int findings, Problem cause) => new("key/held-back", Severity.Hint,
        $"{findings} further findings are held back: many may follow from the unknown key on line {cause.Line}. Correct it and check again.", cause.File, cause.Line, cause.Column);

    /// <summary>The finding of a check with the line and column of its place in this file.</summary>
    public Problem Locate(Finding finding)
    {
        var at = Root?.Locate(finding.Target) ?? default;
        return new(finding.Code, finding.Severity, finding.Message, FileName, at.Line, at.Column);
    }
}
