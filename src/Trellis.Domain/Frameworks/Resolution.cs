namespace Trellis.Domain.Frameworks;

/// <summary>What a person at each level sees: family and company core put together, cumulative levels and <c>same</c> followed. Worked out once per version and shared.</summary>
public sealed class ResolvedFramework
{
    private readonly Dictionary<LevelId, ResolvedLevel> _levels = [];

    private ResolvedFramework(Framework framework)
    {
        Framework = framework;
        Competencies = [.. framework.Company.Competencies, .. framework.Family.Competencies];
        Grades = framework.Company.Grades.Select((g, rank) => (g.Id, rank)).ToDictionary(g => g.Id, g => g.rank);
        foreach (var track in framework.Family.Tracks)
            ResolveTrack(LevelsOf(track.Id));
    }

    public Framework Framework { get; }

    /// <summary>Core first, then the family's, in document order.</summary>
    public IReadOnlyList<Competency> Competencies { get; }

    /// <summary>Grade → rank, 0 is the lowest.</summary>
    public IReadOnlyDictionary<GradeId, int> Grades { get; }

    /// <summary>All levels, track by track, each from its lowest.</summary>
    public IEnumerable<ResolvedLevel> Levels => _levels.Values;

    public static ResolvedFramework Of(Framework framework) => new(framework);

    public ResolvedLevel? Level(LevelId id) => _levels.GetValueOrDefault(id);

    /// <summary>The levels of a track by grade, then by their order in the document.</summary>
    public IReadOnlyList<Level> LevelsOf(TrackId track) =>
        [.. Framework.Family.Levels.Where(l => l.Track == track).OrderBy(l => Grades.GetValueOrDefault(l.Grade, int.MaxValue))];

    /// <summary>The competencies that stand in at least one cell of the family, in document order.</summary>
    public IReadOnlyList<Competency> CompetenciesInUse =>
        [.. Competencies.Where(c => Levels.Any(l => l.Cell(c.Id) is { State: not CellState.NotApplicable }))];

    private void ResolveTrack(IReadOnlyList<Level> levels)
    {
        ResolvedLevel? below = null;
        foreach (var level in levels)
        {
            var track = Framework.Family.Tracks.First(t => t.Id == level.Track);
            below = new ResolvedLevel(level, track, Grades.GetValueOrDefault(level.Grade, -1), CellsOf(level, below));
            _levels[level.Id] = below;
        }
    }

    private List<ResolvedCell> CellsOf(Level level, ResolvedLevel? below)
    {
        var cells = Framework.Family.Cells.Where(c => c.Level == level.Id).ToLookup(c => c.Competency);
        return [.. Competencies.Where(c => cells.Contains(c.Id)).DistinctBy(c => c.Id).Select(c => Resolve(c, [.. cells[c.Id]], below?.Cell(c.Id)))];
    }

    private ResolvedCell Resolve(Competency competency, IReadOnlyList<Cell> written, ResolvedCell? below)
    {
        var expects = written.Select(c => c.Expects).FirstOrDefault(e => e is not null);
        var own = written.Select(c => c.Own).FirstOrDefault(o => o is not null);
        if (expects?.Kind == ExpectationKind.NotApplicable && own is null)
            return new(competency, CellState.NotApplicable, null, [], []);

        var same = expects?.Kind == ExpectationKind.SameAsBelow;
        var step = same ? below?.Step : expects?.Step;
        var descriptors = Texts(competency, step, same ? below : null, own);
        IReadOnlyList<Descriptor> inherited = Framework.Family.Cumulative && below is not null
            ? [.. below.Descriptors.Concat(below.FromBelow).ExceptBy(descriptors.Select(d => d.Id), d => d.Id)]
            : [];
        var state = descriptors.Count + inherited.Count > 0 ? CellState.Written : CellState.NotWritten;
        return new(competency, state, step, descriptors, inherited);
    }

    private static List<Descriptor> Texts(Competency competency, int? step, ResolvedCell? same, OwnText? own)
    {
        if (own is { Mode: OwnTextMode.Replace })
            return [.. own.Descriptors];
        var library = same?.Descriptors ?? competency.Steps.FirstOrDefault(s => s.Number == step)?.Descriptors ?? [];
        return [.. library, .. own?.Descriptors ?? []];
    }
}

/// <summary>A level with its cells, as a person at it sees them.</summary>
public sealed record ResolvedLevel(Level Level, Track Track, int GradeRank, IReadOnlyList<ResolvedCell> Cells)
{
    private readonly Dictionary<CompetencyId, ResolvedCell> _cells = Cells.ToDictionary(c => c.Competency.Id);

    /// <summary>The competencies that are asked at this level: every cell that is not <c>na</c>.</summary>
    public IEnumerable<ResolvedCell> Required => Cells.Where(c => c.State != CellState.NotApplicable);

    public ResolvedCell? Cell(CompetencyId competency) => _cells.GetValueOrDefault(competency);
}

/// <summary>One competency at one level. <paramref name="FromBelow"/>: what a cumulative level takes over from the levels below.</summary>
public sealed record ResolvedCell(
    Competency Competency, CellState State, int? Step, IReadOnlyList<Descriptor> Descriptors, IReadOnlyList<Descriptor> FromBelow)
{
    /// <summary>Equal keys = the same descriptors by id, so that a rating against one level holds for the other; null = nothing written, equal to nothing.</summary>
    public string? DescriptorKey { get; } = State == CellState.Written
        ? string.Join('\n', Descriptors.Concat(FromBelow).Select(d => d.Id.Value).Order(StringComparer.Ordinal))
        : null;
}

public enum CellState { Written, NotApplicable, NotWritten }
