namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Competencies, levels and tracks of which one became several or several became one: told by where their texts stand now.</summary>
internal sealed class Partings
{
    private readonly List<(DifferencePart Part, IReadOnlyList<string> Ids, Difference Difference)> _found;

    private Partings(IEnumerable<(DifferencePart, IReadOnlyList<string>, Difference)> found) => _found = [.. found];

    public IEnumerable<Difference> Differences => _found.Select(f => f.Difference);

    public static Partings Between(ResolvedFramework before, ResolvedFramework after)
    {
        var (competencies, levels) = (new Units(Competencies(before), Competencies(after)), new Units(Levels(before), Levels(after)));
        var tracks = new Units(Tracks(before), Tracks(after));
        return new(
        [
            .. tracks.Find(DifferencePart.Track, id => after.Levels.Concat(before.Levels).Where(l => l.Track.Id.Value == id).Select(l => l.Level.Id)),
            .. levels.Find(DifferencePart.Level, id => [new(id)]),
            .. competencies.Find(DifferencePart.Competency, id => after.Levels.Where(l => l.Required.Any(c => c.Competency.Id.Value == id)).Select(l => l.Level.Id)),
        ]);
    }

    /// <summary>Not renamed: it goes on as several, or as part of another.</summary>
    public bool Has(DifferencePart part, string id) => _found.Exists(f => f.Part == part && f.Ids.Contains(id));

    /// <summary>That it came or went is said by what it became.</summary>
    public bool Says(Difference difference) => difference.Kind is DifferenceKind.Added or DifferenceKind.Removed && Has(difference.Part, difference.Where);

    private static IEnumerable<(string Id, string Key)> Competencies(ResolvedFramework framework) =>
        framework.Levels.SelectMany(l => l.Cells).SelectMany(c => c.Descriptors.Select(d => (c.Competency.Id.Value, d.Text.Value)));

    private static IEnumerable<(string Id, string Key)> Levels(ResolvedFramework framework) => framework.Levels.SelectMany(l =>
        l.Cells.SelectMany(c => c.Descriptors).Concat(l.Level.Descriptors).Select(d => (l.Level.Id.Value, d.Text.Value)));

    private static IEnumerable<(string Id, string Key)> Tracks(ResolvedFramework framework) => framework.Levels.Select(l => (l.Track.Id.Value, l.Level.Id.Value));

    /// <summary>Parts of two documents with what stands in them; what stands in several parts tells nothing.</summary>
    private sealed class Units(IEnumerable<(string Id, string Key)> before, IEnumerable<(string Id, string Key)> after)
    {
        private readonly Dictionary<string, string> _before = OnlyIn(before), _after = OnlyIn(after);
        private readonly HashSet<string> _old = [.. before.Select(b => b.Id)], _new = [.. after.Select(a => a.Id)];

        public IEnumerable<(DifferencePart, IReadOnlyList<string>, Difference)> Find(DifferencePart part, Func<string, IEnumerable<LevelId>> levels) =>
            Find(part, DifferenceKind.Split, _before, _after, (one, many) => !_new.Contains(one) || many.Any(m => !_old.Contains(m)), levels)
                .Concat(Find(part, DifferenceKind.Merged, _after, _before, (one, many) => !_old.Contains(one) || many.Any(m => !_new.Contains(m)), levels));

        private static IEnumerable<(DifferencePart, IReadOnlyList<string>, Difference)> Find(
            DifferencePart part, DifferenceKind kind, Dictionary<string, string> ones, Dictionary<string, string> others, Func<string, IReadOnlyList<string>, bool> cameOrWent, Func<string, IEnumerable<LevelId>> levels)
        {
            foreach (var one in ones.GroupBy(o => o.Value, o => o.Key))
            {
                var all = one.Count();
                var parts = one.Where(others.ContainsKey).GroupBy(k => others[k]).Where(p => p.Count() * 4 >= all).ToList();
                List<string> ids = [.. parts.Select(p => p.Key)];
                if (ids.Count < 2 || parts.Sum(p => p.Count()) * 2 <= all || !cameOrWent(one.Key, ids))
                    continue;
                var many = string.Join(", ", parts.Select(p => $"{p.Key} ({p.Count()}/{all})"));
                yield return (part, [one.Key, .. ids], new(part, kind, one.Key, kind == DifferenceKind.Split ? one.Key : many, kind == DifferenceKind.Split ? many : one.Key)
                {
                    Reason = ChangeReason.Structure,
                    Levels = [.. ids.Prepend(one.Key).SelectMany(levels).Distinct()],
                });
            }
        }

        private static Dictionary<string, string> OnlyIn(IEnumerable<(string Id, string Key)> placed) =>
            placed.GroupBy(p => p.Key, p => p.Id).Where(g => g.Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First());
    }
}
