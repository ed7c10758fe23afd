namespace Trellis.Client;

/// <summary>Whose token it is, and what it may be used for.</summary>
public sealed record WhoAmI(Guid Person, string Name, IReadOnlyList<string> Scopes, IReadOnlyList<string> Roles, bool Manages);

/// <summary>A job family: its published versions, newest first, and the draft that this person may write.</summary>
/// <param name="InForce">The number of the version in force today.</param>
public sealed record FrameworkEntry(string Family, string Title, string? InForce, IReadOnlyList<VersionEntry> Versions, DraftEntry? Draft);

public sealed record VersionEntry(Guid Id, string Number, DateOnly EffectiveFrom, string CarryOver, DateTimeOffset PublishedAt);

public sealed record DraftEntry(Guid Id, string ChangedBy, DateTimeOffset ChangedAt);

/// <summary>A draft as it was taken in.</summary>
/// <param name="Proposed">The number that its changes ask for; null where nothing differs from the newest version.</param>
/// <param name="Findings">What keeps it from being published (errors), and what is worth a look.</param>
public sealed record DraftWritten(Guid Id, string Family, string? Proposed, IReadOnlyList<ApiFinding> Findings);

/// <param name="Number">Such as 1.2.0.</param>
/// <param name="EffectiveFrom">Such as 2026-10-05.</param>
/// <param name="CarryOver">grandfather or restart; needed for a major version.</param>
public sealed record PublishDraft(string? Number, string? EffectiveFrom, string? CarryOver);

public sealed record VersionPublished(Guid Id, string Family, string Number);

/// <summary>A document with what stands for it: send it back with the next change.</summary>
public sealed record ApiDocument(string Text, string ETag);

/// <summary>Which keys of the company part changed, from what to what.</summary>
public sealed record CompanyReport(IReadOnlyList<ApiDifference> Changes);
