using Trellis.Domain.Frameworks;

namespace Trellis.Web.Ui;

/// <summary>One family's levels as a picture: a band a grade, a column a track, rungs in them, and the moves between rungs.</summary>
public sealed record LadderPicture(string Family, LadderSizes Sizes, IReadOnlyList<LadderPicture.Band> Bands, IReadOnlyList<LadderPicture.Column> Columns, IReadOnlyList<LadderPicture.Rung> Rungs)
{
    public IReadOnlyList<Edge> Edges { get; private init; } = [];
    public IReadOnlyList<Label> Labels { get; private init; } = [];

    /// <param name="link">Where a rung leads; without it rungs lead nowhere.</param>
    public static LadderPicture Of(ResolvedFramework framework, LevelId? own, LevelId? compared, Func<LevelId, string>? link = null)
    {
        var layout = LadderLayout.Of(framework, own);
        var family = framework.Framework.Family;
        List<Rung> rungs = [.. layout.Places.Select(p => new Rung(p, p.Level.Id == own, p.Level.Id == compared, link?.Invoke(p.Level.Id), MovesFrom(family, p.Level.Id)))];
        var edges = LadderEdges.Of(family, rungs, layout.Sizes);
        return new(family.Title.Value, layout.Sizes, layout.Bands, layout.Columns, rungs)
        {
            Edges = edges,
            Labels = LadderLabels.Of(edges, rungs, layout.Sizes),
        };
    }

    private static List<Transition> MovesFrom(Family family, LevelId level) => [.. family.Transitions.Where(t => t.From.Contains(level))];

    /// <summary>All levels of one grade stand between <paramref name="Top"/> and <paramref name="Bottom"/>.</summary>
    public sealed record Band(string Grade, string Words, int Top, int Bottom)
    {
        public int Middle => (Top + Bottom) / 2;
    }

    /// <param name="Lines">The track's title, broken where it would not fit.</param>
    public sealed record Column(string Title, int X, IReadOnlyList<string> Lines);

    /// <summary>Where a level stands; <paramref name="Words"/> is what fits into its rung.</summary>
    public sealed record Place(Level Level, string Track, string Grade, int Column, int X, int Y, string Words);

    public sealed record Rung(Place At, bool IsOwn, bool IsCompared, string? Link, IReadOnlyList<Transition> Moves)
    {
        public LevelId Level => At.Level.Id;
        public string Title => LevelTitle.Of(At.Level);
    }

    /// <param name="Path">An SVG path; <paramref name="Bends"/> are points on it.</param>
    public sealed record Edge(TransitionKind Kind, bool IsTheWay, string Path, IReadOnlyList<(int X, int Y)> Bends);

    public sealed record Label(TransitionKind Kind, int X, int Y);
}
