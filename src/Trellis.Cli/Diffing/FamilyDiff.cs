using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Changes;

namespace Trellis.Cli.Diffing;

/// <summary>One family of two files: its changes, and the number they ask for.</summary>
/// <param name="Before">Null when the family is new.</param>
/// <param name="After">Null when the family is gone.</param>
internal sealed record FamilyDiff(FamilyId Id, ResolvedFramework? Before, ResolvedFramework? After, IReadOnlyList<Difference> Differences)
{
    public string Title => (After ?? Before)!.Framework.Family.Title.Value; // one of them is there

    public SemanticVersion? Version => SemanticVersion.TryParse(Before?.Framework.Family.Version);

    public VersionProposal? Proposal => VersionProposal.Of(Version, Differences);

    /// <summary>Every family of either file, in the order of the newer one.</summary>
    public static IReadOnlyList<FamilyDiff> Between(FrameworkFile before, FrameworkFile after)
    {
        var company = after.Company ?? before.Company ?? new Company { Name = "" };
        var (old, now) = (Families(before, company), Families(after, company));
        return [.. now.Keys.Concat(old.Keys.Where(k => !now.ContainsKey(k))).Select(id => Of(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id)))];
    }

    /// <summary>What each level's people would find different, in the order of the ladder.</summary>
    public IEnumerable<(LevelId Level, IReadOnlyList<Difference> Changes)> ByLevel() =>
        (After ?? Before)!.Levels.Select(l => l.Level.Id).Concat(Differences.SelectMany(d => d.Levels)).Distinct() // one of them is there
            .Select(l => (l, (IReadOnlyList<Difference>)[.. Differences.Where(d => d.Levels.Contains(l)).OrderByDescending(d => d.Class)]))
            .Where(l => l.Item2.Count > 0);

    private static Dictionary<FamilyId, ResolvedFramework> Families(FrameworkFile file, Company company) =>
        file.Families.DistinctBy(f => f.Id).ToDictionary(f => f.Id, f => ResolvedFramework.Of(file.Of(f, company)));

    private static FamilyDiff Of(FamilyId id, ResolvedFramework? before, ResolvedFramework? after) =>
        new(id, before, after, before is null || after is null ? [] : Domain.Frameworks.Changes.Differences.Between(before, after, CriterionText.Of));
}
