using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Domain.Wording;

/// <summary>What a level asks beyond the one below it.</summary>
public enum BoundaryVerdict
{
    Identical,

    /// <summary>Other words for the same demand: degree words, synonyms, articles, adverb ladders.</summary>
    WordingOnly,

    /// <summary>The higher level asks for less.</summary>
    Weaker,
    Meaningful,
}

/// <summary>The change that makes a boundary.</summary>
public enum BoundaryChange { None, Number, Scope, RoleVerb, Autonomy, Audience, Artefact }

/// <param name="OnlyAdverbs">Nothing but words of frequency and quality differs.</param>
public sealed record BoundaryReport(BoundaryVerdict Verdict, BoundaryChange Change, bool OnlyAdverbs = false)
{
    /// <summary>The rule that asks about it; null for a boundary as it should be.</summary>
    public string? RuleCode => Verdict switch
    {
        BoundaryVerdict.Identical => "boundary/identical",
        BoundaryVerdict.WordingOnly when OnlyAdverbs => "boundary/adverb-ladder",
        BoundaryVerdict.WordingOnly => "boundary/wording-only",
        BoundaryVerdict.Weaker => "boundary/weaker",
        _ => null,
    };
}

/// <summary>One competency at two adjacent levels.</summary>
public sealed record Boundary(FamilyId Family, CompetencyId Competency, LevelId Lower, LevelId Higher, BoundaryReport Report, DocumentPath At)
{
    /// <summary>The higher cell asks for the same step or says "same": a decision, not an oversight.</summary>
    public bool OnPurpose { get; init; }

    /// <summary>The descriptor of the higher level that it rests on.</summary>
    public DescriptorId? Descriptor { get; init; }

    /// <summary>The higher cell, as a waiver calls it.</summary>
    public string Cell => $"{Competency}.{Higher}";

    public IReadOnlyList<string> Names => [At.ToString(), Cell, Competency.Value];
}
