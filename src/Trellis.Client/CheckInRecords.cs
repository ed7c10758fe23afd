namespace Trellis.Client;

/// <summary>A check-in that you wrote, or that is shared with you.</summary>
/// <param name="Name">Of the person it is about.</param>
/// <param name="By">The name of whoever wrote it: the person, or the manager they had.</param>
/// <param name="Level">family/level.</param>
/// <param name="State">private or shared.</param>
/// <param name="ETag">Send it as If-Match with a change, and when sharing.</param>
public sealed record CheckInEntry(
    Guid Id, Guid Person, string Name, string By, string Level, string Version, string State, DateTimeOffset WrittenAt, DateTimeOffset ChangedAt, DateTimeOffset? SharedAt,
    string Whole, IReadOnlyList<CheckInAnswerEntry> Answers, IReadOnlyList<CheckInReplyEntry> Replies, string ETag);

public sealed record CheckInAnswerEntry(string Competency, int? Value, bool NotObserved, string Note);

public sealed record CheckInReplyEntry(string By, string Text, DateTimeOffset At);

/// <summary>What a check-in says; what is left out is not answered.</summary>
public sealed record CheckInWrite
{
    /// <summary>Somebody who reports to you; null: yourself. Only for a new one.</summary>
    public Guid? Person { get; init; }

    /// <summary>family/level; only for a new one.</summary>
    public string? Level { get; init; }
    public string? Whole { get; init; }
    public IReadOnlyList<CheckInAnswerWrite>? Answers { get; init; }
}

public sealed record CheckInAnswerWrite(string? Competency, int? Value = null, bool NotObserved = false, string? Note = null);

public sealed record ReplyText(string? Text);

/// <summary>Which cycle's self-assessment, or review of a report, takes the answers over.</summary>
public sealed record TakeOver(Guid Cycle);

/// <param name="Review">The self-assessment, or the review of a report.</param>
/// <param name="Answers">How many answers went over.</param>
public sealed record TakenOverAnswers(Guid Review, int Answers);
