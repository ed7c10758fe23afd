namespace Trellis.Client;

/// <summary>A complete framework to begin a family with.</summary>
/// <param name="Summary">Which companies it is for.</param>
public sealed record TemplateEntry(string Name, string Summary);

/// <param name="Template">The name of a template.</param>
/// <param name="Name">Of the family, such as Customer Success.</param>
/// <param name="Company">Only where the company has no grades and rating words yet.</param>
public sealed record NewFramework(string? Template, string? Name, string? Company = null);

/// <summary>A draft: what keeps it from being published, what it changes, and which sentences two managers would read differently.</summary>
public sealed record DraftDetails
{
    public required Guid Id { get; init; }
    public required string Family { get; init; }
    public required string ChangedBy { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The number of the newest version; null for a family that has none.</summary>
    public string? Follows { get; init; }

    /// <summary>The number that its changes ask for.</summary>
    public string? Proposed { get; init; }
    public required IReadOnlyList<ApiFinding> Findings { get; init; }
    public required IReadOnlyList<ApiDifference> Differences { get; init; }
    public required IReadOnlyList<WordingEntry> Wording { get; init; }
}

/// <summary>A sentence that somebody should look at.</summary>
/// <param name="Sentence">Tells it from the others; let it stand under this name.</param>
/// <param name="Blocks">The draft is not published before it is reworded or let stand.</param>
public sealed record WordingEntry(string Sentence, string Severity, string Question, string? Level, string? Competency, string Text, bool Blocks, WaiverEntry? Waiver);

public sealed record WaiverEntry(string Reason, string? By, DateOnly? Until);

/// <summary>Lets sentences of a draft stand.</summary>
public sealed record NewWaiver
{
    public IReadOnlyList<string>? Sentences { get; init; }

    /// <summary>All that keep the draft from being published.</summary>
    public bool AllThatBlock { get; init; }
    public string? Reason { get; init; }

    /// <summary>The day on which they are looked at again, such as 2027-03-31.</summary>
    public string? Until { get; init; }
}

public sealed record WaiverTakenBack(string? Sentence);
