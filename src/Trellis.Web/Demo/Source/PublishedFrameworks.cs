using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Files;
using Trellis.Web.Data;

namespace Trellis.Web.Demo.Source;

/// <summary>Northwind's four families, published before the first review. Engineering has had a second version since.</summary>
internal sealed class PublishedFrameworks
{
    private const int RevisedInMonth = -13;
    private const int RevisedFromMonth = -12;
    private static readonly FamilyId Engineering = new("engineering");
    private static readonly TransitionId Lowered = new("ic3-ic4");

    private readonly List<Edition> _editions = [];
    private readonly DemoCalendar _calendar;
    private readonly DemoIds _ids;
    private readonly Id<Person> _by;

    private PublishedFrameworks(DemoCalendar calendar, Id<Person> by, DemoIds ids)
    {
        (_calendar, _by, _ids) = (calendar, by, ids);
        var company = Read("northwind.yaml").Company!;
        EvidenceTags = company.EvidenceTags;
        Company = new(1, FrameworkDocument.ToJson(company), Published(PublishedInMonth), by.Value);
        foreach (var framework in Families())
            PublishFamily(framework);
    }

    public CompanyRevision Company { get; }

    public IReadOnlyList<EvidenceTag> EvidenceTags { get; }

    public IEnumerable<FrameworkVersion> Versions => _editions.Select(e => e.Version);

    public static PublishedFrameworks By(Id<Person> publisher, DemoCalendar calendar, DemoIds ids) => new(calendar, publisher, ids);

    /// <summary>As the files have them.</summary>
    public static IEnumerable<Framework> Families()
    {
        var (northwind, engineering) = (Read("northwind.yaml"), Read("engineering.yaml"));
        return [.. from file in new[] { northwind, engineering } from family in file.Families select file.Of(family, northwind.Company!)];
    }

    public Edition InForce(FamilyId family, DateOnly day) => _editions.Last(e => e.Version.Family == family && e.Version.EffectiveFrom <= day);

    private int PublishedInMonth => InForceFromMonth - 3;

    private int InForceFromMonth => _calendar.FirstMonth - 3;

    private void PublishFamily(Framework framework)
    {
        var first = framework.Family.Id == Engineering && RevisedInMonth > InForceFromMonth ? BeforeRevision(framework) : framework;
        var edition = Publish(first, "1.0.0", null, PublishedInMonth, InForceFromMonth);
        if (first != framework)
            Publish(framework, "1.1.0", edition.Version, RevisedInMonth, RevisedFromMonth);
    }

    /// <summary>The first version asked for a longer time at IC3; lowering it is a minor change.</summary>
    private static Framework BeforeRevision(Framework framework) => framework with
    {
        Family = framework.Family with
        {
            Transitions = [.. framework.Family.Transitions.Select(t => t.Id != Lowered ? t : t with
            {
                Criteria = new Criterion.All([.. t.Criteria!.Of.Select(c => c is Criterion.Tenure tenure ? tenure with { Months = tenure.Months + 6 } : c)]),
            })],
        },
    };

    private Edition Publish(Framework framework, string number, FrameworkVersion? latest, int publishedIn, int inForceFrom)
    {
        var tree = framework with { Family = framework.Family with { Version = number } };
        var errors = StructureCheck.Of(tree).Where(f => f.Severity == Severity.Error).Select(f => new Refusal(f.Code, f.Message)).ToList();
        var at = Published(publishedIn);
        var version = new FrameworkVersion(tree.Family.Id, tree.Family.Title.Value, FrameworkDocument.ToJson(tree), new(_by, at.AddDays(-20))) { Id = _ids.New<FrameworkVersion>(at) };
        var choice = new PublicationChoice(SemanticVersion.TryParse(number), _calendar.At(inForceFrom).FirstDay, null);
        version.Publish(choice, latest, errors, new(_by, at)).BeAccepted();
        var edition = new Edition(version, ResolvedFramework.Of(tree));
        _editions.Add(edition);
        return edition;
    }

    private DateTimeOffset Published(int month) => DemoCalendar.Moment(DemoCalendar.Workday(_calendar.At(month).FirstDay.AddDays(11)), 10, _editions.Count);

    private static FrameworkFile Read(string resource)
    {
        var (file, problems) = FrameworkDocument.ReadYaml(Resource.Text(resource), resource);
        return file ?? throw new InvalidDataException(string.Join('\n', problems));
    }
}

/// <summary>A published version with what is worked out from its tree.</summary>
internal sealed record Edition(FrameworkVersion Version, ResolvedFramework Framework)
{
    public LevelRubric Rubric { get; } = new(Framework);

    /// <summary>Where the promotion from a level leads.</summary>
    public LevelId? Above(LevelId level) =>
        Framework.Framework.Family.Transitions.FirstOrDefault(t => t.Kind == TransitionKind.Promotion && t.From.Contains(level))?.To;
}
