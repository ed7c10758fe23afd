using Trellis.Domain.Readiness;
using Trellis.Files.Cases;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Growth;

/// <summary>A conformance case of tests/data/readiness/cases.yaml, read as <c>trellis policy test</c> reads it.</summary>
internal sealed record GivenCase(string Id, ReadinessInput Input, Expectation Expected)
{
    public static IReadOnlyList<GivenCase> All { get; } = Read(Ladder.DataFile("readiness/cases.yaml"));

    /// <summary>Null for a case that rows can hold.</summary>
    public string? WhyNotStored => this switch
    {
        { Input.KnownAt: not null } => "My growth says what is known now; this case asks what was known on an earlier day.",
        _ when Ratings.Any(r => r.Value % 1 != 0) => "People rate in whole numbers; this case has halves.",
        _ when Input.Person.Evidence.Any(e => e.Status == EvidenceStatus.Expired) => "Evidence items do not expire; a criterion says within how many months they count.",
        _ => null,
    };

    private IEnumerable<RatingFact> Ratings => Input.Person.Cycles.SelectMany(c => c.Ratings);

    private static IReadOnlyList<GivenCase> Read(string path)
    {
        var problems = new ProblemList(path);
        var context = new ReadContext(problems, "en");
        var file = new Fields(YamlTree.Read(File.ReadAllText(path), problems)!, context, "a file of cases");
        var (defaults, cases) = (file.Take("defaults") as MapNode, file.Require("cases")!);
        var reader = new PolicyCaseReader(path, defaults, new FrameworkShelf(""));
        return context.Items(cases, node => reader.Read(node) is { Problems: [], Input: { } input } read ? new GivenCase(read.Id, input, read.Expected) : null);
    }
}
