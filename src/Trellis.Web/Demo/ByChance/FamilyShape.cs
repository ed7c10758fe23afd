using Trellis.Domain.Frameworks;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.ByChance;

/// <summary>The levels of one family from the lowest: those of its craft, and those of its managers if it has some.</summary>
internal sealed class FamilyShape
{
    private readonly Dictionary<GradeId, LevelId> _byGrade;

    public FamilyShape(ResolvedFramework framework)
    {
        var tracks = framework.Framework.Family.Tracks.ToLookup(t => t.Kind == TrackKind.Management, t => framework.LevelsOf(t.Id));
        var craft = tracks[false].First();
        Family = framework.Framework.Family.Id;
        Craft = [.. craft.Select(l => l.Id)];
        Managers = [.. tracks[true].SelectMany(levels => levels).Select(l => l.Id)];
        _byGrade = craft.ToDictionary(l => l.Grade, l => l.Id);
        Grades = framework.Framework.Family.Levels.ToDictionary(l => l.Id, l => l.Grade);
    }

    public FamilyId Family { get; }

    public IReadOnlyList<LevelId> Craft { get; }

    public IReadOnlyList<LevelId> Managers { get; }

    private Dictionary<LevelId, GradeId> Grades { get; }

    public GradeId GradeOf(LevelId level) => Grades[level];

    /// <summary>The craft's level of a grade.</summary>
    public LevelId? At(GradeId grade) => _byGrade.TryGetValue(grade, out var level) ? level : null;

    /// <summary>Most people stand in the middle, few at the top.</summary>
    public int Any(Dice dice)
    {
        var weights = Enumerable.Range(0, Craft.Count).Select(i => Weight((i + 0.5) / Craft.Count)).ToList();
        var at = dice.Roll() * weights.Sum();
        var level = 0;
        while (level < weights.Count - 1 && (at -= weights[level]) > 0)
            level++;
        return level;
    }

    private static double Weight(double height) => Math.Pow(height, 0.7) * Math.Pow(1 - height, 1.3);

    public static IReadOnlyDictionary<string, FamilyShape> All() =>
        PublishedFrameworks.Families().Select(f => new FamilyShape(ResolvedFramework.Of(f))).ToDictionary(s => s.Family.Value);
}
