namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Expectations and texts, compared at the levels that both documents have.</summary>
internal static class CellDifferences
{
    public static IEnumerable<Difference> Between(ResolvedFramework before, ResolvedFramework after)
    {
        var cells = after.Levels.Where(l => before.Level(l.Level.Id) is not null).SelectMany(l => l.Cells.Select(c => (Level: l.Level.Id, Was: before.Level(l.Level.Id)!.Cell(c.Competency.Id), Becomes: c))).ToList();
        return [.. cells.SelectMany(c => Expectation(c.Level, c.Was, c.Becomes)), .. TextDifferences.Between(before, after)];
    }

    /// <summary>A cell whose target step changes or that starts or ceases to apply; what its texts do is then said by that.</summary>
    public static bool SaysItAll(ResolvedCell? was, ResolvedCell becomes) => Words(was) != Words(becomes);

    /// <summary>False for a cell that was not asked and is now said not to be.</summary>
    public static bool Applies(ResolvedCell? was, ResolvedCell becomes) => was is not null || becomes.State != CellState.NotApplicable;

    private static IEnumerable<Difference> Expectation(LevelId level, ResolvedCell? was, ResolvedCell becomes)
    {
        if (SaysItAll(was, becomes) && Applies(was, becomes))
            yield return new(DifferencePart.Cell, DifferenceKind.Changed, $"{becomes.Competency.Title}, {level}", Words(was), Words(becomes)) { Reason = ReasonOf(was, becomes), Levels = [level] };
    }

    private static ChangeReason ReasonOf(ResolvedCell? was, ResolvedCell becomes) => (was, becomes) switch
    {
        (null or { State: CellState.NotApplicable }, { State: not CellState.NotApplicable }) => ChangeReason.New,
        (_, { State: CellState.NotApplicable }) => ChangeReason.Removed,
        ({ Step: { } old }, { Step: { } now }) => now > old ? ChangeReason.Raised : ChangeReason.Lowered,
        _ => becomes.Descriptors.ExceptBy(was!.Descriptors.Select(d => d.Id), d => d.Id).Any() ? ChangeReason.New : ChangeReason.Clarified, // the first arm took null
    };

    private static string Words(ResolvedCell? cell) => cell switch
    {
        null => "",
        { State: CellState.NotApplicable } => "na",
        { Step: { } step } => $"step {step}",
        _ => "",
    };
}
