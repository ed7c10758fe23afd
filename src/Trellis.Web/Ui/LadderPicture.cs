using Trellis.Domain.Frameworks;

namespace Trellis.Web.Ui;

/// <summary>Where the rungs and edges of one family's ladder stand: rows by grade, one column a track.</summary>
public sealed record LadderPicture(
    string Family, int Width, int Height, IReadOnlyList<LadderPicture.Row> Rows, IReadOnlyList<LadderPicture.Column> Columns,
    IReadOnlyList<LadderPicture.Rung> Rungs, IReadOnlyList<LadderPicture.Edge> Edges)
{
    private const int Left = 34;
    private const int RungWidth = 76;
    private const int RungHeight = 28;
    private const int RowHeight = 56;
    private const int Top = 26;
    private const int MostWidthPerTrack = 124;

    /// <summary>Levels that share grade and track stand above each other in rows of their own.</summary>
    public static LadderPicture Of(ResolvedFramework framework, LevelId? own, LevelId? compared, Func<LevelId, string>? link = null)
    {
        var family = framework.Framework.Family;
        var tracks = family.Tracks.Where(t => framework.LevelsOf(t.Id).Count > 0).ToList();
        var slots = SlotsOf(framework, tracks);
        var height = Top + (slots.Rows.Count * RowHeight);
        int Y(int row) => Top + ((slots.Rows.Count - 1 - row) * RowHeight) + (RowHeight / 2);
        int X(int column) => Left + (column * MostWidthPerTrack) + (MostWidthPerTrack / 2);

        List<Rung> rungs = [.. slots.Places.Select(p => new Rung(
            p.Level.Level.Id, p.Level.Level.Titles is [var title, ..] ? title.Value : "", X(p.Column), Y(p.Row), p.Level.Level.Id == own, p.Level.Level.Id == compared, link?.Invoke(p.Level.Level.Id)))];
        var at = rungs.ToDictionary(r => r.Level);
        var edges = family.Transitions.SelectMany(t => t.From.Select(from => (t, from)))
            .Where(e => at.ContainsKey(e.from) && at.ContainsKey(e.t.To))
            .Select(e => Draw(e.t, at[e.from], at[e.t.To], own, compared));
        return new(
            family.Title.Value, Left + (tracks.Count * MostWidthPerTrack), height,
            [.. slots.Rows.Select((grade, row) => new Row(grade, Y(row)))],
            [.. tracks.Select((t, column) => new Column(t.Title.Value, X(column)))], rungs, [.. edges]);
    }

    private static Slots SlotsOf(ResolvedFramework framework, List<Track> tracks)
    {
        List<string> rows = [];
        List<Place> places = [];
        foreach (var grade in framework.Framework.Company.Grades)
        {
            var here = tracks.Select(t => framework.LevelsOf(t.Id).Where(l => l.Grade == grade.Id).ToList()).ToList();
            var tallest = here.Max(levels => levels.Count);
            for (var step = 0; step < tallest; step++)
            {
                for (var column = 0; column < here.Count; column++)
                {
                    if (step < here[column].Count)
                        places.Add(new(framework.Level(here[column][step].Id)!, rows.Count, column));
                }

                rows.Add(step == 0 ? grade.Id.Value : "");
            }
        }

        return new(rows, places);
    }

    private static Edge Draw(Transition transition, Rung from, Rung to, LevelId? own, LevelId? compared)
    {
        var kind = transition.Kind switch
        {
            TransitionKind.Crossover => "crossover",
            TransitionKind.Return => "return",
            TransitionKind.StepDown => "step-down",
            _ => "promotion",
        };
        return new(kind, from.Level == own && to.Level == compared, from.X == to.X ? Straight(from, to) : Across(from, to, transition.Kind));
    }

    private static string Straight(Rung from, Rung to)
    {
        var up = from.Y > to.Y;
        var neighbours = Math.Abs(from.Y - to.Y) <= RowHeight;
        return neighbours
            ? $"M{from.X} {from.Y + (up ? -RungHeight / 2 : RungHeight / 2)}V{to.Y + (up ? RungHeight / 2 : -RungHeight / 2)}"
            : $"M{from.X - (RungWidth / 2)} {from.Y}C{from.X - (RungWidth / 2) - 16} {from.Y} {to.X - (RungWidth / 2) - 16} {to.Y} {to.X - (RungWidth / 2)} {to.Y}";
    }

    // A return leaves below the crossover's way in, so that the two never lie on each other.
    private static string Across(Rung from, Rung to, TransitionKind kind)
    {
        var side = to.X > from.X ? 1 : -1;
        var shift = kind == TransitionKind.Return ? 7 : -5;
        var (x1, y1, x2, y2) = (from.X + (side * RungWidth / 2), from.Y + shift, to.X - (side * RungWidth / 2), to.Y + shift);
        var middle = (x1 + x2) / 2;
        return $"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}";
    }

    public sealed record Row(string Grade, int Y);

    public sealed record Column(string Title, int X);

    public sealed record Rung(LevelId Level, string Title, int X, int Y, bool IsOwn, bool IsCompared, string? Link)
    {
        public int Left => X - (RungWidth / 2);
        public int Top => Y - (RungHeight / 2);
        public static int Width => RungWidth;
        public static int Height => RungHeight;
    }

    /// <param name="Path">An SVG path.</param>
    public sealed record Edge(string Kind, bool IsTheWay, string Path);

    private sealed record Place(ResolvedLevel Level, int Row, int Column);

    private sealed record Slots(List<string> Rows, List<Place> Places);
}
