namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Descriptors that come, go, move or are reworded: recognised by their ids, and by their words where the ids differ.</summary>
internal sealed class TextDifferences
{
    /// <summary>In one cell, texts that share this many of their words are one text in two wordings.</summary>
    private const double Reworded = 0.35;

    private readonly ResolvedFramework _after;
    private readonly IReadOnlyList<Placed> _gone, _new;
    private readonly HashSet<Placed> _paired = new(ReferenceEqualityComparer.Instance);

    private TextDifferences(ResolvedFramework before, ResolvedFramework after)
    {
        _after = after;
        var (old, now) = (Of(before, after), Of(after, before));
        _gone = [.. old.ExceptBy(now.Select(p => p.Key), p => p.Key).Where(p => !SaysItAll(p, before, after))];
        _new = [.. now.ExceptBy(old.Select(p => p.Key), p => p.Key).Where(p => !SaysItAll(p, before, after))];
    }

    public static IEnumerable<Difference> Between(ResolvedFramework before, ResolvedFramework after)
    {
        var texts = new TextDifferences(before, after);
        return [.. texts.RewordedUnderOtherIds(), .. texts.Moved(p => p.Descriptor.Id.Value), .. texts.Moved(p => p.Text), .. texts.Rest(), .. RewordedByIds(before, after)];
    }

    /// <summary>The texts at the levels that both documents have.</summary>
    private static List<Placed> Of(ResolvedFramework framework, ResolvedFramework other) =>
    [
        .. framework.Levels.Where(l => other.Level(l.Level.Id) is not null).SelectMany(l =>
            l.Cells.SelectMany(c => c.Descriptors.Select(d => new Placed(l.Level.Id, c.Competency, d)))
                .Concat(l.Level.Descriptors.Select(d => new Placed(l.Level.Id, null, d)))),
    ];

    private static bool SaysItAll(Placed text, ResolvedFramework before, ResolvedFramework after) =>
        text.Competency is { } competency && after.Level(text.Level)!.Cell(competency.Id) is { } becomes && CellDifferences.SaysItAll(before.Level(text.Level)!.Cell(competency.Id), becomes);

    private List<Difference> RewordedUnderOtherIds() => Pair(
        p => (p.Level, p.Competency?.Id),
        (gone, added) => Rewording.Likeness(gone.Words, added.Words),
        (gone, added) => gone.Said == added.Said ? null : Changed(gone.Text, added, [added.Level], gone.Said));

    private List<Difference> Moved(Func<Placed, string> sameness) => Pair(
        sameness,
        (_, _) => 1,
        (gone, added) => new(DifferencePart.Descriptor, DifferenceKind.Moved, $"{gone.Place} → {added.Place}", gone.Said, added.Said)
        {
            Reason = WasAskedBefore(gone, added) ? ChangeReason.Clarified : ChangeReason.New,
            Levels = [.. new[] { gone.Level, added.Level }.Distinct()],
        });

    private IEnumerable<Difference> Rest() =>
    [
        .. _gone.Where(g => !_paired.Contains(g)).Select(g => new Difference(DifferencePart.Descriptor, DifferenceKind.Removed, g.Place, g.Said, null) { Reason = ChangeReason.Removed, Levels = [g.Level] }),
        .. _new.Where(n => !_paired.Contains(n)).Select(n => new Difference(DifferencePart.Descriptor, DifferenceKind.Added, n.Place, null, n.Said) { Reason = ChangeReason.New, Levels = [n.Level] }),
    ];

    /// <summary>At the same level, or above where the level inherits what stands below.</summary>
    private bool WasAskedBefore(Placed gone, Placed added)
    {
        if (gone.Level == added.Level)
            return true;
        var levels = _after.LevelsOf(_after.Level(added.Level)!.Level.Track).Select(l => l.Id).ToList();
        return _after.Framework.Family.Cumulative && levels.Contains(gone.Level) && levels.IndexOf(gone.Level) < levels.IndexOf(added.Level);
    }

