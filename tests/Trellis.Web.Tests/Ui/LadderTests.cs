using Trellis.Domain.Frameworks;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Ui;

public class LadderTests
{
    public static TheoryData<string, string[], string[]> Families => new()
    {
        { "one track", ["IC: G1 G2 G3 G4"], [] },
        { "two tracks", ["IC: G1 G2 G3 G4 G5", "M: G4 G5 G6"], ["IC3 > M1", "IC4 > M1", "M1 < IC4", "M2 < IC5", "IC3 - IC2"] },
        { "six and three", ["IC: G1 G2 G3 G4 G5 G6", "M: G3 G4 G5"], ["IC3 > M1", "M1 < IC3"] },
        { "two levels at one grade", ["IC: G1 G2 G2 G3", "M: G2 G3"], ["IC2 > M1", "IC3 > M1", "M1 < IC3"] },
        { "four tracks", ["IC: G1 G2 G3 G4", "M: G3 G4", "S: G2 G3 G4", "Advisory: G4 G5"], ["IC3 > M1", "IC2 > S1", "S3 < IC4", "IC4 > Advisory1"] },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void No_rung_or_word_covers_another(string title, string[] tracks, string[] moves)
    {
        var picture = LadderPicture.Of(SampleFamily.Of(title, tracks, moves), new LevelId("IC2"), new LevelId("IC3"));
        var boxes = picture.Rungs.Select(r => Box.Around(r.At.X, r.At.Y, picture.Sizes.RungWidth, picture.Sizes.RungHeight))
            .Concat(picture.Labels.Select(l => Box.Around(l.X, l.Y, 60, 14))).ToList();

        Assert.All(boxes, (box, i) => Assert.DoesNotContain(boxes.Where((_, j) => j > i), other => other.Covers(box)));
        Assert.All(boxes, b => Assert.True(b.Left >= 0 && b.Right <= picture.Sizes.Width && b.Top >= 0 && b.Bottom <= picture.Sizes.Height));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Levels_of_one_grade_stand_in_its_band(string title, string[] tracks, string[] moves)
    {
        var picture = LadderPicture.Of(SampleFamily.Of(title, tracks, moves), null, null);

        Assert.All(picture.Rungs, r => Assert.InRange(r.At.Y, picture.Bands.Single(b => b.Grade == r.At.Grade).Top, picture.Bands.Single(b => b.Grade == r.At.Grade).Bottom));
    }

    [Fact]
    public void The_way_to_the_compared_level_is_marked()
    {
        var picture = LadderPicture.Of(SampleFamily.Of("x", ["IC: G1 G2 G3", "M: G3 G4"], "IC2 > M1"), new LevelId("IC2"), new LevelId("M1"));

        Assert.Equal(TransitionKind.Crossover, Assert.Single(picture.Edges, e => e.IsTheWay).Kind);
    }

    [Fact]
    public void A_crossover_and_a_return_are_named_where_there_is_room() =>
        Assert.Equal(2, LadderPicture.Of(SampleFamily.Of("x", ["IC: G1 G2 G3", "M: G3 G4"], "IC3 > M1", "M1 < IC3"), null, null).Labels.Count);

    [Theory]
    [InlineData("Individual contributor", 200, "Individual contributor")]
    [InlineData("Individual contributor", 100, "Individual|contributor")]
    [InlineData("Incomprehensibilities", 80, "Incomprehe…")]
    public void A_title_is_broken_or_cut_to_fit(string title, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LadderSizes.FitLines(title, width)));

    private sealed record Box(int Left, int Top, int Right, int Bottom)
    {
        public static Box Around(int x, int y, int width, int height) => new(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2));

        public bool Covers(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
