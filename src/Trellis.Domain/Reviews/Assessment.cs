using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Reviews;

/// <summary>A set of ratings by one rater about one person in one cycle: self, manager, peer or calibrated. Written in draft, closed by submitting, read by the person once shared.</summary>
public sealed class Assessment
{
    public const int LongestAnswer = 4000;

    private List<Rating> _ratings = [];

    private Assessment() { }

    public Assessment(ReviewSubject subject, Id<Person> rater, RaterRole role)
    {
        if (role == RaterRole.Self != (rater == subject.Person))
            throw new InvalidOperationException("Only a self-assessment is written by its own subject.");

        Id = Id<Assessment>.New();
        (CycleId, PersonId, Version) = (subject.Cycle, subject.Person, subject.Version);
        (Family, Level, RaterId, Role) = (subject.At.Family, subject.At.Level, rater, role);
    }

    /// <summary>A draft that begins with what a withdrawn review said, for its writer to correct.</summary>
    public static Assessment Anew(Assessment withdrawn) => new()
    {
        Id = Id<Assessment>.New(),
        CycleId = withdrawn.CycleId,
        PersonId = withdrawn.PersonId,
        Version = withdrawn.Version,
        Family = withdrawn.Family,
        Level = withdrawn.Level,
        RaterId = withdrawn.RaterId,
        Role = withdrawn.Role,
        NextLevel = withdrawn.NextLevel,
        _ratings = [.. withdrawn.Ratings],
    };

    public Id<Assessment> Id { get; init; }
    public Id<ReviewCycle> CycleId { get; private set; }
    public Id<Person> PersonId { get; private set; }
    public Id<Person> RaterId { get; private set; }
    public RaterRole Role { get; private set; }

    /// <summary>The framework version whose descriptors are the rubric; never changes.</summary>
    public Id<FrameworkVersion> Version { get; private set; }
    public FamilyId Family { get; private set; }

    /// <summary>The level the person held when the cycle was launched.</summary>
    public LevelId Level { get; private set; }

    /// <summary>The second pass, if somebody opted in.</summary>
    public LevelId? NextLevel { get; private set; }
    public IReadOnlyList<Rating> Ratings => _ratings;
    public Submission? Submission { get; private set; }
    public Sharing? Sharing { get; private set; }
    public Answer? Answer { get; private set; }
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>Who wrote the draft before, if it came from another manager.</summary>
    public Handover? Handover { get; private set; }

    /// <summary>At least one answer of the finished review says that the team gave no opportunity.</summary>
    public bool LacksOpportunity { get; private set; }
    public int Revision { get; private set; }

    public bool IsDraft => Submission is null;

    public Rating? On(CompetencyId competency, LevelId against) => _ratings.Find(r => r.Competency == competency && r.Against == against);

    /// <summary>Saves one rating, or says why not. What is saved already stays as it is; a form that did not show the latest turn gets <see cref="RatingChanged"/>.</summary>
    public Result<Rating> Rate(RatingChoice choice, LevelRubric rubric, DateTimeOffset at)
    {
        if (Submission is not null)
            return new Refusal("assessment-submitted", "This review has been submitted, so its ratings are closed.");
        List<Refusal> wrong = [.. WhatIsWrong(choice, rubric)];
        if (wrong.Count > 0)
            return new Result<Rating>.Refused(wrong);

        var before = On(choice.Competency, choice.Against) ?? Rating.NotYet(choice.Competency, choice.Against, at);
        var rating = new Rating(choice.Competency, choice.Against, choice.Value, choice.NotObserved, Lines.Of(choice.Comment), choice.Evidence, at, before.Turn + 1) { NoOpportunity = choice.NoOpportunity };
        if (rating.SaysTheSameAs(before))
            return before;
        if (before.Turn != choice.SeenTurn)
            return RatingChanged;

        _ratings = [.. _ratings.Where(r => r.Competency != rating.Competency || r.Against != rating.Against), rating];
        Revision++;
        return rating;
    }

    public static Refusal RatingChanged { get; } =
        new("rating-changed", "This rating was changed in another window after you opened it. Both are shown: keep one.");

