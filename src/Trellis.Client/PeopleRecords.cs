namespace Trellis.Client;

/// <summary>One line of the list of people, as of today.</summary>
/// <param name="Leave">The kind of leave, for somebody who is away.</param>
public sealed record PersonEntry(Guid Id, string Name, string Email, string? Family, string? Level, string? ExternalTitle, string? Manager, string? Leave);

/// <summary>What HR keeps about one person; ratings are not in it.</summary>
public sealed record PersonDetails(
    Guid Id, string Name, string Email, bool HasAccount, IReadOnlyList<AttributeEntry> Attributes,
    IReadOnlyList<PlacementEntry> Placements, IReadOnlyList<ManagerEntry> Managers, IReadOnlyList<LeaveEntry> Leave);

/// <summary>What else a people file says of somebody, such as a site.</summary>
public sealed record AttributeEntry(string Name, string Value);

/// <param name="To">The last day; null = still.</param>
public sealed record PlacementEntry(string Family, string Level, DateOnly From, DateOnly? To, string? ExternalTitle);

public sealed record ManagerEntry(Guid Person, string Name, DateOnly From, DateOnly? To);

public sealed record LeaveEntry(string Kind, DateOnly From, DateOnly? To);

/// <summary>Somebody new, by the same rules as one line of a people file.</summary>
public sealed record NewPerson
{
    public string? Email { get; init; }
    public string? Name { get; init; }

    /// <summary>The id or the title of a family.</summary>
    public string? Family { get; init; }
    public string? Track { get; init; }

    /// <summary>The id or a title of a level.</summary>
    public string? Level { get; init; }
    public string? Since { get; init; }

    /// <summary>Outside title, where it differs from the level's.</summary>
    public string? Title { get; init; }
    public string? ManagerEmail { get; init; }
    public string? ManagerSince { get; init; }
}

/// <summary>Another level, another manager, or both; what is left out stays.</summary>
public sealed record PlaceChange
{
    /// <summary>As family/level.</summary>
    public string? Level { get; init; }
    public string? Since { get; init; }
    public string? Title { get; init; }

    /// <summary>An e-mail address.</summary>
    public string? Manager { get; init; }
    public string? ManagerSince { get; init; }
}

public sealed record Made(Guid Id);

/// <summary>What taking in a file would change, or changed.</summary>
/// <param name="Applied">False: a dry run.</param>
/// <param name="Seen">Stands for what this report shows; send it with the file to apply exactly that.</param>
/// <param name="Vanished">People who are not in the file. Nothing happens to them unless asked.</param>
public sealed record ImportReport(bool Applied, string Seen, IReadOnlyList<ImportChange> Changes, IReadOnlyList<ApiFinding> Problems, IReadOnlyList<string> Vanished);

/// <summary>What a people page asks beside the file.</summary>
public sealed record ImportChoices
{
    /// <summary>What columns of other names mean, by their heading; "-" leaves one out.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Whoever is not in the file no longer holds a level or a manager after this day; null: they stay as they are.</summary>
    public DateOnly? EndMissingAfter { get; init; }
}

/// <summary>Somebody who is not connected yet.</summary>
/// <param name="LevelTitle">Of the level, where the title outside differs from it.</param>
/// <param name="Invited">A link was made that nobody has used.</param>
public sealed record ToConnectEntry(Guid Id, string Name, string Email, string? Family, string? Level, string? ExternalTitle, string? LevelTitle, bool Invited);

/// <summary>How many of a family's people a manager's review has reached: shared within twelve months of its evidence period, or under way in an open cycle.</summary>
public sealed record CoverageEntry(string Family, int People, int Reviewed, int UnderWay);

/// <summary>Somebody at the same level since <paramref name="Since"/>.</summary>
public sealed record LongInLevelEntry(Guid Id, string Name, string Email, string Family, string Level, DateOnly Since, int Years);

public sealed record ImportChange(int Line, string Name, string Kind, string? Was, string? Becomes, DateOnly? Since);

/// <summary>One rating as its person or HR reads it.</summary>
public sealed record RatingEntry(string Cycle, string Competency, int? Value, string Against, string By, string Role, DateOnly Date, string? Version, string Comment, string? WithdrawnBecause);

/// <summary>Who of HR read my ratings, and when.</summary>
public sealed record LookEntry(DateTimeOffset At, string By);
