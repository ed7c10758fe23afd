using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>A colleague is asked for a word about somebody in one cycle, by that person or by whoever manages them. There is one row for each pair in a cycle, however often they are asked.</summary>
public sealed class PeerRequest
{
    /// <summary>So many colleagues can be asked about one person at a time: more costs them time and tells little new.</summary>
    public const int Most = 8;

    private PeerRequest() { }

    public Id<PeerRequest> Id { get; private set; }
    public Id<ReviewCycle> CycleId { get; private set; }
    public Id<Person> PersonId { get; private set; }
    public Id<Person> PeerId { get; private set; }
    public Id<Person> AskedBy { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Declined by the colleague, or taken back by the person or their manager; null while it stands.</summary>
    public PeerRequestEnd? End { get; private set; }
    public int Revision { get; private set; }

    public bool IsDeclined => End is { } end && end.By == PeerId;

    /// <summary>Why a colleague's word is neither asked for nor finished any more: the manager has read what there was.</summary>
    public static Refusal TooLate { get; } =
        new("peers-closed", "The manager's review is finished, or the cycle was closed once, so colleagues' words are not asked for any more. What was finished before is shown.");

    /// <summary>Why a draft is not written any more.</summary>
    public static Refusal NoLongerAsked { get; } = new("peer-not-asked", "You are no longer asked for this word.");

    /// <summary>Why a finished word is not taken back any more: what is left would tell what it said.</summary>
    public static Refusal Kept { get; } =
        new("peers-closed", "What colleagues wrote has been read, so a word stays as it is. Tell the two what you would say differently now.");

    /// <summary>Asks a colleague, or asks again after the end of an earlier request.</summary>
    /// <param name="earlier">The row of the same pair in this cycle, if there is one.</param>
    /// <param name="asked">How many requests about the person stand in this cycle.</param>
    /// <param name="id">The id of a new row, where the caller numbers them.</param>
    public static Result<PeerRequest> Ask(PeerQuestion question, PeerRequest? earlier, int asked, DateTimeOffset at, Id<PeerRequest>? id = null)
    {
        if (earlier is { End: null })
            return earlier;
        List<Refusal> wrong = [.. WhatIsWrong(question, asked)];
        if (wrong.Count > 0)
            return new Result<PeerRequest>.Refused(wrong);
        var request = earlier ?? new PeerRequest { Id = id ?? Id<PeerRequest>.New(), CycleId = question.Cycle.Id, PersonId = question.Person, PeerId = question.Peer };
        (request.AskedBy, request.AskedAt, request.End) = (question.By, at, null);
        request.Revision++;
        return request;
    }

    /// <summary>The colleague declines, or whoever may ask takes it back. What the colleague has finished stays.</summary>
    /// <param name="isFinished">The colleague has finished their word.</param>
    public Result<PeerRequest> EndBy(Id<Person> by, string? reason, bool isFinished, DateTimeOffset at)
    {
        if (End is not null)
            return this;
        if (isFinished)
            return new Refusal("peer-finished", by == PeerId
                ? "You have finished your word already. Withdraw it if it should not count."
                : "This colleague has finished their word already, so there is nothing left to take back.");
        if (reason?.Length > ReviewCycle.LongestReason)
            return new Refusal("reason-long", $"Keep your reason under {ReviewCycle.LongestReason} characters.", nameof(reason));
        End = new PeerRequestEnd(by, at, Lines.Of(reason));
        Revision++;
        return this;
    }

    private static IEnumerable<Refusal> WhatIsWrong(PeerQuestion question, int asked)
    {
        const string field = "Name";
        if (question.Cycle.Ended is { } ended)
            yield return ended;
        else if (question.Cycle.Peers == PeerWords.NotAsked)
            yield return new("peers-not-asked", $"Colleagues are not asked in {question.Cycle.Name}. HR decides that when a cycle is launched.");
        else if (question.IsTooLate)
            yield return TooLate;
        if (question.Peer == question.Person)
            yield return new("peer-self", "Your own view is the self-assessment. Name a colleague.", field);
        if (question.IsManager)
            yield return new("peer-manager", "This is the manager, who writes the review anyway. Name a colleague.", field);
        if (asked >= Most)
            yield return new("peers-enough", $"{Most} colleagues are asked already. Take one request back first.", field);
    }
}

/// <summary>Whom somebody would like to ask about whom.</summary>
public sealed record PeerQuestion(ReviewCycle Cycle, Id<Person> Person, Id<Person> Peer, Id<Person> By)
{
    /// <summary>The colleague manages the person today.</summary>
    public bool IsManager { get; init; }

    /// <summary>A manager's review of the person has been finished in this cycle.</summary>
    public bool IsTooLate { get; init; }
}

/// <param name="Reason">Empty where none was given; whoever may ask reads it.</param>
public sealed record PeerRequestEnd(Id<Person> By, DateTimeOffset At, string Reason);

/// <summary>How what colleagues wrote is shown, chosen at the launch: who writes knows it before the first word, so it never changes.</summary>
public enum PeerWords
{
    /// <summary>Ratings and comments of at least <see cref="PeerSummary.Fewest"/>, without names.</summary>
    Together,

    /// <summary>With names, from <see cref="PeerSummary.Fewest"/> on.</summary>
    Named,

    NotAsked,
}
