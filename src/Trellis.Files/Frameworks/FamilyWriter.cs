using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>One job family.</summary>
internal sealed class FamilyWriter(string locale)
{
    private readonly CompetencyWriter _competencies = new(locale);
    private readonly TransitionWriter _transitions = new(locale);

    public Node Family(Family family) => Map()
        .Text("version", family.Version.Length == 0 ? null : family.Version)
        .Local("title", family.Title)
        .Local("summary", family.Summary)
        .Node("source", family.Source is { } source ? Source(source) : null)
        .Day("reviewed", family.Reviewed)
        .Number("review_months", family.ReviewMonths)
        .Row("variants", family.Variants, v => v.Key, v => MapWriter.LocalNode(v.Value, locale))
        .Row("tracks", family.Tracks, t => t.Id.Value, Track)
        .True("cumulative", family.Cumulative)
        .Table("levels", family.Levels, l => l.Id.Value, Level)
        .Table("competencies", family.Competencies, c => c.Id.Value, _competencies.Competency)
        .Table("expectations", ByCompetency(family, c => c.Expects is not null || !HasOwn(c)), g => g.Key.Value, Expectations)
        .Table("cells", ByCompetency(family, HasOwn), g => g.Key.Value, OwnTexts)
        .Table("overlays", family.Overlays, o => o.Id, Overlay)
        .Table("transitions", family.Transitions, t => t.Id.Value, _transitions.Transition)
        .Extras(family)
        .ToMap();

    private MapNode Source(Provenance source) => Map()
        .Text("name", source.Name)
        .Text("url", source.Url)
        .Text("licence", source.Licence)
        .Text("copyright", source.Copyright)
        .Text("notice", source.Notice)
        .Extras(source)
        .ToMap();

    private MapNode Track(Track track) => Map()
        .Local("title", track.Title)
        .Word("kind", track.Kind, Vocabulary.TrackKinds)
        .Extras(track)
        .ToMap();

    private MapNode Level(Level level) => Map()
        .Text("track", level.Track.Value)
        .Text("grade", level.Grade.Value)
        .List("titles", level.Titles, t => MapWriter.LocalNode(t, locale))
        .Local("summary", level.Summary)
        .Local("scope", level.Scope)
        .Local("autonomy", level.Autonomy)
        .List("descriptors", level.Descriptors, _competencies.Descriptor)
        .Extras(level)
        .ToMap();

    private static bool HasOwn(Cell cell) => cell.Own is not null || cell.Extras.Count > 0;

    private static IEnumerable<IGrouping<CompetencyId, Cell>> ByCompetency(Family family, Func<Cell, bool> which) =>
        family.Cells.Where(which).GroupBy(c => c.Competency);

    private MapNode Expectations(IEnumerable<Cell> cells) =>
        new(default, [.. cells.Select(c => new MapEntry(MapWriter.TextNode(c.Level.Value), Expectation(c.Expects)))]);

    private static ScalarNode Expectation(Expectation? expects) => expects?.Kind switch
    {
        ExpectationKind.NotApplicable => MapWriter.TextNode(CellReader.NotApplicable),
        ExpectationKind.SameAsBelow => MapWriter.TextNode(CellReader.SameAsBelow),
        ExpectationKind.Step when expects!.Step is { } step => MapWriter.NumberNode(step),
        _ => MapWriter.TextNode(CompetencyReader.Unwritten),
    };

    private MapNode OwnTexts(IEnumerable<Cell> cells) =>
        new(default, [.. cells.Select(c => new MapEntry(MapWriter.TextNode(c.Level.Value), OwnText(c)))]) { AsTable = true };

    private MapNode OwnText(Cell cell)
    {
        var map = Map();
        if (cell.Own is { } own)
            map.Word("mode", own.Mode, Vocabulary.OwnTextModes)
                .Node("descriptors", new ListNode(default, [.. own.Descriptors.Select(_competencies.Descriptor)]));
        return map.Extras(cell).ToMap();
    }

    private MapNode Overlay(Overlay overlay) => Map()
        .Local("title", overlay.Title)
        .Texts("allowed_levels", overlay.AllowedLevels.Select(l => l.Value))
        .Row("adds", overlay.Adds, a => a.Key.Value, a => MapWriter.NumberNode(a.Value))
        .Extras(overlay)
        .ToMap();

    private MapWriter Map() => new(locale);
}
