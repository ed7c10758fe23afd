namespace Trellis.Client;

/// <param name="State">open, closed or cancelled.</param>
/// <param name="First">First month of the evidence period, such as 2026-07.</param>
public sealed record CycleEntry(Guid Id, string Name, string First, string Last, string State)
{
    /// <summary>By when self-assessments are asked for; nothing is locked after it.</summary>
    public DateOnly? SelfUntil { get; init; }

    /// <summary>By when reviews are asked for; nothing is locked after it.</summary>
    public DateOnly? ManagerUntil { get; init; }

    /// <summary>How what colleagues write is shown: together, named, or none where they are not asked.</summary>
    public string Peers { get; init; } = "";
}

/// <summary>Days as 2026-10-09.</summary>
public sealed record CycleDeadlines(string? Self, string? Manager);

/// <param name="Reminded">How many people.</param>
/// <param name="Already">How many had a reminder today.</param>
public sealed record CycleReminders(int Reminded, int Already);

public sealed record NewCycle
{
    public string? Name { get; init; }
    public string? First { get; init; }
    public string? Last { get; init; }
    public IReadOnlyList<string>? Families { get; init; }

    /// <summary>Ids of versions, where a family may be reviewed against more than one.</summary>
    public IReadOnlyList<Guid>? Versions { get; init; }

    /// <summary>Only some of the families' people; null: all of them.</summary>
    public CyclePopulation? Population { get; init; }

    /// <summary>By when both are asked for; null: the last day of the last month.</summary>
    public CycleDeadlines? Deadlines { get; init; }

    /// <summary>How what colleagues write is shown: together (also where nothing is said), named, or none where they are not asked.</summary>
    public string? Peers { get; init; }

    /// <summary>Looks whether it could be launched, and launches nothing.</summary>
    public bool Check { get; init; }
}

/// <summary>Who of the families: whoever fits all that is given.</summary>
public sealed record CyclePopulation
{
    /// <summary>Attributes by name, each with the values of which one has to fit.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Having { get; init; }

    /// <summary>The address of somebody whom they report to, directly or through others.</summary>
    public string? Under { get; init; }

    /// <summary>A list of addresses; nobody joins it later.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>Addresses of people to leave out.</summary>
    public IReadOnlyList<string>? Except { get; init; }
}

/// <param name="Id">Null when it was only checked.</param>
public sealed record CycleLaunch(Guid? Id, int People)
{
    /// <summary>How many of the families are left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>What it would ask of people; null where nobody would write anything.</summary>
    public CycleEffortEntry? Effort { get; init; }
}

/// <summary>Minutes to plan with.</summary>
/// <param name="Measured">From how many answers the pace was learned; 0: a guess.</param>
/// <param name="Self">One self-assessment, of half of the people at most.</param>
public sealed record CycleEffortEntry(int Measured, int Managers, EffortShare Typical, EffortShare Most, EffortMinutes Self);

public sealed record EffortShare(int Reviews, int Answers, EffortMinutes Minutes);

/// <param name="Middle">As often less as more.</param>
/// <param name="Quick">At the pace of the quicker quarter.</param>
/// <param name="Slow">At the pace of the slower quarter.</param>
public sealed record EffortMinutes(int Middle, int Quick, int Slow);

public sealed record CycleDetails(CycleEntry Cycle, string LaunchedBy, IReadOnlyList<string> Versions, bool MayClose, int ToShare, IReadOnlyList<ProgressEntry> People)
{
    /// <summary>How many colleagues are asked for a word, and how many of them have written it.</summary>
    public ColleaguesEntry Colleagues { get; init; } = new(0, 0);

    /// <summary>Who of the families, in words; empty where all of them.</summary>
    public string Population { get; init; } = "";

    /// <summary>The same as a launch takes it; null where all of them.</summary>
    public CyclePopulation? Settings { get; init; }

    /// <summary>Ids of the families it was launched for; empty for a cycle of a time when that was not kept.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];
}

public sealed record ColleaguesEntry(int Asked, int Written);

/// <param name="Self">not_started, draft, submitted or shared.</param>
public sealed record ProgressEntry(Guid Person, string Name, string Level, string Reviewer, string Self, string Manager);

/// <summary>Somebody in a cycle for whom something has changed since it took them in.</summary>
/// <param name="Change">left, no_manager, new_manager, moved or joined.</param>
public sealed record CycleChangeEntry(Guid Person, string Name, string Change, string Level, string? LevelNow, string? Manager, string? ManagerNow);

/// <summary>Whom it is about; without anybody, everybody for whom it is offered.</summary>
public sealed record CyclePeople(IReadOnlyList<Guid>? People)
{
    /// <summary>Why, where people are taken out.</summary>
    public string? Reason { get; init; }
}

/// <param name="People">For how many it was done.</param>
public sealed record CyclePeopleDone(int People);

/// <summary>What managers said that their teams had no opportunity to show, against the descriptors of one level.</summary>
/// <param name="People">How many it was said of; they are not named.</param>
public sealed record OpportunityGapEntry(string Family, string Level, string Competency, string Title, int People, IReadOnlyList<OpportunityTeam> Teams);

public sealed record OpportunityTeam(string Manager, int People);
