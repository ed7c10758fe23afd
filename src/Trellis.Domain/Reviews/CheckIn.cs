using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Reviews;

/// <summary>A look at somebody's competencies against any level, between cycles: their own, or that of whoever manages them. Private until shared with the other; from then on it stays as it was read. No criterion counts it.</summary>
public sealed class CheckIn
{
    public const int LongestText = 4000, MostReplies = 50;

    private List<CheckInReply> _replies = [];

    private CheckIn() { }

    public Id<CheckIn> Id { get; private set; }

    /// <summary>Whom it is about.</summary>
    public Id<Person> PersonId { get; private set; }

    /// <summary>The person, or whoever managed them when it was written.</summary>
    public Id<Person> WriterId { get; private set; }

    /// <summary>The framework version whose descriptions were read; never changes.</summary>
    public Id<FrameworkVersion> Version { get; private set; }
    public FamilyId Family { get; private set; }
    public LevelId Level { get; private set; }

    /// <summary>What somebody says on the whole.</summary>
    public string Whole { get; private set; } = "";

    /// <summary>Only what was answered, in the order of the level.</summary>
    public IReadOnlyList<CheckInAnswer> Answers { get; private set; } = [];
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Since when the person and whoever manages them read it; null while it is private.</summary>
    public DateTimeOffset? SharedAt { get; private set; }
    public IReadOnlyList<CheckInReply> Replies => _replies;
    public int Revision { get; private set; }

    public bool IsPrivate => SharedAt is null;

    /// <summary>About its writer.</summary>
    public bool IsOwn => WriterId == PersonId;

    public LevelRef At => new(Family, Level);

    /// <summary>It says something on the whole and nothing to a competency.</summary>
    public static Refusal NothingAnswered { get; } =
        new("nothing-to-take", "This check-in answers no competency by itself, so there is nothing to take over. Copy what you wrote on the whole where it fits.");

    public static Refusal Changed { get; } =
        new("check-in-changed", "This check-in was changed in another window after you opened the page. It is shown as it stands now; send yours again if it still holds.");

    /// <summary>The same form was sent again with other words.</summary>
    public static Refusal SentBefore { get; } =
        new("check-in-sent", "This form has been saved before with other words; you find those in your list of check-ins. Change them there, or send this again to have both.");

    public bool SaysTheSame(CheckIn other) => (PersonId, Level, Family, Whole) == (other.PersonId, other.Level, other.Family, other.Whole) && Answers.SequenceEqual(other.Answers);

    public CheckInAnswer? On(CompetencyId competency) => Answers.FirstOrDefault(a => a.Competency == competency);

    /// <param name="id">The id that the form was given, so that sending it twice makes one check-in.</param>
    public static Result<CheckIn> Write(Id<Person> writer, CheckInSubject about, CheckInDraft draft, Id<CheckIn> id, DateTimeOffset at)
    {
        var written = new CheckIn { Id = id, PersonId = about.Person, WriterId = writer, Version = about.Version, Family = about.At.Family, Level = about.At.Level, WrittenAt = at };
        return written.Change(draft, about.Rubric, 0, at);
    }

    /// <param name="seen">The revision that the form was showing.</param>
    public Result<CheckIn> Change(CheckInDraft draft, LevelRubric rubric, int seen, DateTimeOffset at)
    {
        if (!IsPrivate)
            return new Refusal("check-in-shared", "This check-in has been shared, so it stays as it was read. Write another one, or add a reply.");
        var kept = draft.Tidied();
        List<Refusal> wrong = [.. kept.WhatIsWrong(Level, rubric)];
        if (wrong.Count > 0)
            return new Result<CheckIn>.Refused(wrong);
        List<CheckInAnswer> answers = [.. rubric.AskedAt(Level).Join(kept.Answers, asked => asked, a => a.Competency, (_, a) => a)];
        if (Revision > 0 && kept.Whole == Whole && answers.SequenceEqual(Answers))
            return this;
        if (seen != Revision)
            return Changed;
        (Whole, Answers, ChangedAt) = (kept.Whole, answers, at);
        Revision++;
        return this;
    }

