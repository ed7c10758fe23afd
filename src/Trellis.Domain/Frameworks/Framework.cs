namespace Trellis.Domain.Frameworks;

/// <summary>One trellis/v1 file: a company part, if it has one, and any number of families.</summary>
public sealed record FrameworkFile : DocumentPart
{
    public Company? Company { get; init; }

    /// <summary>The master language of a file without a company part; null = that of the company it is read for.</summary>
    public string? Locale { get; init; }
    public IReadOnlyList<Family> Families { get; init; } = [];
    public IReadOnlyList<LateralPath> Paths { get; init; } = [];
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Read from a long table, which says tracks, levels, competencies and texts; of moves, grades and what no row speaks of it says nothing.</summary>
    public bool IsTable { get; init; }

    /// <summary>The tree that publishing this family would freeze: all it resolves to, with the paths that start in it.</summary>
    public Framework Of(Family family, Company company) => new()
    {
        Company = Company ?? company,
        Family = family,
        Paths = [.. Paths.Where(p => p.From.Family == family.Id || (p.BothWays && p.To.Family == family.Id))],
        Waivers = Waivers,
    };
}

/// <summary>The document of one job family as it is versioned: the family, the company part it resolves against and its paths.</summary>
public sealed record Framework
{
    public required Company Company { get; init; }
    public required Family Family { get; init; }
    public IReadOnlyList<LateralPath> Paths { get; init; } = [];

    /// <summary>Findings about its words that somebody accepted; they stay in the version.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>The same as a file: what the linter reads and people download.</summary>
    public FrameworkFile AsFile() => new() { Company = Company, Families = [Family], Paths = Paths, Waivers = Waivers };
}

/// <summary>A finding that somebody accepted: with reason, author and a day on which it ends.</summary>
public sealed record Waiver : DocumentPart
{
    public required string Rule { get; init; }
    public required string Target { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateOnly? Until { get; init; }
}
