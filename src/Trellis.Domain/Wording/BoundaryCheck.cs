using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>Whether each level asks for something that the one below it does not.</summary>
public static class BoundaryCheck
{
    /// <summary>Two texts of one competency at adjacent levels; null in a language without words.</summary>
    public static BoundaryReport? Of(string lower, string higher, string locale = "en") =>
        Lexicon.Of(locale) is { } lexicon ? BoundaryModel.Of(locale).Judge(DescriptorReading.Of(lower, lexicon), DescriptorReading.Of(higher, lexicon)) : null;

    /// <summary>Every competency at every pair of adjacent levels of a document.</summary>
    public static IReadOnlyList<Boundary> Of(FrameworkFile file, Company? company, string locale = "en")
    {
        if (Lexicon.Of(locale) is not { } lexicon)
            return [];
        var cells = new CellBoundaries(lexicon, BoundaryModel.Of(locale));
        return [.. file.Families.SelectMany(f => OfFamily(file.Of(f, company ?? new() { Name = "" }), cells))];
    }

    private static IEnumerable<Boundary> OfFamily(Framework framework, CellBoundaries cells)
    {
        var resolved = ResolvedFramework.Of(framework);
        var own = framework.Family.Cells.Where(c => c.Own is { Descriptors.Count: > 0 }).Select(c => (c.Competency, c.Level)).ToHashSet();
        return framework.Family.Tracks.SelectMany(t => OfTrack(resolved, resolved.LevelsOf(t.Id), own, cells));
    }

    private static IEnumerable<Boundary> OfTrack(ResolvedFramework framework, IReadOnlyList<Level> levels, HashSet<(CompetencyId, LevelId)> own, CellBoundaries cells) =>
        from i in Enumerable.Range(1, Math.Max(0, levels.Count - 1))
        let lower = framework.Level(levels[i - 1].Id)
        let higher = framework.Level(levels[i].Id)
        from cell in higher.Cells
        let below = lower.Cell(cell.Competency.Id)
        where below is { State: CellState.Written, Descriptors.Count: > 0 } && cell is { State: CellState.Written, Descriptors.Count: > 0 }
        select cells.Between(below, cell) is var (report, descriptor, onPurpose)
            ? new Boundary(framework.Framework.Family.Id, cell.Competency.Id, lower.Level.Id, higher.Level.Id, report, DocumentPath.Root / "families" / framework.Framework.Family.Id.Value / (own.Contains((cell.Competency.Id, higher.Level.Id)) ? "cells" : "expectations") / cell.Competency.Id.Value / higher.Level.Id.Value)
            {
                Descriptor = descriptor,
                OnPurpose = onPurpose,
            }
            : throw new InvalidOperationException();
}
