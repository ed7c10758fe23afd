namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Descriptors that come, go, move, part or are reworded: recognised by their ids, and by their words where the ids differ.</summary>
internal sealed class TextDifferences
{
    /// <summary>In one cell, texts that share this many of their words are one text in two wordings.</summary>
    private const double Reworded = 0.35;

    private readonly ResolvedFramework _before, _after;
    private readonly List<PlacedText> _old, _now, _gone, _new;
    private readonly HashSet<PlacedText> _paired = new(ReferenceEqualityComparer.Instance), _saidByCell = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<DescriptorId> _parted = [];

    private TextDifferences(ResolvedFramework before, ResolvedFramework after)
    {
        (_before, _after) = (before, after);
        (_old, _now) = (PlacedText.Of(before, after), PlacedText.Of(after, before));
        _gone = [.. _old.ExceptBy(_now.Select(p => p.Key), p => p.Key)];
        _new = [.. _now.ExceptBy(_old.Select(p => p.Key), p => p.Key)];
        foreach (var text in _gone.Concat(_new))
            LeaveToCell(text);
    }

    public static IEnumerable<Difference> Between(ResolvedFramework before, ResolvedFramework after)
    {
        var texts = new TextDifferences(before, after);
        return
        [
            .. texts.Pair(p => (p.Level, p.Competency?.Id, p.Text), (_, _) => 1, texts.Change),
            .. texts.Parted(),
            .. texts.Pair(p => p.Descriptor.Id, (_, _) => 1, texts.Move),
            .. texts.Pair(p => p.Text, (_, _) => 1, texts.Move),
            .. texts.Pair(p => (p.Level, p.Competency?.Id), texts.Likeness, texts.Change),
            .. texts.Rest(),
            .. texts.RewordedByIds(),
        ];
    }

    /// <summary>A changed target step says which library texts come and go; a cell that starts or ceases to apply says it of all its texts, yet they may have moved.</summary>
    private void LeaveToCell(PlacedText text)
    {
        if (text.Competency is not { } competency || _after.Level(text.Level)!.Cell(competency.Id) is not { } becomes)
            return;
        var was = _before.Level(text.Level)!.Cell(competency.Id);
        if (!CellDifferences.SaysItAll(was, becomes))
            return;
        var steps = was?.Step is not null && becomes.Step is not null;
        if (text.IsOfLibrary)
            _paired.Add(text);
        else if (!steps)
            _saidByCell.Add(text);
    }

    /// <summary>Only where the lengths allow it are the words compared.</summary>
    private double Likeness(PlacedText gone, PlacedText added) =>
        _saidByCell.Contains(gone) || _saidByCell.Contains(added) || Math.Min(gone.Words.Count, added.Words.Count) < Reworded * Math.Max(gone.Words.Count, added.Words.Count)
            ? 0 : Rewording.Likeness(gone.Words, added.Words);

    private Difference? Change(PlacedText gone, PlacedText added) => gone.Said == added.Said ? null : Changed(gone, added, [added.Level]);

    private Difference Move(PlacedText gone, PlacedText added) => new(DifferencePart.Descriptor, DifferenceKind.Moved, $"{gone.Place} → {added.Place}", gone.Said, added.Said)
    {
        Reason = WasAskedBefore(gone, added) ? ChangeReason.Clarified : ChangeReason.New,
        Levels = [.. new[] { gone.Level, added.Level }.Distinct()],
    };

    /// <summary>"A, and B" in two texts, or two in one; said once however many levels show it.</summary>
    private List<Difference> Parted()
    {
        var (was, becomes) = (_old.ToLookup(o => o.Key), _now.ToLookup(n => n.Key));
        List<PlacedText> old = [.. _old.Where(o => IsFree(o) && becomes[o.Key].All(n => n.Text != o.Text))], now = [.. _now.Where(n => IsFree(n) && was[n.Key].All(o => o.Text != n.Text))];
        var splits = TextPartings.Find(old, now).Select(p => (p.Whole, p.Parts, Kind: DifferenceKind.Split)).ToList();
        var taken = new HashSet<PlacedText>(splits.SelectMany(s => s.Parts.Append(s.Whole)), ReferenceEqualityComparer.Instance);
        var merges = TextPartings.Find(now.Where(n => !taken.Contains(n)), old.Where(o => !taken.Contains(o))).Select(p => (p.Whole, p.Parts, Kind: DifferenceKind.Merged)).ToList();
        _paired.UnionWith(splits.Concat(merges).SelectMany(p => p.Parts.Append(p.Whole)));
        _parted.UnionWith(splits.Concat(merges).SelectMany(p => p.Parts.Append(p.Whole)).Select(p => p.Descriptor.Id));
        return
        [
            .. splits.Concat(merges).GroupBy(p => (p.Kind, p.Whole.Said, Parts: string.Join(" | ", p.Parts.Select(t => t.Said))))
                .Select(g => Parting(g.First().Whole, g.First().Parts, g.Key.Kind, [.. g.Select(p => p.Whole.Level).Distinct()])),
        ];
    }

