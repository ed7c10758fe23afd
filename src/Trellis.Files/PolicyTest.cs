using Trellis.Domain.Readiness;
using Trellis.Files.Cases;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files;

/// <summary>Runs a file of worked examples of a policy through readiness, the same function that the product asks.</summary>
public static class PolicyTest
{
    /// <summary>Bad input never throws: what cannot be read comes back as problems with line and column.</summary>
    public static PolicyTestRun Run(string path)
    {
        var problems = new ProblemList(path);
        try
        {
            return Run(path, YamlTree.Read(File.ReadAllText(path), problems), problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add("document/unreadable", default, $"The file cannot be opened: {e.Message}");
            return new(path, [], problems.All);
        }
    }

    private static PolicyTestRun Run(string path, Node? root, ProblemList problems)
    {
        if (root is null)
            return new(path, [], problems.All);

        var context = new ReadContext(problems, "en");
        var f = new Fields(root, context, "a file of cases");
        var version = f.Int("version", min: 1, max: 1);
        var (defaults, cases) = (f.Take("defaults"), f.Require("cases"));
        f.Rest();
        if (defaults is not (null or MapNode))
            context.WrongType(defaults, "the keys that all cases share");

        var shelf = new FrameworkShelf(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "");
        var reader = new PolicyCaseReader(path, defaults as MapNode, shelf);
        var results = cases is null ? [] : context.Items(cases, node => ResultOf(reader.Read(node)));
        foreach (var again in results.GroupBy(r => r.Id).SelectMany(g => g.Skip(1)))
            problems.Add("case/duplicate", new(again.Line, 1), $"The case '{again.Id}' stands here a second time. Give it an id of its own.");
        return new(path, results, problems.All);
    }

    private static CaseResult ResultOf(PolicyCase read)
    {
        if (read.Input is null || read.Problems.Count > 0)
            return new(read.Id, read.Title, read.Line) { Why = read.Why, Problems = read.Problems };

        var report = Readiness.Of(read.Input);
        return new(read.Id, read.Title, read.Line)
        {
            Why = read.Why,
            Differences = CaseJudge.Compare(read.Expected, report),
            Stands = report.Invalid ?? CaseJudge.Summary(report),
        };
    }
}

/// <summary>What came of one file of cases.</summary>
/// <param name="Problems">What is wrong with the file as a whole; problems of one case stand with it.</param>
public sealed record PolicyTestRun(string File, IReadOnlyList<CaseResult> Cases, IReadOnlyList<Problem> Problems)
{
    public int Passed => Cases.Count(c => c.Passed);

    public int Failed => Cases.Count - Passed;

    /// <summary>Every case could be read, so that what failed is the policy and not the file.</summary>
    public bool IsReadable => Problems.Count == 0 && Cases.All(c => c.Problems.Count == 0);
}

/// <summary>What came of one case: it passed, it differs, or it could not be read.</summary>
public sealed record CaseResult(string Id, string Title, int Line)
{
    public string? Why { get; init; }
    public IReadOnlyList<CaseDifference> Differences { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Every criterion as it stands, or why the input cannot be judged.</summary>
    public string Stands { get; init; } = "";

    public bool Passed => Differences.Count == 0 && Problems.Count == 0;
}

public sealed record CaseDifference(string Key, string Expected, string Got);
