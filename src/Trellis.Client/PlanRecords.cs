namespace Trellis.Client;

/// <summary>A goal of a growth plan.</summary>
/// <param name="State">open, reached or put_aside.</param>
/// <param name="ETag">Send it as If-Match with a change.</param>
public sealed record GoalEntry(Guid Id, string Title, string Resources, DateOnly? Until, IReadOnlyList<GoalStep> Actions, string State, string ETag);

public sealed record GoalStep(string Text, DateOnly? Until, DateOnly? DoneOn);

public sealed record GoalWrite
{
    public string? Title { get; init; }
    public string? Resources { get; init; }
    public string? Until { get; init; }
    public IReadOnlyList<GoalStepWrite>? Actions { get; init; }

    /// <summary>reached, put_aside, or nothing while it is open.</summary>
    public string? End { get; init; }
}

public sealed record GoalStepWrite(string? Text, string? Until = null, bool Done = false);