    private bool IsFree(PlacedText text) => !_paired.Contains(text) && !_saidByCell.Contains(text);

    private static Difference Parting(PlacedText whole, IReadOnlyList<PlacedText> parts, DifferenceKind kind, IReadOnlyList<LevelId> levels)
    {
        var (one, many) = (whole.Said, string.Join(" | ", parts.Select(p => p.Said)));
        var (was, becomes) = kind == DifferenceKind.Split ? (whole.Text, string.Join(" ", parts.Select(p => p.Text))) : (string.Join(" ", parts.Select(p => p.Text)), whole.Text);
        return new(DifferencePart.Descriptor, kind, whole.Place, kind == DifferenceKind.Split ? one : many, kind == DifferenceKind.Split ? many : one)
        {
            Reason = Rewording.Of(was, becomes) is var reason and (ChangeReason.Raised or ChangeReason.Reversed or ChangeReason.Lowered) ? reason : ChangeReason.Clarified,
            Levels = levels,
        };
    }

    private IEnumerable<Difference> Rest() =>
    [
        .. _gone.Where(IsFree).Select(g => new Difference(DifferencePart.Descriptor, DifferenceKind.Removed, g.Place, g.Said, null) { Reason = ChangeReason.Removed, Levels = [g.Level] }),
        .. _new.Where(IsFree).Select(n => new Difference(DifferencePart.Descriptor, DifferenceKind.Added, n.Place, null, n.Said) { Reason = ChangeReason.New, Levels = [n.Level] }),
    ];

    /// <summary>At the same level, or above where the level inherits what stands below.</summary>
    private bool WasAskedBefore(PlacedText gone, PlacedText added)
    {
        if (gone.Level == added.Level)
            return true;
        var levels = _after.LevelsOf(_after.Level(added.Level)!.Level.Track).Select(l => l.Id).ToList();
        return _after.Framework.Family.Cumulative && levels.Contains(gone.Level) && levels.IndexOf(gone.Level) < levels.IndexOf(added.Level);
    }

    /// <summary>Takes the likeliest pairs with one key out of what came and went.</summary>
    private List<Difference> Pair<TKey>(Func<PlacedText, TKey> key, Func<PlacedText, PlacedText, double> likeness, Func<PlacedText, PlacedText, Difference?> difference) where TKey : notnull
    {
        var candidates = _new.Where(n => !_paired.Contains(n)).GroupBy(key).ToDictionary(g => g.Key, g => new Candidates(g));
        var pairs = _gone.Where(g => !_paired.Contains(g) && candidates.ContainsKey(key(g)))
            .SelectMany(gone => candidates[key(gone)].For(gone).Select(added => (gone, added, likely: likeness(gone, added))))
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
    private IEnumerable<Difference> RewordedByIds()
    {
        var old = _old.DistinctBy(p => p.Descriptor.Id).ToDictionary(p => p.Descriptor.Id);
        return _now.GroupBy(p => p.Descriptor.Id)
            .Where(same => old.TryGetValue(same.Key, out var was) && was.Said != same.First().Said && !_parted.Contains(same.Key))
            .Select(same => Changed(old[same.Key], same.First(), [.. same.Select(p => p.Level).Distinct()]));
    }

    private static Difference Changed(PlacedText was, PlacedText becomes, IReadOnlyList<LevelId> levels) =>
        new(DifferencePart.Descriptor, DifferenceKind.Changed, becomes.Place, was.Said, becomes.Said) { Reason = ReasonOf(was.Descriptor, becomes.Descriptor), Levels = levels };

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
}
