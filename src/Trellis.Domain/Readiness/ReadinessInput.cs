using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

/// <summary>Everything the predicate may look at, for one person and one move (measurement.md section 5). Built from rows by My growth, from YAML by the conformance cases; the predicate cannot tell which.</summary>
public sealed record ReadinessInput
{
    /// <summary>The state of the world on this day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Only what had been recorded by the end of this day; null = everything.</summary>
    public DateOnly? KnownAt { get; init; }

    /// <summary>Null when no level lies above: the verdict is then NO_NEXT_LEVEL.</summary>
    public required LevelRef? To { get; init; }

    /// <summary>The levels the move starts from; a person who stands on none of them cannot be judged. Empty = not asked.</summary>
    public IReadOnlyList<LevelRef> From { get; init; } = [];

    /// <summary>Null or empty: a transition without criteria, which is confirmed by nothing and asks for nothing.</summary>
    public required Criterion.All? Criteria { get; init; }

    /// <summary>The transition's own changes already applied.</summary>
    public required Policy Policy { get; init; }

    /// <summary>Every level that the person's history or the move names; on one track in ladder order.</summary>
    public required IReadOnlyList<LevelFacts> Levels { get; init; }

    /// <summary>The framework versions that cycles refer to and those published since by the as-of day, in order of publication.</summary>
    public required IReadOnlyList<VersionFacts> Versions { get; init; }
    public IReadOnlyList<MetricFacts> Metrics { get; init; } = [];
    public required PersonRecord Person { get; init; }
}

public sealed record LevelFacts(LevelRef Ref, TrackId Track, TrackKind Kind, int GradeRank);

/// <summary>What a version asked of each level. A level of another family is looked up in the last version that knows it.</summary>
public sealed record VersionFacts(string Id, FamilyId Family, CarryOver CarryOver, IReadOnlyDictionary<LevelRef, IReadOnlyList<RequiredCompetency>> Required);

/// <summary>Whether ratings from before a major version go on counting.</summary>
public enum CarryOver { Grandfather, Restart }

/// <summary>A required competency of a level; equal non-null <paramref name="DescriptorKey"/> at two levels = rated once, counts for both.</summary>
public sealed record RequiredCompetency(CompetencyId Id, CompetencyKind Kind, string? DescriptorKey);

public sealed record MetricFacts(string Name, Aggregate Aggregate);
