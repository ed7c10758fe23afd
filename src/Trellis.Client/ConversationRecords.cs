namespace Trellis.Client;

/// <summary>A self-assessment and a manager's review of one cycle side by side: first where they differ, the widest apart first, then where they agree, then what only one rated.</summary>
/// <param name="Self">The self-assessment; null while it is not submitted.</param>
/// <param name="IsShared">Whether the person reads it too.</param>
public sealed record ConversationDetails(
    Guid Cycle, string CycleName, Guid Person, string Name, string Level, string Version, Guid? Self, Guid Review, string Manager, bool IsShared, IReadOnlyList<ConversationEntry> Competencies)
{
    /// <summary>What the two agreed; null until one of them has written it down.</summary>
    public AgreementDetails? Agreement { get; init; }
}

/// <param name="Apart">Points between the two; null where not both rated.</param>
/// <param name="Calibrated">What a session set anew; it counts instead of the manager's.</param>
public sealed record ConversationEntry(string Against, string Competency, string Title, ConversationRating? Self, ConversationRating? Manager, int? Apart, int? Calibrated);

/// <param name="Evidence">The cited items that the asker may read.</param>
public sealed record ConversationRating(int? Value, bool NotObserved, bool NoOpportunity, string Comment, IReadOnlyList<Guid> Evidence);

/// <param name="State">written, signed_by_one, signed, waiting (for a new manager), accepted, accepted_by_silence or contested.</param>
/// <param name="Until">The last day on which a new manager may contest it.</param>
/// <param name="Former">How many wordings stood before; the page shows them.</param>
public sealed record AgreementDetails(
    string State, DateOnly? Until, string Whole, IReadOnlyList<AgreedOn> Competencies, IReadOnlyList<GapWrite> Gaps, string By, DateTimeOffset At, IReadOnlyList<SignatureEntry> Signatures, int Former);

public sealed record SignatureEntry(string By, DateTimeOffset At);

/// <summary>A joint final word and one to three gaps; it changes no rating.</summary>
public sealed record AgreementWrite
{
    public string? Whole { get; init; }
    public IReadOnlyList<AgreedOn>? Competencies { get; init; }
    public IReadOnlyList<GapWrite>? Gaps { get; init; }
}

/// <summary>What was agreed on one competency against one level.</summary>
public sealed record AgreedOn(string Against, string Competency, string? Text);

/// <param name="Competency">Null where the title says it.</param>
/// <param name="Title">In own words, such as a criterion of the next step.</param>
/// <param name="Closes">What would close it.</param>
/// <param name="Until">A day as 2026-12-31, or none.</param>
public sealed record GapWrite(string? Competency, string? Title, string? Closes, string? Until);

/// <param name="Manager">Null: several small teams together.</param>
public sealed record AgreementCount(string? Manager, int People, int Signed, int Open, int Contested);
