using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Files;

namespace Trellis.Web.Tests.Growth;

/// <summary>The made-up world of a case as published frameworks: L1 to L4, the case's competencies, policy and criteria, a version for each that it names.</summary>
internal sealed class CaseLadder
{
    private readonly GivenCase _given;
    private readonly Id<Person> _publisher;
    private readonly Dictionary<(FamilyId Family, string Version), FrameworkVersion> _versions = [];

    public CaseLadder(GivenCase given, Id<Person> publisher)
    {
        (_given, _publisher) = (given, publisher);
        foreach (var family in given.Input.Levels.Select(l => l.Ref.Family).Distinct())
            PublishAll(family, family == Home ? given.Input.Versions : given.Input.Versions.Take(1));
    }

    public IEnumerable<FrameworkVersion> Rows => _versions.Values;

    /// <summary>The first version of the person's family as somebody would write it.</summary>
    public FrameworkFile File
    {
        get
        {
            var tree = TreeOf(Home, [.. _given.Input.Versions[0].Required.Values.First().Select(c => c.Id)]);
            return new() { Company = tree.Company, Families = [tree.Family] };
        }
    }

    private FamilyId Home => _given.Input.Versions[0].Family;

    /// <summary>Every case has families of its own, because each has a policy of its own.</summary>
    public LevelRef Stored(LevelRef level) => new(Stored(level.Family), level.Level);

    public FrameworkVersion VersionOf(FamilyId family, string version) => _versions.GetValueOrDefault((family, version)) ?? _versions.First(v => v.Key.Family == family).Value;

    public IReadOnlyList<EvidenceTag> Tags =>
        [.. (_given.Input.Criteria?.Of ?? []).OfType<Criterion.Scope>().Select(s => new EvidenceTag { Name = s.Tag, Title = $"Scope {s.Tag}" })];

    public LevelRef? Above(LevelRef level) => LadderOf(level.Family).SkipWhile(l => l != level).Skip(1).Select(l => (LevelRef?)l).FirstOrDefault();

    private FamilyId Stored(FamilyId family) => new($"{_given.Id}-{family}");

    private List<LevelRef> LadderOf(FamilyId family) => [.. _given.Input.Levels.Where(l => l.Ref.Family == family).OrderBy(l => l.GradeRank).Select(l => l.Ref)];

    private void PublishAll(FamilyId family, IEnumerable<VersionFacts> versions)
    {
        FrameworkVersion? latest = null;
        foreach (var facts in versions)
            _versions[(family, facts.Id)] = latest = Published(family, facts, latest);
    }

    private FrameworkVersion Published(FamilyId family, VersionFacts facts, FrameworkVersion? latest)
    {
        var tree = TreeOf(family, [.. facts.Required.Values.First().Select(c => c.Id)]);
        var from = latest is null ? new DateOnly(2022, 1, 1) : FirstUseOf(facts.Id);
        var at = new DateTimeOffset(from.AddDays(-1).ToDateTime(default), TimeSpan.Zero);
        var version = new FrameworkVersion(Stored(family), tree.Family.Title.Value, FrameworkDocument.ToJson(tree), new Drafting(_publisher, at));
        var errors = StructureCheck.Of(tree).Where(f => f.Severity == Severity.Error).Select(f => new Refusal(f.Code, f.Message)).ToList();
        var choice = new PublicationChoice(new((latest?.Number?.Major ?? 0) + 1, 0, 0), from, facts.CarryOver);
        Must.Do(version.Publish(choice, latest, errors, new Publication(_publisher, at)));
        return version;
    }

    private DateOnly FirstUseOf(string version) =>
        _given.Input.Person.Cycles.Where(c => c.Version == version).Select(c => c.First.FirstDay).Append(_given.Input.AsOf).Min();

    private Framework TreeOf(FamilyId family, IReadOnlyList<CompetencyId> competencies)
    {
        var levels = LadderOf(family);
        return new()
        {
            Company = new()
            {
                Name = "Casework",
                RatingWords = Enumerable.Range(1, 5).ToDictionary(n => n, n => new LocalText($"Point {n}")),
                Steps = Enumerable.Range(1, 5).ToDictionary(n => n, n => new LocalText($"Step {n}")),
                Policy = _given.Input.Policy,
                Grades = [.. levels.Select((_, rank) => new Grade { Id = new($"G{rank + 1}"), Title = $"Grade {rank + 1}" })],
                EvidenceTags = Tags,
                Competencies = [.. competencies.Select(c => new Competency { Id = c, Kind = CompetencyKind.Core, Title = c.Value, Steps = [.. levels.Select((_, step) => StepOf(c, step + 1))] })],
            },
            Family = new()
            {
                Id = Stored(family),
                Title = $"{family} of {_given.Id}",
                Tracks = [new() { Id = new("ic"), Title = "Individual contributor", Kind = TrackKind.Ic }],
                Levels = [.. levels.Select((l, rank) => new Level { Id = l.Level, Track = new("ic"), Grade = new($"G{rank + 1}"), Titles = [$"Title {rank + 1}"] })],
                Cells = [.. from c in competencies from l in levels select new Cell { Competency = c, Level = l.Level, Expects = Expectation.Target(levels.IndexOf(l) + 1) }],
                Transitions = [.. levels.Zip(levels.Skip(1), Promotion)],
            },
        };
    }

    private Transition Promotion(LevelRef from, LevelRef to) =>
        new() { Id = new($"{from.Level}-{to.Level}"), Kind = TransitionKind.Promotion, From = [from.Level], To = to.Level, Criteria = _given.Input.Criteria };

    private static Step StepOf(CompetencyId competency, int step) =>
        new(step, [new Descriptor { Id = new($"{competency}-{step}"), Text = $"Has shown {competency} on {step} occasions." }]);
}
