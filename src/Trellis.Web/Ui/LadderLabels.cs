using Trellis.Domain.Frameworks;

namespace Trellis.Web.Ui;

/// <summary>Finds one place each for the words "crossover" and "return", on a line and clear of everything else; or none.</summary>
internal static class LadderLabels
{
    private const int Width = 66;
    private const int Height = 15;

    public static IReadOnlyList<LadderPicture.Label> Of(List<LadderPicture.Edge> edges, List<LadderPicture.Rung> rungs, LadderSizes sizes)
    {
        if (sizes.IsNarrow)
            return [];

        List<LadderPicture.Label> labels = [];
        foreach (var kind in new[] { TransitionKind.Crossover, TransitionKind.Return })
        {
            var free = Candidates(kind, edges).Where(c => !labels.Any(l => Overlaps(l, c.Label)) && !rungs.Any(r => Covers(c.Label, r, sizes)));
            if (free.OrderBy(c => edges.Where(e => e != c.Edge).SelectMany(e => e.Bends).Count(p => IsIn(c.Label, p))).FirstOrDefault() is { } best)
                labels.Add(best.Label);
        }

        return labels;
    }

    /// <summary>On the line, else just above a crossover or below a return.</summary>
    private static IEnumerable<Candidate> Candidates(TransitionKind kind, List<LadderPicture.Edge> edges) =>
        from shift in new[] { 0, kind == TransitionKind.Crossover ? -10 : 10 }
        from edge in edges
        where edge.Kind == kind
        from point in edge.Bends.OrderBy(p => Math.Abs(p.X - edge.Bends.Average(b => b.X)))
        select new Candidate(edge, new(kind, point.X, point.Y + shift));

    private static bool Overlaps(LadderPicture.Label one, LadderPicture.Label other) => Math.Abs(one.X - other.X) < Width && Math.Abs(one.Y - other.Y) < Height;

    private static bool Covers(LadderPicture.Label label, LadderPicture.Rung rung, LadderSizes sizes) =>
        Math.Abs(label.X - rung.At.X) < (Width + sizes.RungWidth) / 2 && Math.Abs(label.Y - rung.At.Y) < (Height + sizes.RungHeight) / 2;

    private static bool IsIn(LadderPicture.Label label, (int X, int Y) point) => Math.Abs(label.X - point.X) < Width / 2 && Math.Abs(label.Y - point.Y) < Height / 2;

    private sealed record Candidate(LadderPicture.Edge Edge, LadderPicture.Label Label);
}
