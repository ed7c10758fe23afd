namespace Trellis.Client;

/// <summary>A self-assessment and a manager's review of one cycle side by side: first where they differ, the widest apart first, then where they agree, then what only one rated.</summary>
/// <param name="Self">The self-assessment; null while it is not submitted.</param>
/// <param name="IsShared">Whether the person reads it too.</param>
public sealed record ConversationDetails(
    Guid Cycle, string CycleName, Guid Person, string Name, string Level, string Version, Guid? Self, Guid Review, string Manager, bool IsShared, IReadOnlyList<ConversationEntry> Competencies);

/// <param name="Apart">Points between the two; null where not both rated.</param>
/// <param name="Calibrated">What a session set anew; it counts instead of the manager's.</param>
public sealed record ConversationEntry(string Against, string Competency, string Title, ConversationRating? Self, ConversationRating? Manager, int? Apart, int? Calibrated);

/// <param name="Evidence">The cited items that the asker may read.</param>
public sealed record ConversationRating(int? Value, bool NotObserved, bool NoOpportunity, string Comment, IReadOnlyList<Guid> Evidence);