    /// <summary>Opts in to the pass against the next level; opting out keeps what was rated until the draft is submitted.</summary>
    public Result<Assessment> RateNextLevel(LevelId? next)
    {
        if (Submission is not null)
            return new Refusal("assessment-submitted", "This review has been submitted, so its ratings are closed.");
        NextLevel = next;
        Revision++;
        return this;
    }

    /// <summary>A manager's draft goes on with the person's new manager; whoever wrote it so far writes no more. What was submitted stays with its author.</summary>
    public Result<Handover> PassTo(Id<Person> to, DateTimeOffset at)
    {
        if (Submission is not null)
            return new Refusal("assessment-submitted", "This review has been submitted, so it stays with whoever wrote it.");
        if (Role != RaterRole.Manager || to == PersonId)
            return new Refusal("not-handed-over", "Only a manager's draft is handed over, and never to the person it is about.");
        if (Handover is { } done && RaterId == to)
            return done;
        (Handover, RaterId) = (new Handover(RaterId, at), to);
        Revision++;
        return Handover;
    }

    /// <summary>Takes from another manager's draft what this one has not answered yet.</summary>
    public void TakeUp(Assessment earlier, DateTimeOffset at)
    {
        var lacking = earlier.Ratings.Where(r => On(r.Competency, r.Against) is not { IsAnswered: true }).ToList();
        if (Submission is not null || lacking.Count == 0)
            return;
        _ratings = [.. _ratings.Where(r => !lacking.Exists(l => l.Competency == r.Competency && l.Against == r.Against)), .. lacking.Select(l => l with { Turn = (On(l.Competency, l.Against)?.Turn ?? 0) + 1 })];
        Handover = new Handover(earlier.RaterId, at);
        Revision++;
    }

    /// <summary>Asks for the draft against another level: comments and evidence go over, ratings do not, since they were about other descriptions.</summary>
    public void SetAnew(ReviewSubject subject, LevelRubric rubric, DateTimeOffset at)
    {
        if (Submission is not null || (subject.At == new LevelRef(Family, Level) && subject.Version == Version))
            return;
        var before = _ratings.Where(r => r.Against == Level && (r.Comment.Length > 0 || r.Evidence.Count > 0)).ToLookup(r => r.Competency);
        List<Rating> over = [.. from asked in rubric.AskedAt(subject.At.Level) from r in before[asked] select new Rating(asked, subject.At.Level, null, false, r.Comment, r.Evidence, at, r.Turn + 1)];
        _ratings = [.. _ratings.Where(r => !over.Exists(o => o.Competency == r.Competency && o.Against == r.Against)), .. over]; // what was rated stays to be looked at until it is submitted
        (Version, Family, Level, NextLevel) = (subject.Version, subject.At.Family, subject.At.Level, null);
        Revision++;
    }

    /// <summary>Closes the draft; what is closed stays as it is. Every required competency needs an answer (a calibration holds only what was discussed) and 1, 2 and 5 a comment; all that is missing is listed.</summary>
    public Result<Submission> Submit(LevelRubric rubric, DateTimeOffset at)
    {
        if (Submission is not null)
            return Submission;
        List<Refusal> missing = [.. WhatIsMissing(rubric)];
        if (missing.Count > 0)
            return new Result<Submission>.Refused(missing);

        _ratings = [.. _ratings.Where(r => r.Against == Level || r.Against == NextLevel)];
        LacksOpportunity = _ratings.Exists(r => r.NoOpportunity);
        Submission = new Submission(at);
        Revision++;
        return Submission;
    }

    /// <summary>All that keeps the draft from being submitted; the field of each names level and competency.</summary>
    public IEnumerable<Refusal> WhatIsMissing(LevelRubric rubric)
    {
        foreach (var (against, competency) in rubric.Asked(Level, NextLevel))
        {
            var rating = On(competency, against);
            if (rating is null && Role == RaterRole.Calibrated)
                continue;
            if (rating is not { IsAnswered: true })
                yield return new("rating-missing", $"{rubric.Title(competency)} has no answer against {against}: rate it or say not observed.", $"{against}/{competency}");
            else if (rating.NeedsComment)
                yield return new("comment-missing", $"Say what you saw for {rubric.Title(competency)}: {rating.Value} against {against} needs a comment.", $"{against}/{competency}");
        }
    }

