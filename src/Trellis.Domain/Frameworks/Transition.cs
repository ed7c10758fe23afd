namespace Trellis.Domain.Frameworks;

/// <summary>An edge inside a family with criteria: promotion, crossover, return or step-down by choice.</summary>
public sealed record Transition : DocumentPart
{
    public required TransitionId Id { get; init; }
    public required TransitionKind Kind { get; init; }
    public required IReadOnlyList<LevelId> From { get; init; }
    public required LevelId To { get; init; }
    public bool KeepsGrade { get; init; }
    public Criterion.All? Criteria { get; init; }
    public PolicyChanges? Policy { get; init; }
}

public enum TransitionKind { Promotion, Crossover, Return, Lateral, StepDown }

/// <summary>A lateral path between two families; with <see cref="BothWays"/> it starts in either.</summary>
public sealed record LateralPath : DocumentPart
{
    public required TransitionId Id { get; init; }
    public required PathEnd From { get; init; }
    public required PathEnd To { get; init; }
    public Landing Landing { get; init; } = Landing.SameGrade;
    public bool BothWays { get; init; }
    public IReadOnlyList<CompetencyId> Transferable { get; init; } = [];
    public IReadOnlyList<PathGap> Gaps { get; init; } = [];
    public Criterion.All? Criteria { get; init; }
    public PolicyChanges? Policy { get; init; }
}

public sealed record PathEnd(FamilyId Family, IReadOnlyList<LevelId> Levels) : DocumentPart;

/// <summary>Where a lateral move lands: at the level of equal grade, at the one level named, or decided at the move.</summary>
public enum Landing { SameGrade, Fixed, DecidedAtMove }

/// <summary>What a lateral path asks people to close: a competency from step to step, or a skill in words.</summary>
public sealed record PathGap : DocumentPart
{
    public CompetencyId? Competency { get; init; }
    public int? FromStep { get; init; }
    public int? ToStep { get; init; }
    public string? Skill { get; init; }
    public LocalText? Text { get; init; }
    public LocalText? CloseBy { get; init; }
}
