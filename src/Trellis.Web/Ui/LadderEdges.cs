using Trellis.Domain.Frameworks;

namespace Trellis.Web.Ui;

/// <summary>Draws the moves inside a family: straight up a track, or across between tracks.</summary>
internal static class LadderEdges
{
    private const int Half = 2;

    public static List<LadderPicture.Edge> Of(Family family, List<LadderPicture.Rung> rungs, LadderSizes sizes)
    {
        var at = rungs.ToDictionary(r => r.Level);
        return
        [
            .. family.Transitions
                .SelectMany(t => t.From.Where(from => from != t.To && at.ContainsKey(from) && at.ContainsKey(t.To)).Select(from => (t.Kind, From: at[from], To: at[t.To])))
                .DistinctBy(e => (e.Kind, e.From.Level, e.To.Level))
                .Select(e => Draw(e.Kind, e.From, e.To, rungs, sizes))
                .OrderBy(e => e.IsTheWay),
        ];
    }

    private static LadderPicture.Edge Draw(TransitionKind kind, LadderPicture.Rung from, LadderPicture.Rung to, List<LadderPicture.Rung> rungs, LadderSizes sizes)
    {
        var isTheWay = from.IsOwn && to.IsCompared;
        if (from.At.Column != to.At.Column)
            return Across(kind, isTheWay, from.At, to.At, sizes);

        var isFree = !rungs.Any(r => r.At.Column == from.At.Column && r.At.Y > Math.Min(from.At.Y, to.At.Y) && r.At.Y < Math.Max(from.At.Y, to.At.Y));
        return isFree && kind != TransitionKind.StepDown ? Straight(kind, isTheWay, from.At, to.At, sizes) : Around(kind, isTheWay, from.At, to.At, sizes);
    }

    private static LadderPicture.Edge Straight(TransitionKind kind, bool isTheWay, LadderPicture.Place from, LadderPicture.Place to, LadderSizes sizes)
    {
        var half = Math.Sign(to.Y - from.Y) * sizes.RungHeight / Half;
        return new(kind, isTheWay, $"M{from.X} {from.Y + half}V{to.Y - half}", []);
    }

    /// <summary>Past the rungs between: a promotion on the left, a step down on the right (on the left too where titles stand on the right).</summary>
    private static LadderPicture.Edge Around(TransitionKind kind, bool isTheWay, LadderPicture.Place from, LadderPicture.Place to, LadderSizes sizes)
    {
        var side = kind == TransitionKind.StepDown && !sizes.HasTitles ? 1 : -1;
        var x = from.X + (side * sizes.RungWidth / Half);
        var bulge = x + (side * (kind == TransitionKind.StepDown ? 12 : 18));
        return new(kind, isTheWay, $"M{x} {from.Y}C{bulge} {from.Y} {bulge} {to.Y} {x} {to.Y}", []);
    }

    // A crossover runs a little above the middle of a rung and a return a little below, so that the two never lie on each other.
    private static LadderPicture.Edge Across(TransitionKind kind, bool isTheWay, LadderPicture.Place from, LadderPicture.Place to, LadderSizes sizes)
    {
        var side = Math.Sign(to.X - from.X);
        var shift = kind == TransitionKind.Return ? 7 : -6;
        var (x1, y1) = (from.X + (side * sizes.RungWidth / Half), from.Y + shift);
        var (x2, y2) = (to.X - (side * sizes.RungWidth / Half), to.Y + shift);
        if (Math.Abs(from.Column - to.Column) == 1)
        {
            var middle = (x1 + x2) / 2;
            return new(kind, isTheWay, $"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}", [.. Points((x1, y1), (x2, y2))]);
        }

        // Over the tracks between, in the free lane beside the target's row.
        var lane = to.Y + ((from.Y > to.Y ? 1 : -1) * LadderSizes.Pitch / Half);
        var bend = side * sizes.Gap / Half;
        return new(kind, isTheWay, $"M{x1} {y1}C{x1 + bend} {y1} {x1} {lane} {x1 + bend + bend} {lane}H{x2 - bend - bend}C{x2} {lane} {x2 - bend} {y2} {x2} {y2}", []);
    }

    private static IEnumerable<(int X, int Y)> Points((int X, int Y) from, (int X, int Y) to) =>
        Enumerable.Range(2, 7).Select(i => i / 10.0).Select(t =>
        {
            var (a, b, c, d) = (Math.Pow(1 - t, 3), 3 * t * Math.Pow(1 - t, 2), 3 * t * t * (1 - t), t * t * t);
            var middle = (from.X + to.X) / 2.0;
            return ((int)Math.Round((a * from.X) + ((b + c) * middle) + (d * to.X)), (int)Math.Round(((a + b) * from.Y) + ((c + d) * to.Y)));
        });
}