    /// <summary>From now on the person reads it. Closing a cycle shares what was submitted.</summary>
    public Result<Sharing> Share(Id<Person> by, DateTimeOffset at)
    {
        if (Submission is null)
            return new Refusal("assessment-draft", "Submit the review first; only a finished one can be shared.");
        if (Sharing is not null)
            return Sharing;
        if (Withdrawal is not null)
            return new Refusal("assessment-withdrawn", "This review has been withdrawn, so there is nothing to share.");
        Sharing = new Sharing(by, at);
        Revision++;
        return Sharing;
    }

    /// <summary>The person says what they think of it.</summary>
    public Result<Answer> AnswerWith(string? text, DateTimeOffset at)
    {
        if (Sharing is null || Role == RaterRole.Self)
            return new Refusal("assessment-not-shared", "You can answer a review once it has been shared with you.");
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal("answer-missing", "Write what you would like your manager to know; one sentence is enough.", nameof(text));
        if (text.Length > LongestAnswer)
            return new Refusal("answer-long", $"Keep your answer under {LongestAnswer} characters.", nameof(text));
        if (Answer?.Text == Lines.Of(text))
            return Answer;
        if (Answer is not null)
            return new Refusal("answer-given", "You have answered this review already; your answer stays as it was read.", nameof(text));
        Answer = new Answer(Lines.Of(text), at);
        Revision++;
        return Answer;
    }

    /// <summary>The ratings stay readable in history and count for nothing from this day on; withdrawn once, it stays so.</summary>
    public Result<Withdrawal> Withdraw(Id<Person> by, string? reason, DateTimeOffset at)
    {
        if (Submission is null)
            return new Refusal("assessment-draft", "A draft has not been given yet, so there is nothing to withdraw.");
        if (Withdrawal is not null)
            return Withdrawal;
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("reason-missing", "Say why it is withdrawn; whoever could read the review reads your reason.", nameof(reason));
        if (reason.Length > ReviewCycle.LongestReason)
            return new Refusal("reason-long", $"Keep your reason under {ReviewCycle.LongestReason} characters.", nameof(reason));
        Withdrawal = new Withdrawal(by, at, Lines.Of(reason));
        Revision++;
        return Withdrawal;
    }

    private IEnumerable<Refusal> WhatIsWrong(RatingChoice choice, LevelRubric rubric)
    {
        if (choice.Against != Level && choice.Against != NextLevel)
            yield return new("level-not-rated", $"This review rates against {Level}; opt in to the next level first.");
        else if (!rubric.Asks(choice.Against, choice.Competency))
            yield return new("competency-not-asked", $"{choice.Against} does not ask for this competency.");
        if (choice.Value is { } value && value is < Rating.Lowest or > Rating.Highest)
            yield return new("rating-range", $"Choose a rating from {Rating.Lowest} to {Rating.Highest}, or not observed.", nameof(choice.Value));
        if ((choice.Value is null ? 0 : 1) + (choice.NotObserved ? 1 : 0) + (choice.NoOpportunity ? 1 : 0) > 1)
            yield return new("rating-both", "A competency is either rated, or not observed, or without an opportunity to show it.", nameof(choice.Value));
        if (choice.Comment?.Length > Rating.LongestComment)
            yield return new("comment-long", $"Keep the comment under {Rating.LongestComment} characters.", nameof(choice.Comment));
    }
}

public sealed record Submission(DateTimeOffset At);

public sealed record Sharing(Id<Person> By, DateTimeOffset At);

/// <param name="From">The manager who wrote the draft before.</param>
public sealed record Handover(Id<Person> From, DateTimeOffset At);

public sealed record Answer(string Text, DateTimeOffset At);

public sealed record Withdrawal(Id<Person> By, DateTimeOffset At, string Reason);
