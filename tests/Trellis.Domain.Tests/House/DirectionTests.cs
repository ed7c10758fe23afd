using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Trellis.Domain.Tests.House;

public class DirectionTests
{
    /// <summary>Who may know whom: references point one way, and the domain knows nobody.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Trellis.Domain"] = [],
        ["Trellis.Files"] = ["Trellis.Domain"],
        ["Trellis.Client"] = ["Trellis.Domain"],
        ["Trellis.Cli"] = ["Trellis.Client", "Trellis.Files", "Trellis.Domain"],
        ["Trellis.Web"] = ["Trellis.Client", "Trellis.Files", "Trellis.Domain"],
    };

    /// <summary>Names that bring in a clock, a log, a database, a request, a disk or waiting.</summary>
    private static readonly HashSet<string> NotInTheDomain =
    [
        "Task", "ValueTask", "CancellationToken", "Thread", "TimeProvider", "ILogger", "HttpContext", "HttpClient", "DbContext",
        "File", "Directory", "FileStream", "Console", "Environment",
    ];

    [Fact]
    public void Projects_refer_only_to_those_they_may_know() =>
        Findings.None(Projects().SelectMany(p => References(p, "ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))
            .Where(r => !MayKnow.GetValueOrDefault(Name(p), []).Contains(r))
            .Select(r => $"{Name(p)} must not refer to {r}.")));

    [Fact]
    public void Every_project_has_its_place_among_the_directions() =>
        Findings.None(Projects().Select(Name).Where(name => !MayKnow.ContainsKey(name)));

    [Fact]
    public void The_domain_refers_to_no_package() =>
        Findings.None(References("src/Trellis.Domain/Trellis.Domain.csproj", "PackageReference", "FrameworkReference"));

    [Fact]
    public void The_domain_stands_on_the_base_library_alone() =>
        Findings.None(Assembly.Load("Trellis.Domain").GetReferencedAssemblies().Select(a => a.Name!).Where(a => !a.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void The_domain_has_no_clock_no_log_no_disk_and_no_waiting() =>
        Findings.None(Repository.Sources("src/Trellis.Domain").SelectMany(Impurities));

    private static IEnumerable<string> Impurities(string path) => Repository.Parse(path).DescendantNodes().OfType<SimpleNameSyntax>()
        .Where(n => NotInTheDomain.Contains(n.Identifier.Text) || IsWallClock(n))
        .Select(n => $"{n.At()}: {n.Identifier.Text} does not belong in the domain.");

    private static bool IsWallClock(SimpleNameSyntax name) =>
        name.Identifier.Text is "UtcNow" or "Now" or "Today"
        && name.Parent is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.Text: "DateTime" or "DateTimeOffset" } };

    private static IEnumerable<string> Projects() => Repository.Files("src").Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> References(string project, params string[] kinds) =>
        XDocument.Parse(Repository.Read(project)).Descendants()
            .Where(e => kinds.Contains(e.Name.LocalName))
            .Select(e => e.Attribute("Include")?.Value ?? "");
}
