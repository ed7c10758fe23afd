namespace Trellis.Domain.Frameworks;

/// <summary>What a reader of one version would find different in another: levels, competencies, expectations, texts, moves and criteria.</summary>
public static class Differences
{
    /// <param name="sentence">A criterion as a sentence with its numbers, under the policy of its move: two criteria differ where their sentences do.</param>
    public static IReadOnlyList<Difference> Between(ResolvedFramework before, ResolvedFramework after, Func<Criterion, Policy, string> sentence) =>
    [
        .. Tracks(before, after),
        .. Levels(before, after),
        .. Competencies(before, after),
        .. CellDifferences.Between(before, after),
        .. MoveDifferences.Between(before.Framework, after.Framework, sentence),
    ];

    private static IEnumerable<Difference> Tracks(ResolvedFramework before, ResolvedFramework after) =>
        ByKey(DifferencePart.Track, before.Framework.Family.Tracks, after.Framework.Family.Tracks, t => t.Id.Value, t => t.Title.Value);

    private static IEnumerable<Difference> Levels(ResolvedFramework before, ResolvedFramework after)
    {
        var (old, now) = (before.Framework.Family.Levels, after.Framework.Family.Levels);
        var both = now.Join(old, l => l.Id, l => l.Id, (becomes, was) => (was, becomes));
        return
        [
            .. ByKey(DifferencePart.Level, old, now, l => l.Id.Value, l => l.Titles is [var title, ..] ? title.Value : l.Id.Value, changes: false),
            .. both.SelectMany(l => Level(l.was, l.becomes)),
        ];
    }

    private static IEnumerable<Difference> Level(Level was, Level becomes)
    {
        (string Word, string? Was, string? Becomes)[] said =
        [
            ("grade", was.Grade.Value, becomes.Grade.Value),
            ("track", was.Track.Value, becomes.Track.Value),
            ("titles", Titles(was), Titles(becomes)),
            ("summary", was.Summary?.Value, becomes.Summary?.Value),
            ("scope", was.Scope?.Value, becomes.Scope?.Value),
            ("autonomy", was.Autonomy?.Value, becomes.Autonomy?.Value),
        ];
        return said.Where(s => s.Was != s.Becomes).Select(s => new Difference(DifferencePart.Level, DifferenceKind.Changed, $"{becomes.Id}, {s.Word}", s.Was, s.Becomes));
    }

    private static string Titles(Level level) => string.Join(", ", level.Titles.Select(t => t.Value));

    private static IEnumerable<Difference> Competencies(ResolvedFramework before, ResolvedFramework after) =>
        ByKey(DifferencePart.Competency, before.CompetenciesInUse, after.CompetenciesInUse, c => c.Id.Value, c => c.Title.Value);

    internal static IEnumerable<Difference> ByKey<T>(
        DifferencePart part, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> key, Func<T, string> words, bool changes = true)
    {
        var (old, now) = (before.DistinctBy(key).ToDictionary(key), after.DistinctBy(key).ToDictionary(key));
        var removed = old.Where(o => !now.ContainsKey(o.Key)).Select(o => new Difference(part, DifferenceKind.Removed, o.Key, words(o.Value), null));
        var added = now.Where(n => !old.ContainsKey(n.Key)).Select(n => new Difference(part, DifferenceKind.Added, n.Key, null, words(n.Value)));
        var changed = now.Where(n => changes && old.TryGetValue(n.Key, out var o) && words(o) != words(n.Value))
            .Select(n => new Difference(part, DifferenceKind.Changed, n.Key, words(old[n.Key]), words(n.Value)));
        return [.. removed, .. added, .. changed];
    }
}
