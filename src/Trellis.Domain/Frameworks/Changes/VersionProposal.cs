namespace Trellis.Domain.Frameworks.Changes;

/// <summary>The number that the differences ask for: major when something new or more is required, minor when something is clarified or lowered, patch for wording. A person confirms it.</summary>
/// <param name="Because">The differences that decide it.</param>
public sealed record VersionProposal(SemanticVersion Next, ChangeClass Class, IReadOnlyList<Difference> Because)
{
    /// <returns>Null when nothing differs, so that there is nothing to publish.</returns>
    public static VersionProposal? Of(SemanticVersion? before, IReadOnlyList<Difference> differences)
    {
        if (differences.Count == 0)
            return null;
        var largest = differences.Max(d => d.Class);
        return new(After(before, largest), largest, [.. differences.Where(d => d.Class == largest)]);
    }

    private static SemanticVersion After(SemanticVersion? before, ChangeClass change) => (before, change) switch
    {
        (null, _) => new(1, 0, 0),
        ({ } b, ChangeClass.Major) => new(b.Major + 1, 0, 0),
        ({ } b, ChangeClass.Minor) => new(b.Major, b.Minor + 1, 0),
        ({ } b, _) => new(b.Major, b.Minor, b.Patch + 1),
    };
}
