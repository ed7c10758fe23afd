using System.Runtime.CompilerServices;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Files;
using Trellis.Web.Data;

namespace Trellis.Web.Tests.Host;

/// <summary>The frameworks of tests/data/world.yaml: two published versions and Ada's draft of the next one.</summary>
public sealed class Ladder
{
    private static readonly DateTimeOffset Then = new(2024, 12, 1, 9, 0, 0, TimeSpan.Zero);

    public Ladder(Cast cast, Secrets secrets)
    {
        var file = FrameworkDocument.ReadFile(DataFile("world.yaml")) is { File: { } read } ? read : throw new InvalidDataException("world.yaml cannot be read.");
        (Engineering, Product) = (Published(file, Levels.Engineering, cast), Published(file, Levels.Product, cast));
        var draft = TreeOf(file, Levels.Engineering).Replace("Builds what others cannot.", secrets.Keep("draft-framework", cast.Ada, cast.Hana), StringComparison.Ordinal);
        Draft = new(Levels.Engineering, "Engineering", draft, new Drafting(cast.Ada.Id, Then.AddMonths(20)));
        Company = new(1, FrameworkDocument.ToJson(file.Company!), Then, cast.Hana.Id.Value);
        Rubric = new(ResolvedFramework.Of(FrameworkDocument.FrameworkFromJson(Engineering.Document)));
    }

    public FrameworkVersion Engineering { get; }
    public FrameworkVersion Product { get; }
    public FrameworkVersion Draft { get; }
    public CompanyRevision Company { get; }

    /// <summary>What assessments of engineers may rate.</summary>
    public LevelRubric Rubric { get; }

    public IEnumerable<object> Rows => [Engineering, Product, Draft, Company, new Installation { LibraryRevision = 1 }];

    public static string DataFile(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../data", name));

    private static FrameworkVersion Published(FrameworkFile file, FamilyId family, Cast cast)
    {
        var version = new FrameworkVersion(family, file.Families.First(f => f.Id == family).Title.Value, TreeOf(file, family), new Drafting(cast.Hana.Id, Then));
        var choice = new PublicationChoice(new(1, 0, 0), new(2025, 1, 1), CarryOver.Grandfather);
        return version.Publish(choice, null, [], new Publication(cast.Hana.Id, Then)).Match(_ => version, reasons => throw new InvalidOperationException(reasons[0].Message));
    }

    private static string TreeOf(FrameworkFile file, FamilyId family) =>
        FrameworkDocument.ToJson(file.Of(file.Families.First(f => f.Id == family), file.Company!));
}
