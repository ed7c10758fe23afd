using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Readiness;

/// <summary>One person's dated facts, in no particular order unless said. People are named by any stable string (a row's id, or "m1" in a case).</summary>
public sealed record PersonRecord
{
    /// <summary>Several entries at the same level and family that touch are one stay.</summary>
    public required IReadOnlyList<PlacementFact> Placements { get; init; }
    public IReadOnlyList<DayRange> Leave { get; init; } = [];
    public IReadOnlyList<ManagerFact> Managers { get; init; } = [];

    /// <summary>The managers of the managers; empty when not known, then an endorsement's stated relation is taken.</summary>
    public IReadOnlyList<ManagerFact> SkipLevels { get; init; } = [];
    public IReadOnlyList<CycleFact> Cycles { get; init; } = [];
    public IReadOnlyList<EvidenceFact> Evidence { get; init; } = [];
    public IReadOnlyList<MetricValue> MetricValues { get; init; } = [];
    public IReadOnlyList<CredentialFact> Credentials { get; init; } = [];
    public IReadOnlyList<EndorsementFact> Endorsements { get; init; } = [];
    public IReadOnlyList<CalibrationFact> Calibrations { get; init; } = [];
    public IReadOnlyList<StatementFact> Statements { get; init; } = [];
}

public sealed record PlacementFact(LevelRef At, DayRange Days);

public sealed record ManagerFact(string Manager, DayRange Days);

/// <summary>One cycle whose population includes the person.</summary>
public sealed record CycleFact(string Id, Month First, Month Last, CycleState State, string Version, IReadOnlyList<RatingFact> Ratings);

public enum CycleState { Open, Closed, Cancelled }

/// <summary>One rating on one competency against the descriptors of one level of the cycle's version. <paramref name="Sequence"/>: higher = later.</summary>
public sealed record RatingFact(CompetencyId Competency, LevelRef Against, decimal Value, RaterRole Role, RatingStatus Status, long Sequence)
{
    public string? By { get; init; }
    public DateOnly? Recorded { get; init; }
    public DateOnly? WithdrawnOn { get; init; }
}

public enum RaterRole { Self, Peer, Manager, Calibrated }

public enum RatingStatus { Draft, Submitted, Withdrawn }

/// <summary>One dated item with one of its tags; an item with two tags is two facts. <paramref name="Id"/> names the item in reports.</summary>
public sealed record EvidenceFact(string Id, string Tag, DateOnly Date, EvidenceStatus Status, IReadOnlyDictionary<string, string> Attributes)
{
    public DateOnly? Recorded { get; init; }
}

public enum EvidenceStatus { Claimed, Attested, Rejected, Expired }

/// <summary>The value of one month; of several for the same month the one recorded last.</summary>
public sealed record MetricValue(string Metric, Month Month, decimal Value)
{
    public DateOnly? Recorded { get; init; }
}

/// <summary>Good from <paramref name="Date"/> up to and including <paramref name="Expires"/>.</summary>
public sealed record CredentialFact(string Name, DateOnly Date, DateOnly? Expires, EvidenceStatus Status)
{
    public DateOnly? Recorded { get; init; }
}

/// <summary>A statement for one target level. <see cref="Relation"/> null: worked out from the reporting lines on its day.</summary>
public sealed record EndorsementFact(string By, DateOnly Date, LevelRef Target, EndorsementStatus Status)
{
    public Relation? Relation { get; init; }
    public DateOnly? Recorded { get; init; }
}

public enum EndorsementStatus { Active, Declined, Revoked }

public sealed record CalibrationFact(DateOnly Date, LevelRef Target, bool Confirmed)
{
    /// <summary>How many confirmed; null when not recorded.</summary>
    public int? Calibrators { get; init; }
    public DateOnly? Recorded { get; init; }
}

/// <summary>What a panel, an opening or a named person said for the move to <see cref="Target"/> (null: any).</summary>
public sealed record StatementFact(StatementKind Kind, DateOnly Date, string? By, StatementDecision Decision)
{
    public LevelRef? Target { get; init; }
    public DateOnly? Recorded { get; init; }
}

public enum StatementKind { Interview, Manual, Opening }

public enum StatementDecision { Yes, No, Withdrawn }
