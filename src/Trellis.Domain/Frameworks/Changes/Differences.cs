namespace Trellis.Domain.Frameworks.Changes;

/// <summary>What a reader of one version would find different in another; no change goes unsaid.</summary>
public static class Differences
{
    /// <param name="sentence">A criterion as a sentence with its numbers, under the policy of its move: two criteria differ where their sentences do.</param>
    public static IReadOnlyList<Difference> Between(ResolvedFramework before, ResolvedFramework after, Func<Criterion, Policy, string> sentence)
    {
        var partings = Partings.Between(before, after);
        var renames = Renames.Between(before, after, partings);
        var was = renames.Any ? ResolvedFramework.Of(renames.Apply(before.Framework)) : before;
        Difference[] said =
        [
            .. partings.Differences,
            .. renames.Differences(before, after),
            .. new[] { Tracks(was, after), LevelDifferences.Between(was, after), Competencies(was, after) }.SelectMany(d => d).Where(d => !partings.Says(d)),
            .. CellDifferences.Between(was, after),
            .. MoveDifferences.Between(was.Framework, after.Framework, sentence),
            .. PolicyDifferences.Between(was.Framework.Company.Policy, after.Framework.Company.Policy, "", [.. after.Levels.Select(l => l.Level.Id)]),
        ];
        return [.. said, .. new OtherDifferences(was, after, said).All()];
    }

    private static IEnumerable<Difference> Tracks(ResolvedFramework before, ResolvedFramework after)
    {
        var (old, now) = (before.Framework.Family.Tracks, after.Framework.Family.Tracks);
        var kinds = now.Join(old, t => t.Id, t => t.Id, (becomes, was) => (was, becomes)).Where(t => t.was.Kind != t.becomes.Kind)
            .Select(t => new Difference(DifferencePart.Track, DifferenceKind.Changed, t.becomes.Id.Value, t.was.Kind.ToString(), t.becomes.Kind.ToString()) { Reason = ChangeReason.Structure });
        return ByKey(DifferencePart.Track, old, now, t => t.Id.Value, t => t.Title.Value)
            .Concat(kinds).Select(d => d with { Levels = LevelsOf(d.Where, before, after) });
    }

    private static List<LevelId> LevelsOf(string track, ResolvedFramework before, ResolvedFramework after) =>
        [.. before.Levels.Concat(after.Levels).Where(l => l.Track.Id.Value == track).Select(l => l.Level.Id).Distinct()];

    private static IEnumerable<Difference> Competencies(ResolvedFramework before, ResolvedFramework after)
    {
        var (old, now) = (before.CompetenciesInUse, after.CompetenciesInUse);
        var kinds = now.Join(old, c => c.Id, c => c.Id, (becomes, was) => (was, becomes)).Where(c => c.was.Kind != c.becomes.Kind)
            .Select(c => new Difference(DifferencePart.Competency, DifferenceKind.Changed, c.becomes.Id.Value, c.was.Kind.ToString(), c.becomes.Kind.ToString()) { Reason = ChangeReason.Structure });
        return ByKey(DifferencePart.Competency, old, now, c => c.Id.Value, c => c.Title.Value)
            .Concat(kinds).Select(d => d with { Levels = AskedAt(d.Where, d.Kind == DifferenceKind.Removed ? before : after) });
    }

    private static List<LevelId> AskedAt(string competency, ResolvedFramework framework) =>
        [.. framework.Levels.Where(l => l.Required.Any(c => c.Competency.Id.Value == competency)).Select(l => l.Level.Id)];

    internal static IEnumerable<Difference> ByKey<T>(
        DifferencePart part, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> key, Func<T, string> words, bool changes = true)
    {
        var (old, now) = (before.DistinctBy(key).ToDictionary(key), after.DistinctBy(key).ToDictionary(key));
        var removed = old.Where(o => !now.ContainsKey(o.Key)).Select(o => new Difference(part, DifferenceKind.Removed, o.Key, words(o.Value), null) { Reason = ChangeReason.Structure });
        var added = now.Where(n => !old.ContainsKey(n.Key)).Select(n => new Difference(part, DifferenceKind.Added, n.Key, null, words(n.Value)) { Reason = ChangeReason.Structure });
        var changed = now.Where(n => changes && old.TryGetValue(n.Key, out var o) && words(o) != words(n.Value))
            .Select(n => new Difference(part, DifferenceKind.Changed, n.Key, words(old[n.Key]), words(n.Value)) { Reason = Rewording.OfName(words(old[n.Key]), words(n.Value)) });
        return [.. removed, .. added, .. changed];
    }
}
