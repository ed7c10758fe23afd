using Trellis.Domain.Frameworks;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Ui;

/// <summary>Gives every grade a band, every track a column and every level its place.</summary>
internal sealed record LadderLayout(LadderSizes Sizes, IReadOnlyList<LadderPicture.Band> Bands, IReadOnlyList<LadderPicture.Column> Columns, IReadOnlyList<LadderPicture.Place> Places)
{
    private const int WidestRung = 132;
    private const int WidestGrade = 84;

    public static LadderLayout Of(ResolvedFramework framework, LevelId? own)
    {
        var tracks = framework.Framework.Family.Tracks.Where(t => framework.LevelsOf(t.Id).Count > 0).ToList();
        var grades = GradesOf(framework, tracks);
        var sizes = SizesOf(tracks, grades, own);
        List<LadderPicture.Band> bands = [];
        List<LadderPicture.Place> places = [];
        var row = 0;
        foreach (var grade in grades)
        {
            bands.Add(new(grade.Words, LadderSizes.Fit(grade.Words, WidestGrade, LadderSizes.SmallLetterWidth), sizes.Y(row + grade.Rows - 0.5), sizes.Y(row - 0.5)));
            places.AddRange(PlacesIn(grade, row, tracks, sizes));
            row += grade.Rows;
        }

        return new(sizes, bands, [.. tracks.Select((t, i) => ColumnOf(t, sizes.X(i), sizes))], places);
    }

    /// <summary>The grades that hold a level, from the lowest; with as many rows as the track that has most levels at that grade.</summary>
    private static List<GradeRow> GradesOf(ResolvedFramework framework, List<Track> tracks) =>
    [
        .. framework.Framework.Family.Levels.Select(l => l.Grade).Distinct()
            .OrderBy(g => framework.Grades.GetValueOrDefault(g, int.MaxValue))
            .Select(grade => new GradeRow(grade.Value, [.. tracks.Select(t => framework.LevelsOf(t.Id).Where(l => l.Grade == grade).ToList())])),
    ];

    private static LadderSizes SizesOf(List<Track> tracks, List<GradeRow> grades, LevelId? own)
    {
        var isNarrow = tracks.Count > 2;
        var longest = grades.SelectMany(g => g.Columns).SelectMany(l => l).Select(l => (l.Id == own && !isNarrow ? OwnWords(l.Id) : l.Id.Value).Length).DefaultIfEmpty(3).Max();
        var grade = grades.Select(g => g.Words.Length).DefaultIfEmpty(2).Max();
        var sizes = new LadderSizes
        {
            Left = Math.Clamp((grade * LadderSizes.SmallLetterWidth) + 16, 30, WidestGrade + 16),
            Top = 0,
            Columns = Math.Max(1, tracks.Count),
            Rows = Math.Max(1, grades.Sum(g => g.Rows)),
            RungWidth = Math.Clamp((longest * LadderSizes.LetterWidth) + 16, isNarrow ? 58 : 78, WidestRung),
        };
        var lines = tracks.Count == 1 ? 0 : tracks.Select(t => ColumnOf(t, 0, sizes).Lines.Count).DefaultIfEmpty(0).Max();
        return sizes with { Top = lines == 0 ? 2 : 8 + (lines * 14) };
    }

    private static IEnumerable<LadderPicture.Place> PlacesIn(GradeRow grade, int row, List<Track> tracks, LadderSizes sizes) =>
        grade.Columns.SelectMany((levels, column) => levels.Select((level, step) => new LadderPicture.Place(
            level, tracks[column].Title.Value, grade.Words, column, sizes.X(column), sizes.Y(row + step + ((grade.Rows - levels.Count) / 2.0)),
            LadderSizes.Fit(level.Id.Value, sizes.RungWidth - 10, LadderSizes.LetterWidth))));

    private static LadderPicture.Column ColumnOf(Track track, int x, LadderSizes sizes) =>
        new(track.Title.Value, x, LadderSizes.FitLines(track.Title.Value, Math.Min(sizes.RungWidth + sizes.Gap - 10, sizes.RungWidth + (2 * sizes.Right))));

    public static string OwnWords(LevelId level) => T("{0} · you", level);

    private sealed record GradeRow(string Words, IReadOnlyList<List<Level>> Columns)
    {
        public int Rows => Columns.Max(levels => levels.Count);
    }
}
