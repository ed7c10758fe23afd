using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Reviews;

/// <summary>A review campaign with an evidence period of whole months. Launched with its people and closed; closing shares every submitted assessment.</summary>
public sealed class ReviewCycle
{
    public const int LongestName = 80;
    public const int LongestReason = 1000;

    /// <summary>A cycle ends at most so many months after its launch.</summary>
    public const int MostMonthsAhead = 12;

    private ReviewCycle() { }

    private ReviewCycle(string name, Month first, Month last, Launch launch)
    {
        Id = Id<ReviewCycle>.New();
        (Name, First, Last, Launch) = (name, first, last, launch);
    }

    public Id<ReviewCycle> Id { get; private set; }
    public string Name { get; private set; } = "";
    public Month First { get; private set; }
    public Month Last { get; private set; }
    public Launch Launch { get; private set; } = null!; // EF fills it
    public Closure? Closure { get; private set; }
    public Cancellation? Cancellation { get; private set; }

    /// <summary>Since when everybody has read what colleagues wrote, also where the cycle was reopened later; null: never closed.</summary>
    public DateTimeOffset? FirstClosedAt { get; private set; }

    /// <summary>Each time it was reopened, in order.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; private set; } = [];
    public int Revision { get; private set; }

    /// <summary>Null for a cycle of a time when every family was taken whole.</summary>
    public Population? Population { get; private set; }

    /// <summary>How what colleagues write is shown, if they are asked.</summary>
    public PeerWords Peers { get; private set; }

    /// <summary>Whom it was launched for.</summary>
    public void LaunchFor(Population population, PeerWords peers = PeerWords.Together) => (Population, Peers) = (population, peers);

    /// <summary>By when each is asked for; they remind and never lock. Null: the last day of the evidence period. Colleagues are asked for their words by the day of self-assessments.</summary>
    public DateOnly? SelfUntil { get; private set; }

    /// <inheritdoc cref="SelfUntil"/>
    public DateOnly? ManagerUntil { get; private set; }

    public DateOnly DueOf(RaterRole role) => (role == RaterRole.Manager ? ManagerUntil : SelfUntil) ?? Last.LastDay;

    public CycleState State => Cancellation is not null ? CycleState.Cancelled : Closure is not null ? CycleState.Closed : CycleState.Open;

    /// <summary>Whether its evidence period ended, or will end, no more than twelve months before this one; a cancelled cycle reviewed nobody.</summary>
    public bool IsWithinAYearOf(DateOnly day) => Cancellation is null && Last >= Month.Of(day).Plus(-12);

    /// <summary>Why nothing is written in this cycle any more; null while it is open.</summary>
    public Refusal? Ended => State switch
    {
        CycleState.Closed => new("cycle-closed", $"{Name} was closed on {Closure!.At:d MMMM yyyy}, so nothing in it can be changed any more."),
        CycleState.Cancelled => new("cycle-cancelled", $"{Name} was cancelled on {Cancellation!.At:d MMMM yyyy}, so nothing in it is asked for any more."),
        _ => null,
    };

    /// <summary>Takes in that one assessment was submitted or shared. It moves the revision, so that a closing at the same moment cannot overlook it, and what was counted of the cycle is counted anew.</summary>
    public Result<ReviewCycle> TakeIn()
    {
        if (Ended is { } why)
            return why;
        Revision++;
        return this;
    }

    /// <summary>One review in it was withdrawn, maybe after its end: what was counted of the cycle is counted anew.</summary>
    public void TakeOut() => Revision++;

    /// <summary>Starts the cycle for the people given, or lists everything that is missing before it can start.</summary>
    /// <param name="id">The id that the form was given, so that sending it twice starts one cycle.</param>
    public static Result<ReviewCycle> Start(
        string? name, Month? first, Month? last, IReadOnlyList<Refusal> dataCheck, int people, Launch launch, Id<ReviewCycle>? id = null)
    {
        List<Refusal> refusals = [.. WhatIsWrong(name, people), .. WhatIsWrong(first, last, Month.Of(DateOnly.FromDateTime(launch.At.UtcDateTime))), .. dataCheck];
        return refusals.Count > 0
            ? new Result<ReviewCycle>.Refused(refusals)
            : new ReviewCycle(name!.Trim(), first!.Value, last!.Value, launch) { Id = id ?? Id<ReviewCycle>.New() };
    }

    /// <summary>Changes by when self-assessments and reviews are asked for, while the cycle is open.</summary>
    public Result<ReviewCycle> SetDeadlines(DateOnly? self, DateOnly? manager)
    {
        if (Ended is { } why)
            return why;
        List<Refusal> wrong = [.. WhatIsWrong(self, nameof(self)), .. WhatIsWrong(manager, nameof(manager))];
        if ((self ?? Last.LastDay) > (manager ?? Last.LastDay))
            wrong.Add(new("deadline-order", "Reviews would be due before self-assessments. Ask for self-assessments on the same day or earlier.", nameof(manager)));
        if (wrong.Count > 0)
            return new Result<ReviewCycle>.Refused(wrong);
        if ((self, manager) != (SelfUntil, ManagerUntil))
        {
            (SelfUntil, ManagerUntil) = (self, manager);
            Revision++;
        }

        return this;
    }