    /// <summary>From now on the person reads it, and whoever manages them. This is not taken back.</summary>
    /// <param name="manager">Whom the person reports to today.</param>
    /// <param name="seen">The revision that was read before sharing.</param>
    public Result<CheckIn> Share(Id<Person>? manager, int seen, DateTimeOffset at)
    {
        if (seen < 1 || seen > Revision)
            return Changed;
        if (!IsPrivate)
            return this;
        if (!IsOwn && manager != WriterId)
            return new Refusal("not-their-manager", "You are no longer recorded as this person's manager, so you share nothing with them here. Only you read it; you can throw it away.");
        if (manager is null)
            return new Refusal("manager-missing", "Nobody is recorded as your manager today, so there is nobody to share it with. HR can enter whom you report to.");
        if (seen != Revision)
            return Changed;
        SharedAt = at;
        Revision++;
        return this;
    }

    /// <summary>The person, or whoever manages them, says something to it. What was said stays.</summary>
    public Result<CheckIn> Reply(Id<Person> by, string? text, DateTimeOffset at)
    {
        var said = Lines.Of(text);
        if (IsPrivate)
            return new Refusal("check-in-private", "This check-in has not been shared, so nobody can reply to it yet.");
        if (said.Length == 0)
            return new Refusal("reply-missing", "Write what you would like to say; one sentence is enough.", nameof(text));
        if (said.Length > LongestText)
            return new Refusal("reply-long", $"Keep your reply under {LongestText} characters.", nameof(text));
        if (_replies is [.., var last] && last.By == by && last.Text == said)
            return this;
        if (_replies.Count >= MostReplies)
            return new Refusal("replies-many", $"A check-in holds {MostReplies} replies at most; go on in a conversation, or in another check-in.", nameof(text));
        _replies = [.. _replies, new(by, said, at)];
        Revision++;
        return this;
    }

    /// <summary>Gives the writer's own review of the person, a self-assessment or a manager's, the answers that it lacks. Where its version describes the competency otherwise only the note goes over, since the rating was about other descriptions.</summary>
    /// <param name="read">What the check-in's version asks.</param>
    /// <param name="asked">What the review's version asks.</param>
    /// <returns>How many answers went over.</returns>
    public Result<int> TakeInto(Assessment review, LevelRubric read, LevelRubric asked, DateTimeOffset at)
    {
        if (review.Role != (IsOwn ? RaterRole.Self : RaterRole.Manager) || (review.PersonId, review.RaterId) != (PersonId, WriterId))
            throw new InvalidOperationException("A check-in goes over into its writer's own review of the same person only.");
        if (!review.IsDraft)
            return new Refusal("assessment-submitted", IsOwn ? "Your self-assessment has been submitted, so its answers are closed." : "Your review has been submitted, so its answers are closed.");
        if (!FitsInto(review))
            return IsAboutOther(review.Level);
        var taken = 0;
        foreach (var answer in Answers.Where(a => asked.Asked(review.Level, review.NextLevel).Contains((Level, a.Competency))))
        {
            var turn = review.On(answer.Competency, Level)?.Turn ?? 0;
            if (review.On(answer.Competency, Level) is { IsAnswered: true })
                continue;
            if (review.Rate(ChoiceOf(answer, review, read.ReadsTheSame(answer.Competency, Level, asked)), asked, at) is not Result<Rating>.Accepted(var rated))
                throw new InvalidOperationException("What a check-in holds, a review takes.");
            taken += rated.Turn == turn ? 0 : 1;
        }

        return taken > 0 ? taken : Answers.Count == 0 ? NothingAnswered : new Refusal("nothing-to-take", "Your review has an answer wherever this check-in has one, so nothing was taken over. What you think now you can change there.");
    }

    /// <summary>Whether the review rates the same level.</summary>
    public bool FitsInto(Assessment review) => review.Family == Family && (review.Level == Level || review.NextLevel == Level);

    public Refusal IsAboutOther(LevelId rated) =>
        new("check-in-level", $"This check-in is about {Level}, and your review rates {rated}; answers go over only against the same level.");

    private RatingChoice ChoiceOf(CheckInAnswer answer, Assessment review, bool sameWords)
    {
        var before = review.On(answer.Competency, Level) ?? Rating.NotYet(answer.Competency, Level, default);
        var comment = before.Comment.Length > 0 ? before.Comment : answer.Note;
        return new(answer.Competency, Level, sameWords ? answer.Value : null, sameWords && answer.NotObserved, comment, before.Evidence, before.Turn);
    }
}

/// <param name="By">Whoever managed the person then, or the person.</param>
public sealed record CheckInReply(Id<Person> By, string Text, DateTimeOffset At);
