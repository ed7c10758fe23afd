using YamlDotNet.RepresentationModel;

namespace FinancialTimes;

/// <summary>The job family as its authors published it: levels, themes, and one statement for each pair of them.</summary>
internal sealed record PublishedFamily(
    IReadOnlyList<Level> Levels, IReadOnlyList<Theme> Themes, IReadOnlyList<Statement> Statements)
{
    public static PublishedFamily Read(YamlMappingNode file) => new(
        [.. file.Items("levels").Select(l => new Level(l.Text("id"), l.Text("name")))],
        [.. file.Items("themes").Select(t => new Theme(t.Text("id"), t.Text("name"), Words.Clean(t.Text("summary"))))],
        [.. file.Items("competencies").Select(c => new Statement(c.Text("id"), c.Text("level"), c.Text("theme"), c.Text("summary")))]);

    public Statement At(string theme, string level) =>
        Statements.Single(s => s.Theme == theme && s.Level == level);
}

/// <summary>A level of the published family.</summary>
internal sealed record Level(string Id, string Name);

/// <summary>A theme of the published family; it becomes a competency.</summary>
internal sealed record Theme(string Id, string Name, string Summary);

/// <summary>What the published family says about one theme at one level; it becomes one or more descriptors.</summary>
internal sealed record Statement(string Id, string Level, string Theme, string Text);
