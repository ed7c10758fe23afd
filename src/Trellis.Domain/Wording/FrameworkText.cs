using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>A text of a framework that the linter judges: a descriptor, or the words of a scope criterion.</summary>
/// <param name="Id">The descriptor's id; for a criterion the id of its transition.</param>
/// <param name="Level">The level it is written for; library text: the lowest level that asks for its step; null when none does.</param>
public sealed record FrameworkText(FamilyId? Family, string Id, LevelId? Level, CompetencyId? Competency, string Text, DocumentPath At)
{
    /// <summary>The step of library text.</summary>
    public int? Step { get; init; }

    /// <summary>What a waiver may call it: its id, its place, its cell by level or by step, its competency.</summary>
    public IReadOnlyList<string> Names =>
        [Id, At.ToString(), $"{Competency}.{Level}", $"{Competency}.{Step}", .. Competency is { } competency ? [competency.Value] : Array.Empty<string>()];
}
