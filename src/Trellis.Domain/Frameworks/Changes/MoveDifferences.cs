namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Transitions, lateral paths and their criteria.</summary>
internal static class MoveDifferences
{
    public static IEnumerable<Difference> Between(Framework before, Framework after, Func<Criterion, Policy, string> sentence)
    {
        List<Asked> old = [.. Moves(before, sentence), .. Paths(before, sentence)];
        List<Asked> now = [.. Moves(after, sentence), .. Paths(after, sentence)];
        var levels = old.Concat(now).GroupBy(m => m.Id).ToDictionary(m => m.Key, m => m.Last().Levels);
        return
        [
            .. Differences.ByKey(DifferencePart.Move, old.Where(m => !m.IsPath), now.Where(m => !m.IsPath), m => m.Id, m => m.Words)
                .Concat(Differences.ByKey(DifferencePart.Path, old.Where(m => m.IsPath), now.Where(m => m.IsPath), m => m.Id, m => m.Words))
                .Select(d => d with { Reason = ReasonOf(d.Kind), Levels = levels[d.Where] }),
            .. now.Join(old, m => (m.Id, m.IsPath), m => (m.Id, m.IsPath), (becomes, was) => Criteria(was, becomes).Concat(Policies(was, becomes, after.Company.Policy))).SelectMany(d => d),
        ];
    }

    /// <summary>A new way asks nothing of those who do not take it; one that leads elsewhere is another way.</summary>
    private static ChangeReason ReasonOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => ChangeReason.Clarified,
        DifferenceKind.Removed => ChangeReason.Removed,
        _ => ChangeReason.Structure,
    };

    private static IEnumerable<Asked> Moves(Framework framework, Func<Criterion, Policy, string> sentence) =>
        framework.Family.Transitions.Select(t => new Asked(t.Id.Value, $"{string.Join(", ", t.From)} → {t.To} ({t.Kind})", $"{string.Join(", ", t.From)} → {t.To}")
        {
            Levels = t.From,
            Policy = t.Policy,
            Criteria = Sentences(t.Criteria, t.Policy, framework, sentence),
        });

    private static IEnumerable<Asked> Paths(Framework framework, Func<Criterion, Policy, string> sentence) =>
        framework.Paths.Select(p => new Asked(p.Id.Value, $"{End(p.From)} → {End(p.To)} ({p.Landing})", $"{p.From.Family} → {p.To.Family}")
        {
            IsPath = true,
            Levels = p.From.Family == framework.Family.Id ? p.From.Levels : p.To.Levels,
            Policy = p.Policy,
            Criteria = Sentences(p.Criteria, p.Policy, framework, sentence),
        });

    private static string End(PathEnd end) => $"{end.Family} {string.Join(", ", end.Levels)}";

    private static List<Said> Sentences(Criterion.All? criteria, PolicyChanges? changes, Framework framework, Func<Criterion, Policy, string> sentence)
    {
        var policy = changes?.Over(framework.Company.Policy) ?? framework.Company.Policy;
        return [.. (criteria?.Of ?? []).Select(c => new Said(c, policy, sentence(c, policy)))];
    }

    private static IEnumerable<Difference> Criteria(Asked was, Asked becomes)
    {
        List<string> old = [.. was.Criteria.Select(c => c.Everything)], now = [.. becomes.Criteria.Select(c => c.Everything)];
        if (old.Order(StringComparer.Ordinal).SequenceEqual(now.Order(StringComparer.Ordinal)))
            return old.SequenceEqual(now) ? [] : [Different(becomes, DifferenceKind.Changed, Words(was), Words(becomes), ChangeReason.Wording)];
        return CameOrWent(was, becomes);

        static string Words(Asked asked) => string.Join("; ", asked.Criteria.Select(c => c.Words));
    }

    /// <summary>Where one criterion of a type goes and another of that type comes, it was changed.</summary>
    private static IEnumerable<Difference> CameOrWent(Asked was, Asked becomes)
    {
        List<Said> gone = [.. was.Criteria.ExceptBy(becomes.Criteria.Select(c => c.Everything), c => c.Everything)];
        foreach (var now in becomes.Criteria.ExceptBy(was.Criteria.Select(c => c.Everything), c => c.Everything))
        {
            var before = gone.FindIndex(g => g.Criterion.GetType() == now.Criterion.GetType());
            if (before < 0)
            {
                yield return Different(becomes, DifferenceKind.Added, null, now.Words, now.Criterion.Advisory ? ChangeReason.Clarified : ChangeReason.New);
                continue;
            }

            var old = gone[before];
            yield return Different(becomes, DifferenceKind.Changed, old.Words, now.Words, Demand.Compare(old.Criterion, old.Policy, now.Criterion, now.Policy) ?? Rewording.OfName(old.Words, now.Words));
            gone.RemoveAt(before);
        }

        foreach (var old in gone)
            yield return Different(becomes, DifferenceKind.Removed, old.Words, null, ChangeReason.Removed);
    }

    private static Difference Different(Asked at, DifferenceKind kind, string? was, string? now, ChangeReason reason) =>
        new(DifferencePart.Criterion, kind, at.Place, was, now) { Reason = reason, Levels = at.Levels };

    /// <summary>Thresholds that a move has of its own, where the company's stay.</summary>
    private static IEnumerable<Difference> Policies(Asked was, Asked becomes, Policy company) =>
        PolicyDifferences.Between((was.Policy ?? new()).Over(company), (becomes.Policy ?? new()).Over(company), becomes.Id, becomes.Levels);

    private sealed record Said(Criterion Criterion, Policy Policy, string Words)
    {
        /// <summary>Also what its sentence does not say.</summary>
        public string Everything { get; } = $"{Words} {DocumentTree.Of(Criterion)}";
    }

    private sealed record Asked(string Id, string Words, string Place)
    {
        public bool IsPath { get; init; }
        public required IReadOnlyList<LevelId> Levels { get; init; }
        public PolicyChanges? Policy { get; init; }
        public required IReadOnlyList<Said> Criteria { get; init; }
    }
}
