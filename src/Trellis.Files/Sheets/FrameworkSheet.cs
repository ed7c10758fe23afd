using Trellis.Domain.Frameworks;

namespace Trellis.Files.Sheets;

/// <summary>The words of a family as a long table (docs/long-table.md): one descriptor a row, columns that reading it back understands.</summary>
public static class FrameworkSheet
{
    private static readonly string[] Columns = ["family", "track", "level", "grade", "title", "competency", "kind", "descriptor", "example", "id", "step"];

    public static Sheet Of(ResolvedFramework framework)
    {
        var titles = framework.CompetenciesInUse;
        return new(framework.Framework.Family.Title.Value, Columns,
            [.. from level in framework.Levels from row in titles.SelectMany(c => Cell(framework, level, c)).Concat(OfLevel(framework, level)) select row]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Cell(ResolvedFramework framework, ResolvedLevel level, Competency competency)
    {
        if (level.Cell(competency.Id) is not { } cell)
            return [];
        var kind = competency.Kind.ToString().ToLowerInvariant();
        if (cell.State == CellState.NotApplicable)
            return [Row(framework, level, competency.Title.Value, kind, "na", null, null, null)];
        return cell.Descriptors.Count == 0
            ? [Row(framework, level, competency.Title.Value, kind, null, null, null, cell.Step)]
            : cell.Descriptors.Select(d => Row(framework, level, competency.Title.Value, kind, d.Text.Value, First(d.Examples), d.Id.Value, cell.Step));
    }

    private static IEnumerable<IReadOnlyList<object?>> OfLevel(ResolvedFramework framework, ResolvedLevel level) =>
        level.Level.Descriptors.Select(d => Row(framework, level, null, null, d.Text.Value, First(d.Examples), d.Id.Value, null));

    private static object?[] Row(ResolvedFramework framework, ResolvedLevel level, string? competency, string? kind, string? text, string? example, string? id, int? step) =>
        [framework.Framework.Family.Title.Value, level.Track.Id.Value, level.Level.Id.Value, level.Level.Grade.Value, First(level.Level.Titles), competency, kind, text, example, id, step];

    private static string? First(IReadOnlyList<LocalText> texts) => texts is [var first, ..] ? first.Value : null;
}
