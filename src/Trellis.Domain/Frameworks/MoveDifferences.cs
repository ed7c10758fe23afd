namespace Trellis.Domain.Frameworks;

/// <summary>Transitions, lateral paths and their criteria.</summary>
internal static class MoveDifferences
{
    public static IEnumerable<Difference> Between(Framework before, Framework after, Func<Criterion, Policy, string> sentence)
    {
        List<Asked> old = [.. Moves(before, sentence), .. Paths(before, sentence)];
        List<Asked> now = [.. Moves(after, sentence), .. Paths(after, sentence)];
        return
        [
            .. Differences.ByKey(DifferencePart.Move, old.Where(m => !m.IsPath), now.Where(m => !m.IsPath), m => m.Id, m => m.Words),
            .. Differences.ByKey(DifferencePart.Path, old.Where(m => m.IsPath), now.Where(m => m.IsPath), m => m.Id, m => m.Words),
            .. now.Join(old, m => (m.Id, m.IsPath), m => (m.Id, m.IsPath), (becomes, was) => Criteria(was, becomes)).SelectMany(d => d),
        ];
    }

    private static IEnumerable<Asked> Moves(Framework framework, Func<Criterion, Policy, string> sentence) =>
        framework.Family.Transitions.Select(t => new Asked(
            t.Id.Value, $"{string.Join(", ", t.From)} → {t.To} ({t.Kind})", $"{string.Join(", ", t.From)} → {t.To}", false, Sentences(t.Criteria, t.Policy, framework, sentence)));

    private static IEnumerable<Asked> Paths(Framework framework, Func<Criterion, Policy, string> sentence) =>
        framework.Paths.Select(p => new Asked(
            p.Id.Value, $"{End(p.From)} → {End(p.To)} ({p.Landing})", $"{p.From.Family} → {p.To.Family}", true, Sentences(p.Criteria, p.Policy, framework, sentence)));

    private static string End(PathEnd end) => $"{end.Family} {string.Join(", ", end.Levels)}";

    private static List<(Type Type, string Words)> Sentences(Criterion.All? criteria, PolicyChanges? changes, Framework framework, Func<Criterion, Policy, string> sentence)
    {
        var policy = changes?.Over(framework.Company.Policy) ?? framework.Company.Policy;
        return [.. (criteria?.Of ?? []).Select(c => (c.GetType(), sentence(c, policy)))];
    }

    /// <summary>Where one criterion of a type goes and another of that type comes, it was changed.</summary>
    private static IEnumerable<Difference> Criteria(Asked was, Asked becomes)
    {
        List<(Type Type, string Words)> gone = [.. was.Criteria.ExceptBy(becomes.Criteria.Select(c => c.Words), c => c.Words)];
        foreach (var (type, words) in becomes.Criteria.ExceptBy(was.Criteria.Select(c => c.Words), c => c.Words))
        {
            var before = gone.FindIndex(g => g.Type == type);
            if (before < 0)
            {
                yield return new(DifferencePart.Criterion, DifferenceKind.Added, becomes.Place, null, words);
                continue;
            }

            yield return new(DifferencePart.Criterion, DifferenceKind.Changed, becomes.Place, gone[before].Words, words);
            gone.RemoveAt(before);
        }

        foreach (var (_, words) in gone)
            yield return new(DifferencePart.Criterion, DifferenceKind.Removed, becomes.Place, words, null);
    }

    private sealed record Asked(string Id, string Words, string Place, bool IsPath, IReadOnlyList<(Type Type, string Words)> Criteria);
}
