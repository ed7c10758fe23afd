using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

/// <summary>The ratings that count for one level, cycle by cycle, consolidated (measurement.md 5.4).</summary>
internal sealed class Axis(AsOfView view, LevelRef level)
{
    private readonly int[]?[] _picks = new int[]?[view.Timeline.Count];
    private (string Version, RequiredCompetency[] Required)? _last;

    public LevelRef Level { get; } = level;

    /// <summary>What the cycle's version asks. Neighbouring cycles mostly share a version.</summary>
    public RequiredCompetency[] Required(int cycle)
    {
        var version = view.Timeline[cycle].Version;
        if (_last is not { } last || last.Version != version)
            _last = last = (version, [.. view.Input.Versions.Of(version, Level)]);
        return last.Required;
    }

    /// <summary>For each required competency the place of the rating that counts, or -1.</summary>
    public int[] Picks(int cycle) => _picks[cycle] ??= Consolidation.Pick(view, view.Timeline[cycle], this, Required(cycle));

    public bool IsRated(int cycle) => Picks(cycle).AsSpan().ContainsAnyExcept(-1);

    public Marks Marks(int cycle, Over over)
    {
        var (required, picks, ratings) = (Required(cycle), Picks(cycle), view.Timeline[cycle].Ratings);
        var (marks, all) = (default(Marks), over.IsEverything);
        for (var i = 0; i < picks.Length; i++)
            if (all || over.Selects(required[i]))
                marks = picks[i] < 0 ? marks.WithGap() : marks.With(ratings[picks[i]].Value);
        return marks;
    }
}

/// <summary>Which of the required competencies a criterion looks at.</summary>
internal static class Selection
{
    public static bool Selects(this Over over, RequiredCompetency competency)
    {
        if (over.IsEverything)
            return true;
        for (var i = 0; i < over.Names.Count; i++)
            if (over.Names[i] == competency.Id.Value || over.Names[i] == WordOf(competency.Kind))
                return true;
        return false;
    }

    private static string WordOf(CompetencyKind kind) => kind switch
    {
        CompetencyKind.Core => "core",
        CompetencyKind.Functional => "functional",
        CompetencyKind.Management => "management",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
