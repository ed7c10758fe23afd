namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Levels and competencies that go on under another id: recognised by the words they keep.</summary>
internal sealed record Renames(IReadOnlyDictionary<LevelId, LevelId> Levels, IReadOnlyDictionary<CompetencyId, Competency> Competencies)
{
    private const double Kept = 0.5;

    public bool Any => Levels.Count + Competencies.Count > 0;

    public static Renames Between(ResolvedFramework before, ResolvedFramework after, Partings partings)
    {
        var levels = Match(
            before.Levels.Where(l => after.Level(l.Level.Id) is null && !partings.Has(DifferencePart.Level, l.Level.Id.Value)), after.Levels.Where(l => before.Level(l.Level.Id) is null && !partings.Has(DifferencePart.Level, l.Level.Id.Value)),
            l => l.Level.Id, l => [.. l.Cells.SelectMany(c => c.Descriptors.Select(d => d.Text.Value)), .. l.Level.Descriptors.Select(d => d.Text.Value), .. l.Level.Titles.Select(t => t.Value)]);
        var (old, now) = (before.CompetenciesInUse, after.CompetenciesInUse);
        var competencies = Match(
            Whole(old.ExceptBy(now.Select(c => c.Id), c => c.Id)), Whole(now.ExceptBy(old.Select(c => c.Id), c => c.Id)),
            c => c.Id, c => [.. TextsOf(c, old.Contains(c) ? before : after)]);
        IEnumerable<Competency> Whole(IEnumerable<Competency> some) => some.Where(c => !partings.Has(DifferencePart.Competency, c.Id.Value));
        return new(levels, competencies.ToDictionary(c => c.Key, c => now.First(n => n.Id == c.Value)));
    }

    public IEnumerable<Difference> Differences(ResolvedFramework before, ResolvedFramework after) =>
    [
        .. Levels.Select(l => new Difference(DifferencePart.Level, DifferenceKind.Renamed, l.Value.Value, l.Key.Value, l.Value.Value) { Reason = ChangeReason.Clarified, Levels = [l.Value] }),
        .. Competencies.Select(c => new Difference(DifferencePart.Competency, DifferenceKind.Renamed, c.Value.Id.Value, Title(c.Key, before), c.Value.Title.Value)
        {
            Reason = ChangeReason.Clarified,
            Levels = [.. after.Levels.Where(l => l.Cell(c.Value.Id) is { State: not CellState.NotApplicable }).Select(l => l.Level.Id)],
        }),
    ];

    /// <summary>The older document under the newer names.</summary>
    public Framework Apply(Framework before) => before with
    {
        Company = before.Company with { Competencies = [.. before.Company.Competencies.Select(Renamed)] },
        Family = before.Family with
        {
            Levels = [.. before.Family.Levels.Select(l => l with { Id = Now(l.Id) })],
            Competencies = [.. before.Family.Competencies.Select(Renamed)],
            Cells = [.. before.Family.Cells.Select(c => c with { Competency = Now(c.Competency), Level = Now(c.Level) })],
            Transitions = [.. before.Family.Transitions.Select(t => t with { From = [.. t.From.Select(Now)], To = Now(t.To), Criteria = Renamed(t.Criteria) })],
            Overlays = [.. before.Family.Overlays.Select(o => o with { AllowedLevels = [.. o.AllowedLevels.Select(Now)], Adds = o.Adds.ToDictionary(a => Now(a.Key), a => a.Value) })],
        },
        Paths = [.. before.Paths.Select(p => Renamed(p, before.Family.Id))],
    };

    private LateralPath Renamed(LateralPath path, FamilyId family) => path with
    {
        From = Renamed(path.From, family),
        To = Renamed(path.To, family),
        Transferable = [.. path.Transferable.Select(Now)],
        Gaps = [.. path.Gaps.Select(g => g with { Competency = g.Competency is { } at ? Now(at) : null })],
        Criteria = Renamed(path.Criteria),
    };

    private Criterion.All? Renamed(Criterion.All? all) => all is null ? null : all with { Of = [.. all.Of.Select(Renamed)] };

    private PathEnd Renamed(PathEnd end, FamilyId family) => end.Family == family ? end with { Levels = [.. end.Levels.Select(Now)] } : end;

    private Competency Renamed(Competency competency) => Competencies.TryGetValue(competency.Id, out var now) ? competency with { Id = now.Id, Title = now.Title } : competency;

    private Criterion Renamed(Criterion criterion) => criterion switch
    {
        Criterion.All all => Renamed(all)!, // it came with one
        Criterion.Not not => not with { Of = Renamed(not.Of) },
        Criterion.Any any => any with { Of = [.. any.Of.Select(Renamed)] },
        Criterion.Average average => average with { Over = Now(average.Over) },
        Criterion.Floor floor => floor with { Over = Now(floor.Over) },
        Criterion.Sustained { At: { } at } sustained => sustained with { At = Now(at) },
        _ => criterion,
    };

    private Over Now(Over over) => over with { Names = [.. over.Names.Select(n => Now(new CompetencyId(n)).Value)] };

    private LevelId Now(LevelId level) => Levels.GetValueOrDefault(level, level);

    private CompetencyId Now(CompetencyId competency) => Competencies.TryGetValue(competency, out var now) ? now.Id : competency;

    private static string Title(CompetencyId id, ResolvedFramework framework) => framework.Competencies.First(c => c.Id == id).Title.Value;

    private static IEnumerable<string> TextsOf(Competency competency, ResolvedFramework framework) =>
        framework.Levels.SelectMany(l => l.Cell(competency.Id)?.Descriptors ?? []).Select(d => d.Text.Value);

    private static Dictionary<TId, TId> Match<T, TId>(IEnumerable<T> gone, IEnumerable<T> added, Func<T, TId> id, Func<T, HashSet<string>> words) where TId : struct
    {
        var (old, now) = (gone.Select(g => (Id: id(g), Words: words(g))).ToList(), added.Select(a => (Id: id(a), Words: words(a))).ToList());
        var pairs = from o in old from n in now let share = Share(o.Words, n.Words) where share >= Kept orderby share descending select (o.Id, n.Id);
        var matched = new Dictionary<TId, TId>();
        foreach (var (was, becomes) in pairs)
            if (!matched.ContainsKey(was) && !matched.ContainsValue(becomes))
                matched[was] = becomes;
        return matched;
    }

    private static double Share(HashSet<string> a, HashSet<string> b) => a.Count + b.Count == 0 ? 0 : (double)a.Intersect(b).Count() / Math.Max(a.Count, b.Count);
}
