using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Domain.Wording;
using Trellis.Files;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>Every published framework version and the company document, as of one revision. Everybody signed in may read all of it.</summary>
public sealed class Library(int revision, IReadOnlyList<PublishedVersion> versions, Company? company, Func<PublishedVersion, PublishedTree> tree)
{
    public int Revision { get; } = revision;

    /// <summary>In order of publication.</summary>
    public IReadOnlyList<PublishedVersion> Versions { get; } = versions;

    /// <summary>Null until the first framework file with a company part has been imported.</summary>
    public Company? Company { get; } = company;

    public PublishedVersion? ById(Id<FrameworkVersion> id) => Versions.FirstOrDefault(v => v.Id == id);

    /// <summary>What each family is called by its newest version.</summary>
    public IReadOnlyDictionary<FamilyId, string> Titles { get; } = versions.GroupBy(v => v.Family).ToDictionary(g => g.Key, g => g.Last().Title);

    /// <summary>The newest version of a family whose effective day has come.</summary>
    public PublishedVersion? InForce(FamilyId family, DateOnly day) => Versions.LastOrDefault(v => v.Family == family && v.EffectiveFrom <= day);

    /// <summary>One version a family, by title.</summary>
    public IReadOnlyList<PublishedVersion> AllInForce(DateOnly day) =>
        [.. Versions.Where(v => v.EffectiveFrom <= day).GroupBy(v => v.Family).Select(g => g.Last()).OrderBy(v => v.Title, StringComparer.Ordinal)];

    /// <summary>Every level somebody may be placed at on a day.</summary>
    public IReadOnlyList<PlaceableLevel> Placeable(DateOnly day) =>
    [
        .. from version in AllInForce(day)
           from level in Resolve(version).Levels
           select new PlaceableLevel(new(version.Family, level.Level.Id), version.Title, level.Track.Id.Value, level.Track.Title.Value, [.. level.Level.Titles.Select(t => t.Value)]),
    ];

    public ResolvedFramework Resolve(PublishedVersion version) => tree(version).Framework;

    /// <summary>What two managers would read differently in a version, with the reasons given why it may stand.</summary>
    public WordingReview ReviewWords(PublishedVersion version, DateOnly today) => WordingReview.Of(tree(version).Framework, tree(version).Lint, today);

    /// <summary>What an assessment against a version may rate.</summary>
    public LevelRubric RubricOf(Id<FrameworkVersion> version) => new(Resolve(Versions.Single(v => v.Id == version)));

    /// <summary>What the predicate needs to know of a version.</summary>
    public VersionFacts FactsOf(PublishedVersion version) => tree(version).Facts;

    /// <summary>The levels of a family in force on a day, in ladder order, then those that only earlier versions knew; empty where it is not published.</summary>
    public IReadOnlyList<LevelFacts> LevelsOf(FamilyId family, DateOnly day) =>
        [.. Versions.Where(v => v.Family == family && v.EffectiveFrom <= day).Reverse().SelectMany(v => tree(v).Levels).DistinctBy(l => l.Ref)];

    /// <summary>The metrics that criteria of a family may name, as its version in force has them.</summary>
    public IReadOnlyList<MetricFacts> MetricsOf(FamilyId family, DateOnly day) => InForce(family, day) is { } version ? tree(version).Metrics : [];
}

/// <summary>One published tree, with what is worked out from it once.</summary>
public sealed class PublishedTree
{
    private FrameworkLint? _lint;

    public PublishedTree(PublishedVersion version, ResolvedFramework framework)
    {
        Framework = framework;
        Levels = FrameworkFacts.LevelsOf(framework);
        Facts = FrameworkFacts.VersionOf(version.Id.ToString(), framework, version.CarryOver);
        Metrics = FrameworkFacts.MetricsOf(framework.Framework.Company);
    }

    public ResolvedFramework Framework { get; }
    public IReadOnlyList<LevelFacts> Levels { get; }
    public VersionFacts Facts { get; }
    public IReadOnlyList<MetricFacts> Metrics { get; }

    /// <summary>Worked out when an author first reads it.</summary>
    public FrameworkLint Lint => _lint ??= FrameworkLint.Of(Framework.Framework.AsFile());
}

public sealed record PublishedVersion(
    Id<FrameworkVersion> Id, FamilyId Family, string Title, SemanticVersion Number, DateOnly EffectiveFrom, CarryOver CarryOver, DateTimeOffset PublishedAt);

/// <summary>Keeps what never changes (published trees) for the life of the process, and the list of them until the revision moves.</summary>
public sealed class LibraryCache(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Id<FrameworkVersion>, Lazy<PublishedTree>> _trees = new();
    private readonly Lock _loading = new();
    private Library? _library;

    public Library At(int revision)
    {
        if (_library is { } known && known.Revision >= revision)
            return known;
        lock (_loading)
        {
            return _library is { } loaded && loaded.Revision >= revision ? loaded : _library = Load(revision);
        }
    }

    private Library Load(int revision)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TrellisDb>();
        var versions = db.FrameworkVersions.AsNoTracking().Where(v => v.Publication != null)
            .OrderBy(v => v.Publication!.At).ThenBy(v => v.Id)
            .Select(v => new PublishedVersion(v.Id, v.Family, v.Title, v.Number!, v.EffectiveFrom!.Value, v.CarryOver, v.Publication!.At))
            .ToList();
        var company = db.CompanyRevisions.AsNoTracking().OrderByDescending(r => r.Number).Select(r => r.Document).FirstOrDefault();
        return new(revision, versions, company is null ? null : FrameworkDocument.CompanyFromJson(company), Tree);
    }

    private PublishedTree Tree(PublishedVersion version) => _trees.GetOrAdd(version.Id, _ => new(() => ReadTree(version))).Value;

    private PublishedTree ReadTree(PublishedVersion version)
    {
        using var scope = scopes.CreateScope();
        var document = scope.ServiceProvider.GetRequiredService<TrellisDb>().FrameworkVersions.AsNoTracking().Where(v => v.Id == version.Id).Select(v => v.Document).Single();
        return new(version, ResolvedFramework.Of(FrameworkDocument.FrameworkFromJson(document)));
    }
}
