namespace Trellis.Domain.Frameworks;

/// <summary>Expectations and texts, compared at the levels that both documents have.</summary>
internal static class CellDifferences
{
    public static IEnumerable<Difference> Between(ResolvedFramework before, ResolvedFramework after)
    {
        var cells = after.Levels.SelectMany(l => l.Cells.Select(c => (Level: l.Level.Id, Becomes: c)))
            .Where(c => before.Level(c.Level) is not null)
            .Select(c => (c.Level, Was: before.Level(c.Level)!.Cell(c.Becomes.Competency.Id), c.Becomes)).ToList();
        return [.. cells.SelectMany(c => Expectation(c.Level, c.Was, c.Becomes)), .. cells.SelectMany(c => Texts(c.Level, c.Was, c.Becomes)), .. Reworded(before, after)];
    }

    private static IEnumerable<Difference> Expectation(LevelId level, ResolvedCell? was, ResolvedCell becomes)
    {
        var (old, now) = (Words(was), Words(becomes));
        if (old != now)
            yield return new(DifferencePart.Cell, DifferenceKind.Changed, Place(level, becomes), old, now);
    }

    /// <summary>Descriptors that come or go in a cell whose target step stayed; a changed step says it all.</summary>
    private static IEnumerable<Difference> Texts(LevelId level, ResolvedCell? was, ResolvedCell becomes)
    {
        if (was is null || Words(was) != Words(becomes))
            return [];
        var removed = was.Descriptors.ExceptBy(becomes.Descriptors.Select(d => d.Id), d => d.Id)
            .Select(d => new Difference(DifferencePart.Descriptor, DifferenceKind.Removed, Place(level, becomes), d.Text.Value, null));
        var added = becomes.Descriptors.ExceptBy(was.Descriptors.Select(d => d.Id), d => d.Id)
            .Select(d => new Difference(DifferencePart.Descriptor, DifferenceKind.Added, Place(level, becomes), null, d.Text.Value));
        return [.. removed, .. added];
    }

    /// <summary>A text with the same id and other words, said once however many levels show it.</summary>
    private static IEnumerable<Difference> Reworded(ResolvedFramework before, ResolvedFramework after)
    {
        var old = Everything(before).DistinctBy(d => d.Text.Id).ToDictionary(d => d.Text.Id, d => d.Text);
        return Everything(after).DistinctBy(d => d.Text.Id)
            .Where(d => old.TryGetValue(d.Text.Id, out var was) && Said(was) != Said(d.Text))
            .Select(d => new Difference(DifferencePart.Descriptor, DifferenceKind.Changed, d.Place, Said(old[d.Text.Id]), Said(d.Text)));
    }

    private static IEnumerable<(Descriptor Text, string Place)> Everything(ResolvedFramework framework) =>
    [
        .. framework.Levels.SelectMany(l => l.Cells.SelectMany(c => c.Descriptors.Select(d => (d, Place(l.Level.Id, c))))),
        .. framework.Levels.SelectMany(l => l.Level.Descriptors.Select(d => (d, l.Level.Id.Value))),
    ];

    private static string Said(Descriptor descriptor) =>
        string.Join(" ", [descriptor.Text.Value, .. descriptor.Examples.Select(e => $"({e.Value})"), descriptor.Not is { } not ? $"[{not.Value}]" : ""]).Trim();

    private static string Place(LevelId level, ResolvedCell cell) => $"{cell.Competency.Title}, {level}";

    private static string Words(ResolvedCell? cell) => cell switch
    {
        null => "",
        { State: CellState.NotApplicable } => "na",
        { Step: { } step } => $"step {step}",
        _ => "",
    };
}
