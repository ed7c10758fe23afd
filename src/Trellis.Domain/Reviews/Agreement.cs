using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>What a person and their manager agree on in the conversation of one cycle: a joint final word and one to three gaps, signed by both. It changes no rating: a rating is withdrawn, or set anew by a calibration.</summary>
public sealed class Agreement
{
    public const int LongestReason = 1000;

    private List<AgreementEdition> _former = [];
    private List<ManagerAnswer> _answers = [];

    private Agreement() { }

    /// <param name="id">Where the caller numbers its rows.</param>
    public Agreement(Id<ReviewCycle> cycle, Id<Person> person, Id<Agreement>? id = null) => (Id, CycleId, PersonId) = (id ?? Id<Agreement>.New(), cycle, person);

    public Id<Agreement> Id { get; private set; }
    public Id<ReviewCycle> CycleId { get; private set; }
    public Id<Person> PersonId { get; private set; }

    /// <summary>Null until one of the two has written.</summary>
    public AgreementEdition? Now { get; private set; }

    /// <summary>What stood before, oldest first, with the signatures it had.</summary>
    public IReadOnlyList<AgreementEdition> Former => _former;

    /// <summary>What managers who came later said to it, oldest first.</summary>
    public IReadOnlyList<ManagerAnswer> Answers => _answers;

    /// <summary>Since when both have signed what stands now.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The manager who signed it.</summary>
    public Id<Person>? SignedWith { get; private set; }
    public int Revision { get; private set; }

    public static Refusal Changed { get; } =
        new("agreement-changed", "The other of you changed this after you opened the page. It is shown as it stands now; send yours again if it still holds.");

    /// <summary>What a later manager said to what both have signed; null before, and after a change.</summary>
    public ManagerAnswer? Answer => SignedAt is { } signed ? _answers.FindLast(a => a.At >= signed) : null;

    /// <summary>Puts other words in place of those that stand. Signatures belong to the words they were put under, so they stay with the former ones.</summary>
    /// <param name="seen">The revision that the form was showing.</param>
    public Result<Agreement> Write(AgreedWords words, Id<Person> by, int seen, DateTimeOffset at)
    {
        var kept = words.Tidied();
        List<Refusal> wrong = [.. kept.WhatIsWrong(Now?.Words, DateOnly.FromDateTime(at.UtcDateTime))];
        if (wrong.Count > 0)
            return new Result<Agreement>.Refused(wrong);
        if (Now?.Words.SaysTheSameAs(kept) == true)
            return this;
        if (seen != Revision)
            return Changed;
        if (Now is not null)
            _former = [.. _former, Now];
        (Now, SignedAt, SignedWith) = (new(kept, by, at, []), null, null);
        Revision++;
        return this;
    }

    /// <summary>The person, or the manager of today, stands to it. The second of the two makes it an agreement.</summary>
    /// <param name="seen">The revision that was read.</param>
    public Result<Agreement> Sign(Id<Person> by, int seen, DateTimeOffset at)
    {
        if (Now?.IsSignedBy(by) == true)
            return this;
        if (SignedAt is not null)
            return new Refusal("agreement-signed", "Both have signed this. Accept it, or contest it with a reason.");
        if (seen != Revision)
            return Changed;
        if (Now is null || Now.Words.Gaps.Count == 0)
            return new Refusal("agreement-no-gap", "Agree on one to three gaps before you sign: what to work on, and what would close it.");

        Now = Now with { Signatures = [.. Now.Signatures, new(by, at)] };
        if (Now.IsSignedBy(PersonId) && Now.Signatures.LastOrDefault(s => s.By != PersonId) is { } manager)
            (SignedAt, SignedWith) = (at, manager.By);
        Revision++;
        return this;
    }

    /// <summary>A manager who came later takes it over, or says why not. Silence takes it over.</summary>
    /// <param name="standing">How it stands today for that manager.</param>
    public Result<Agreement> AnswerAs(Id<Person> manager, bool accepted, string? reason, AgreementStanding standing, DateTimeOffset at)
    {
        if (Answer is { } given && given.By == manager && given.Accepted == accepted && given.Reason == Lines.Of(reason))
            return this;
        if (standing.State != AgreementState.Waiting)
            return new Refusal("agreement-not-open", "There is nothing to answer: it was answered, its time has passed, or it was never signed by both. Change it together instead.");
        if (!accepted && string.IsNullOrWhiteSpace(reason))
            return new Refusal("reason-missing", "Say why you contest it; the person reads your reason.", nameof(reason));
        if (reason?.Length > LongestReason)
            return new Refusal("reason-long", $"Keep your reason under {LongestReason} characters.", nameof(reason));
        _answers = [.. _answers, new(manager, accepted, Lines.Of(reason), at)];
        Revision++;
        return this;
    }

    /// <param name="manager">Whom the person reports to today, and since when; null: nobody.</param>
    /// <param name="answerDays">How many days a later manager has to contest it.</param>
    public AgreementStanding StandingOn(DateOnly today, (Id<Person> Id, DateOnly Since)? manager, int answerDays)
    {
        if (SignedAt is not { } signed)
            return new(Now is null ? AgreementState.NotWritten : Now.Signatures.Count == 0 ? AgreementState.Written : AgreementState.SignedByOne, null);
        if (manager is not { } now || now.Id == SignedWith)
            return new(AgreementState.Signed, null);
        if (Answer is { } answer && answer.By == now.Id)
            return new(answer.Accepted ? AgreementState.Accepted : AgreementState.Contested, null);

        var signedOn = DateOnly.FromDateTime(signed.UtcDateTime);
        var until = (now.Since > signedOn ? now.Since : signedOn).AddDays(answerDays);
        return new(today <= until ? AgreementState.Waiting : AgreementState.AcceptedBySilence, until);
    }
}

/// <summary>One wording of an agreement, by whom, and who put their name under it.</summary>
public sealed record AgreementEdition(AgreedWords Words, Id<Person> By, DateTimeOffset At, IReadOnlyList<Signature> Signatures)
{
    public bool IsSignedBy(Id<Person> person) => Signatures.Any(s => s.By == person);
}

public sealed record Signature(Id<Person> By, DateTimeOffset At);

/// <summary>A later manager accepts what was agreed before, or contests it.</summary>
public sealed record ManagerAnswer(Id<Person> By, bool Accepted, string Reason, DateTimeOffset At);

/// <summary>How an agreement stands on a day; <paramref name="Until"/> is the last day to contest it.</summary>
public sealed record AgreementStanding(AgreementState State, DateOnly? Until);

public enum AgreementState { NotWritten, Written, SignedByOne, Signed, Waiting, Accepted, AcceptedBySilence, Contested }
