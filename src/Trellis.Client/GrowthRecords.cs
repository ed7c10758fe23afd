namespace Trellis.Client;

/// <summary>Where somebody stands today, and competency by competency what another level would ask.</summary>
public sealed record GrowthDetails
{
    public required Guid Person { get; init; }
    public required string Name { get; init; }

    /// <summary>The level held today, as family/level.</summary>
    public string? From { get; init; }
    public DateOnly? Since { get; init; }

    /// <summary>The number of the version in force.</summary>
    public string? Version { get; init; }

    /// <summary>The level compared with.</summary>
    public string? To { get; init; }

    /// <summary>promotion, crossover, return, lateral or stepdown; null where no move leads there.</summary>
    public string? Move { get; init; }

    /// <summary>Competencies asked at both levels.</summary>
    public required IReadOnlyList<string> Transferable { get; init; }
    public required IReadOnlyList<GapEntry> Gaps { get; init; }

    /// <summary>Everything that can be compared with, what is open from here first.</summary>
    public required IReadOnlyList<LevelChoice> Levels { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<RatingEntry> Ratings { get; init; }
}

/// <summary>One competency against the level compared with.</summary>
/// <param name="New">What it asks there and not at the level held.</param>
/// <param name="AskedHere">The level held asks this competency too.</param>
/// <param name="IsGap">Rated below 3 against the level compared with.</param>
/// <param name="Against">The rating that holds for the level compared with; null = not rated against it.</param>
/// <param name="Now">The rating against the level held.</param>
public sealed record GapEntry(string Competency, string Title, IReadOnlyList<string> New, bool AskedHere, bool IsGap, RatingAgainst? Against, RatingAgainst? Now);

public sealed record RatingAgainst(decimal Value, string Level, string Cycle, string By, DateOnly? Date, string? Version, bool Calibrated);

public sealed record LevelChoice(string Level, string Title, string Group);