    private IEnumerable<Refusal> WhatIsWrong(DateOnly? day, string field)
    {
        if (day < First.FirstDay || day > Last.LastDay.AddYears(1))
            yield return new("deadline-far", $"Choose a day from {First.FirstDay:d MMMM yyyy} to {Last.LastDay.AddYears(1):d MMMM yyyy}.", field);
    }

    public Result<Closure> Close(Id<Person> by, DateOnly today, DateTimeOffset at)
    {
        if (State != CycleState.Open)
            return new Refusal("cycle-not-open", "This cycle is not open any more.");
        if (today < Last.LastDay)
            return new Refusal("cycle-period", $"The evidence period ends on {Last.LastDay:d MMMM yyyy}; a cycle cannot be closed before its last day.");
        Closure = new Closure(by, at);
        FirstClosedAt ??= at;
        Revision++;
        return Closure;
    }

    /// <summary>Lets what was not finished be finished. Until it is closed again none of its ratings counts; what was shared stays shared.</summary>
    public Result<Reopening> Reopen(Id<Person> by, string? reason, DateTimeOffset at)
    {
        if (State != CycleState.Closed)
            return new Refusal("cycle-not-closed", "Only a closed cycle is reopened, and this one is not closed.");
        if (!IsWithinAYearOf(DateOnly.FromDateTime(at.UtcDateTime)))
            return new Refusal("cycle-old", "Its evidence period ended more than a year ago, so it stays closed. Launch a cycle for the months since.");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("reason-missing", "Say why the cycle is reopened; it stays on the page of the cycle.", nameof(reason));
        if (reason.Length > LongestReason)
            return new Refusal("reason-long", $"Keep your reason under {LongestReason} characters.", nameof(reason));
        Reopening reopening = new(by, at, reason.Trim(), Closure!.At);
        Reopenings = [.. Reopenings, reopening];
        Closure = null;
        Revision++;
        return reopening;
    }

    /// <summary>Ends the cycle without any effect: its months are neutral for everybody in it.</summary>
    public Result<Cancellation> Cancel(Id<Person> by, string? reason, DateTimeOffset at)
    {
        if (State != CycleState.Open)
            return new Refusal("cycle-not-open", "This cycle is not open any more.");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("reason-missing", "Say why the cycle is cancelled; everybody in it reads your reason.", nameof(reason));
        if (reason.Length > LongestReason)
            return new Refusal("reason-long", $"Keep your reason under {LongestReason} characters.", nameof(reason));
        Cancellation = new Cancellation(by, at, reason.Trim());
        Revision++;
        return Cancellation;
    }

    private static IEnumerable<Refusal> WhatIsWrong(string? name, int people)
    {
        if (string.IsNullOrWhiteSpace(name))
            yield return new("name-missing", "Give the cycle a name that people will recognise, such as Q3 2026.", "name");
        if (name?.Length > LongestName)
            yield return new("name-long", $"Keep the name under {LongestName} characters.", "name");
        if (people == 0)
            yield return new("cycle-empty", "Nobody would be in this cycle. Choose at least one family with people in it.", "families");
    }

    private static IEnumerable<Refusal> WhatIsWrong(Month? first, Month? last, Month now)
    {
        if (first is null)
            yield return new("period-missing", "Choose the first month of the evidence period.", "first");
        if (last is null)
            yield return new("period-missing", "Choose the last month of the evidence period.", "last");
        if (first > last)
            yield return new("period-order", "The evidence period ends before it begins.", "last");
        else if (first > now)
            yield return new("period-ahead", "The evidence period has not begun, so there is nothing to review yet. Launch the cycle in its first month or later.", "first");
        else if (last > now.Plus(MostMonthsAhead))
            yield return new("period-far", $"The evidence period would end more than {MostMonthsAhead} months from now. Choose an earlier last month.", "last");
    }
}

public sealed record Launch(Id<Person> By, DateTimeOffset At);

public sealed record Closure(Id<Person> By, DateTimeOffset At);

/// <param name="ClosedAt">When it had been closed before that.</param>
public sealed record Reopening(Id<Person> By, DateTimeOffset At, string Reason, DateTimeOffset ClosedAt);

public sealed record Cancellation(Id<Person> By, DateTimeOffset At, string Reason);

/// <summary>One person in a cycle, with the level and framework version they are reviewed against and their manager at the launch.</summary>
public sealed record CycleParticipant(
    Id<ReviewCycle> CycleId, Id<Person> PersonId, FamilyId Family, LevelId Level, Id<FrameworkVersion> Version, Id<Person>? ManagerId)
{
    public ReviewSubject Subject => new(CycleId, PersonId, new LevelRef(Family, Level), Version);
}

/// <summary>Who is reviewed, in which cycle, against which level of which version.</summary>
public sealed record ReviewSubject(Id<ReviewCycle> Cycle, Id<Person> Person, LevelRef At, Id<FrameworkVersion> Version);