    /// <summary>Takes the likeliest pairs with one key out of what came and went.</summary>
    private List<Difference> Pair<TKey>(Func<Placed, TKey> key, Func<Placed, Placed, double> likeness, Func<Placed, Placed, Difference?> difference)
    {
        var pairs = _gone.Where(g => !_paired.Contains(g)).Join(_new.Where(n => !_paired.Contains(n)), key, key, (gone, added) => (gone, added, likely: likeness(gone, added)))
            .Where(p => p.likely >= Reworded).OrderByDescending(p => p.likely).ToList();
        var found = new List<Difference>();
        foreach (var (gone, added, _) in pairs.Where(p => !_paired.Contains(p.gone) && !_paired.Contains(p.added)))
        {
            _paired.UnionWith([gone, added]);
            if (difference(gone, added) is { } changed)
                found.Add(changed);
        }
        return found;
    }

    /// <summary>A text with the same id and other words, said once however many levels show it.</summary>
    private static IEnumerable<Difference> RewordedByIds(ResolvedFramework before, ResolvedFramework after)
    {
        var old = Of(before, after).DistinctBy(p => p.Descriptor.Id).ToDictionary(p => p.Descriptor.Id);
        return Of(after, before).GroupBy(p => p.Descriptor.Id)
            .Where(same => old.TryGetValue(same.Key, out var was) && was.Said != same.First().Said)
            .Select(same => Changed(old[same.Key].Text, same.First(), [.. same.Select(p => p.Level).Distinct()], old[same.Key].Said) with { Reason = ReasonOf(old[same.Key].Descriptor, same.First().Descriptor) });
    }

    private static Difference Changed(string was, Placed becomes, IReadOnlyList<LevelId> levels, string said) =>
        new(DifferencePart.Descriptor, DifferenceKind.Changed, becomes.Place, said, becomes.Said) { Reason = Rewording.Of(was, becomes.Text), Levels = levels };

    private static ChangeReason ReasonOf(Descriptor was, Descriptor becomes)
    {
        if (was.Metric is { } old && becomes.Metric is { } now && Demand.Compare(new Criterion.Metric(old), new(), new Criterion.Metric(now), new()) is { } threshold)
            return threshold;
        if ((was.Metric, becomes.Metric) is (null, not null))
            return ChangeReason.New;
        if ((was.Metric, becomes.Metric) is (not null, null) && was.Text.Value == becomes.Text.Value)
            return ChangeReason.Lowered;
        return was.Text.Value == becomes.Text.Value ? ChangeReason.Clarified : Rewording.Of(was.Text.Value, becomes.Text.Value);
    }

    private sealed record Placed(LevelId Level, Competency? Competency, Descriptor Descriptor)
    {
        public (LevelId, CompetencyId?, DescriptorId) Key => (Level, Competency?.Id, Descriptor.Id);

        public string Text => Descriptor.Text.Value;

        public HashSet<string> Words { get; } = [.. PlainText.WordsOf(Descriptor.Text.Value)];

        public string Place => Competency is null ? Level.Value : $"{Competency.Title}, {Level}";

        public string Said { get; } = string.Join(
            " ",
            [
                InEveryLanguage(Descriptor.Text),
                .. Descriptor.Examples.Select(e => $"({InEveryLanguage(e)})"),
                .. Descriptor.Not is { } not ? [$"[{InEveryLanguage(not)}]"] : Array.Empty<string>(),
                .. Descriptor.Kind == DescriptorKind.Behaviour ? Array.Empty<string>() : [$"{{{Descriptor.Kind.ToString().ToLowerInvariant()}}}"],
                .. Descriptor.Metric is { } metric ? [$"{{{DocumentTree.Of(metric)}}}"] : Array.Empty<string>(),
            ]);

        private static string InEveryLanguage(LocalText text) => string.Join(" ", [text.Value, .. text.Translations.Select(t => $"{{{t.Key}: {t.Value}}}")]);
    }
}
