using Trellis.Domain.Readiness;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>One criterion in words: what is asked, how it stands, from where, and the one next thing.</summary>
/// <param name="Type">The word that files use for it.</param>
public sealed record ChecklistLine(string Type, CriterionState State, string What)
{
    public string Value { get; init; } = "";
    public IReadOnlyList<string> Sources { get; init; } = [];
    public string? Next { get; init; }

    /// <summary>Where the next thing is done, if that is a page of the reader's.</summary>
    public string? NextLink { get; init; }
    public string? NextStep { get; init; }
    public string? TimeAlone { get; init; }
    public bool IsAdvisory { get; init; }
    public IReadOnlyList<ChecklistLine> Parts { get; init; } = [];
}
