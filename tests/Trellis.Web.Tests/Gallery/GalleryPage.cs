using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Files;
using Trellis.Web.Tests.Ui;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Gallery;

/// <summary>Every component of Ui/ on one page, to be looked at in a browser; the test writes it to artifacts/gallery.</summary>
internal static class GalleryPage
{
    private static readonly Refusal[] Refusals =
    [
        new("title-missing", "Give the evidence a title of at least three words.", "Title"),
        new("date-late", "The day lies in the future. Choose the day on which it happened.", "On"),
    ];

    public static async Task<string> HtmlAsync()
    {
        string[] parts = [await HeadAsync(), await LaddersAsync(), await StatesAsync(), await FormsAsync(), await NorthwindAsync()];
        return $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Gallery</title>
            <link rel="stylesheet" href="../../src/Trellis.Web/wwwroot/trellis.css"></head><body><main>{string.Concat(parts)}</main></body></html>
            """;
    }

    private static async Task<string> HeadAsync() => await Rendered.HtmlOf<PageHead>(new
    {
        Small = "Every component, light and dark, wide and narrow",
        Title = "Gallery",
        Sentence = "Made by a test, to be looked at.",
        ChildContent = Rendered.Fragment("<a class=\"btn\" href=\"#forms\">The one primary action</a>"),
    });

    private static async Task<string> LaddersAsync()
    {
        (string Title, string[] Tracks, string[] Moves)[] families =
        [
            ("One track of four", ["IC: G1 G2 G3 G4"], []),
            ("Five and three", ["IC: G1 G2 G3 G4 G5", "M: G4 G5 G6"], ["IC3 > M1", "IC4 > M1", "M1 < IC4", "M2 < IC5"]),
            ("Six and three, stepping down", ["IC: G1 G2 G3 G4 G5 G6", "M: G3 G4 G5"], ["IC3 > M1", "M1 < IC3", "M2 < IC4", "IC4 - IC3", "IC5 - IC4"]),
            ("Two levels at one grade", ["IC: G1 G2 G2 G3", "M: G2 G3"], ["IC2 > M1", "IC3 > M1", "M1 < IC3"]),
            ("Three tracks", ["IC: G1 G2 G3 G4 G5", "M: G4 G5", "S: G3 G4 G5"], ["IC3 > M1", "IC3 > S1", "M1 < IC4"]),
            ("Four tracks", ["IC: G1 G2 G3 G4", "M: G3 G4", "S: G2 G3 G4", "Advisory: G4 G5"], ["IC3 > M1", "IC2 > S1", "S3 < IC4"]),
        ];
        List<string> cards = [];
        foreach (var (title, tracks, moves) in families)
        {
            var picture = LadderPicture.Of(SampleFamily.Of(title, tracks, moves), new LevelId("IC3"), new LevelId(tracks.Length == 1 ? "IC4" : "M1"), l => $"#{l}");
            cards.Add(await CardAsync($"ladder-{cards.Count}", title, await Rendered.HtmlOf<Web.Ui.Ladder>(new { Picture = picture, Id = $"rungs-{cards.Count}" })));
        }

        return $"<div class=\"cast\">{string.Concat(cards)}</div>";
    }

    private static async Task<string> StatesAsync()
    {
        var rows = string.Concat(await Task.WhenAll(Enum.GetValues<CriterionState>().Select(RowAsync)));
        Light[] lights =
        [
            new("Criteria", CriterionState.NotMet, "not met yet"), new("Opening", CriterionState.Unknown, "not asked yet"), new("Decision", CriterionState.Pending, "no case open", "since 2 October 2026"),
        ];
        var dots = string.Concat(
            await Rendered.HtmlOf<DotPlot>(new { Now = (decimal?)2, Compared = (decimal?)null, Words = "not rated against IC4", MoreWords = "2 against IC3, Q3 2026" }),
            await Rendered.HtmlOf<DotPlot>(new { Now = (decimal?)4, Compared = (decimal?)3, Words = "3 against IC4, Q2 2026", MoreWords = "4 against IC3, Q3 2026" }),
            await Rendered.HtmlOf<DotPlot>(new { Now = (decimal?)4, Compared = (decimal?)4, Words = "4 against IC4, Q3 2026" }));
        const string History = """<ol class="history"><li><time>2 October 2026</time>Mo Lindqvist endorsed <small>against IC4, Engineering 3.1</small></li><li><time>14 May 2026</time>Evidence attested</li></ol>""";
        return await CardAsync("states", "What IC4 asks, and where you stand", await Rendered.HtmlOf<Lights>(new { All = lights }) + $"<ol class=\"crit\">{rows}</ol>")
            + await CardAsync("dots", "Ratings", dots) + await CardAsync("history", "What happened", History);
    }

    private static async Task<string> RowAsync(CriterionState state) => $"""
        <li>{await Rendered.HtmlOf<StateWord>(new { State = state })}<p class="what">Average of at least 3.5 over core and functional competencies</p><span class="val">3.46</span>
        <small class="src">8 ratings by Mo Lindqvist, cycle Q3 2026, against IC3</small><p class="next">Next: a 3 on Delivery at the next review.</p></li>
        """;

    private static async Task<string> FormsAsync()
    {
        Option[] options = [new("a", "IC4, Staff engineer", "next"), new("b", "M1, Engineering manager", "crossover")];
        var form = string.Concat(
            await Rendered.HtmlOf<Refusals>(new { Reasons = Refusals }),
            await Rendered.HtmlOf<Field>(new { Name = "Title", Label = "What happened", Hint = "A few words that you will know again in a year.", Value = "Bug", Reasons = Refusals }),
            await Rendered.HtmlOf<Field>(new { Name = "On", Label = "When", Type = "date", Value = "2027-01-01", Reasons = Refusals }),
            await Rendered.HtmlOf<TextArea>(new { Name = "Text", Label = "What you did, and what came of it", Hint = "Read by you and Mo Lindqvist.", Value = "Chased the rounding fault\nuntil Support confirmed it." }),
            await Rendered.HtmlOf<Choice>(new { Name = "Level", Label = "For which level", Options = options, Value = "b" }),
            await Rendered.HtmlOf<Choice>(new { Name = "Reader", Label = "Who may read it", Options = options, Value = "a", IsOpen = true }),
            "<div class=\"row\"><button class=\"btn\">Save</button><button>Save as draft</button><a class=\"quiet\" href=\"#\">Back</a><button class=\"danger\">Withdraw</button></div>");
        var notices = string.Concat(
            await Rendered.HtmlOf<Notice>(new { ChildContent = Rendered.Fragment("Saved. Mo Lindqvist will see it."), IsAnswer = true }),
            await Rendered.HtmlOf<Notice>(new { ChildContent = Rendered.Fragment("<b>One question.</b> You rated Ownership 4 against IC4 in July and 3 against IC3 now."), Class = "ask" }),
            await Rendered.HtmlOf<Notice>(new { ChildContent = Rendered.Fragment("Two findings block publishing."), Class = "warn" }));
        return await CardAsync("forms", "Add evidence", $"<form class=\"form\">{form}</form>") + $"<div class=\"stack\">{notices}</div>"
            + await Rendered.HtmlOf<Empty>(new { Title = "No evidence yet", Text = "This page keeps what you did, so that a review needs no memory.", Href = "#", Step = "Add the first piece" });
    }

    private static async Task<string> NorthwindAsync()
    {
        var file = FrameworkDocument.ReadFile(Path.Combine(Stylesheet.Root(), "frameworks", "northwind", "northwind.yaml")).File!;
        List<string> cards = [];
        foreach (var family in file.Families)
        {
            var framework = ResolvedFramework.Of(file.Of(family, file.Company!));
            var track = family.Tracks[0].Id;
            var picture = LadderPicture.Of(framework, framework.LevelsOf(track)[1].Id, null);
            cards.Add(await CardAsync($"ladder-{family.Id}", family.Title.Value, await Rendered.HtmlOf<Web.Ui.Ladder>(new { Picture = picture, Id = $"rungs-{family.Id}" })));
            cards.Add(await CardAsync($"matrix-{family.Id}", $"What each level of {family.Title} asks", await Rendered.HtmlOf<Matrix>(new { Framework = framework, Track = track, Own = (LevelId?)framework.LevelsOf(track)[1].Id })));
        }

        return string.Concat(cards);
    }

    private static Task<string> CardAsync(string id, string title, string content) =>
        Rendered.HtmlOf<Card>(new { Id = id, Title = title, ChildContent = Rendered.Fragment(content) });
}
