namespace Trellis.Domain.Frameworks.Checks;

/// <summary>One family with what its checks look up again and again.</summary>
internal sealed class FamilyScope
{
    private readonly Dictionary<GradeId, int> _gradeRanks;

    public FamilyScope(Company? company, Family family, bool isTable = false)
    {
        (Company, Family, IsTable) = (company, family, isTable);
        _gradeRanks = (company?.Grades ?? []).DistinctBy(g => g.Id).Select((g, rank) => (g.Id, rank)).ToDictionary(g => g.Id, g => g.rank);
        At = DocumentPath.Root / "families" / family.Id.Value;
        Levels = family.Levels.DistinctBy(l => l.Id).ToDictionary(l => l.Id);
        Tracks = family.Tracks.DistinctBy(t => t.Id).ToDictionary(t => t.Id);
        Competencies = family.Competencies.Concat(company?.Competencies ?? []).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
    }

    /// <summary>Null when nobody knows it; what refers to it is then not checked.</summary>
    public Company? Company { get; }
    public Family Family { get; }

    /// <summary>Moves, grades and cells may be missing because a long table cannot say them.</summary>
    public bool IsTable { get; }
    public DocumentPath At { get; }
    public IReadOnlyDictionary<LevelId, Level> Levels { get; }
    public IReadOnlyDictionary<TrackId, Track> Tracks { get; }
    public IReadOnlyDictionary<CompetencyId, Competency> Competencies { get; }

    /// <summary>The levels of a track from its lowest: by grade, then by their order in the document.</summary>
    public IReadOnlyList<Level> LevelsOf(TrackId track) => [.. Family.Levels.Where(l => l.Track == track).OrderBy(GradeRank)];

    public TrackKind? KindOf(LevelId level) => Levels.TryGetValue(level, out var found) && Tracks.TryGetValue(found.Track, out var track) ? track.Kind : null;

    /// <summary>A competency may belong to a company part that is not at hand.</summary>
    public bool Knows(CompetencyId competency) => Company is null || Competencies.ContainsKey(competency);

    public string CompetencyHint(CompetencyId competency) => NearMatch.Hint(competency.Value, Competencies.Keys.Select(c => c.Value));

    public string LevelHint(LevelId level) => NearMatch.Hint(level.Value, Levels.Keys.Select(l => l.Value));

    public Grade? GradeOf(Level level) => Company?.Grades.FirstOrDefault(g => g.Id == level.Grade);

    /// <summary>0 is the lowest; a grade nobody knows stands above all.</summary>
    public int GradeRank(Level level) => _gradeRanks.GetValueOrDefault(level.Grade, int.MaxValue);
}
