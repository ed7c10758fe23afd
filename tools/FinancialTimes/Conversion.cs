using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;
using static FinancialTimes.Yaml;

namespace FinancialTimes;

/// <summary>The published statements placed on our levels, with our transitions, as a family of a trellis/v1 file.</summary>
internal sealed class Conversion(PublishedFamily published, YamlMappingNode structure, string licence)
{
    public IReadOnlyList<YamlMappingNode> Sections() =>
    [
        Block(("families", Block((structure.Text("family"), Family())))),
        Block(("paths", structure["paths"])),
        Block(("lint", structure["lint"])),
    ];

    public string Report =>
        $"{published.Levels.Count} levels, {published.Themes.Count} themes and {published.Statements.Count} statements read, "
        + $"{published.Statements.Sum(s => Words.Split(s.Text).Count)} descriptors written; left out: proficiency words, family summary, sheet id.";

    private YamlMappingNode Family() => Block(
        ("version", structure["version"]),
        ("title", structure["title"]),
        ("summary", structure["summary"]),
        ("source", Source()),
        ("tracks", structure["tracks"]),
        ("cumulative", structure["cumulative"]),
        ("levels", Block(structure.Map("levels").Entries().Select(LevelEntry))),
        ("competencies", Block(Mapped().Where(c => !c.Rule.Has("core")).Select(CompetencyEntry))),
        ("cells", Block(Mapped().Select(CellsEntry))),
        ("transitions", structure["transitions"]));

    private YamlMappingNode Source() => Block(
        ("name", structure.Map("source")["name"]),
        ("url", structure.Map("source")["url"]),
        ("licence", structure.Map("source")["licence"]),
        ("copyright", structure.Map("source")["copyright"]),
        ("notice", Lines(licence)));

    private (string, YamlNode) LevelEntry((string Theirs, YamlMappingNode Ours) level)
    {
        var title = published.Levels.Single(l => l.Id == level.Theirs).Name;
        return (level.Ours.Text("code"), Flow(
            ("track", level.Ours["track"]),
            ("grade", level.Ours["grade"]),
            ("titles", List(SequenceStyle.Flow, [Quoted(title)])),
            ("summary", level.Ours["summary"])));
    }

    private IEnumerable<(Theme Theme, YamlMappingNode Rule)> Mapped() =>
        structure.Map("competencies").Entries().Select(c => (published.Themes.Single(t => t.Id == c.Key), c.Value));

    private static (string, YamlNode) CompetencyEntry((Theme Theme, YamlMappingNode Rule) competency) =>
        (competency.Theme.Id, Block(
            ("kind", competency.Rule["kind"]),
            ("group", competency.Rule["group"]),
            ("title", Quoted(competency.Theme.Name)),
            ("summary", Quoted(competency.Theme.Summary))));

    private (string, YamlNode) CellsEntry((Theme Theme, YamlMappingNode Rule) competency)
    {
        var id = competency.Rule.Has("core") ? competency.Rule.Text("core") : competency.Theme.Id;
        return (id, Block(structure.Map("levels").Entries().Select(l => CellEntry(competency.Theme, l))));
    }

    private (string, YamlNode) CellEntry(Theme theme, (string Theirs, YamlMappingNode Ours) level) =>
        (level.Ours.Text("code"), Block(
            ("mode", "replace"),
            ("descriptors", List(SequenceStyle.Block, Descriptors(published.At(theme.Id, level.Theirs))))));

    private static IEnumerable<YamlNode> Descriptors(Statement statement)
    {
        var texts = Words.Split(statement.Text);
        return texts.Select((text, i) => Flow(
            ("id", texts.Count == 1 ? statement.Id : $"{statement.Id}-{i + 1}"),
            ("text", Quoted(text))));
    }
}
