using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness;

/// <summary>The state of every criterion for one person and one move, with sources: a report, never a decision. Worked out on demand.</summary>
public sealed record ReadinessReport(Verdict Verdict, IReadOnlyList<CriterionReport> Criteria)
{
    /// <summary>Why the input cannot be judged; only with <see cref="Verdict.InvalidInput"/>.</summary>
    public string? Invalid { get; init; }
}

/// <summary>The same answer without the reasons, for lists of people: the verdict and the state of every single criterion in document order, those inside <c>all</c>, <c>any</c> and <c>not</c> included.</summary>
public sealed record ReadinessStates(Verdict Verdict, IReadOnlyList<CriterionState> Criteria)
{
    /// <summary>What the move asks for itself, as <see cref="ReadinessReport.Criteria"/> lists it: <c>all</c>, <c>any</c> and <c>not</c> as one.</summary>
    public IReadOnlyList<AskedCriterion> Asked { get; init; } = [];
}

/// <summary>A criterion and its state, without the reasons.</summary>
public readonly record struct AskedCriterion(Criterion Criterion, CriterionState State);

/// <summary>measurement.md 5.2.</summary>
public enum Verdict { NotReady, InsufficientEvidence, AwaitingDecision, NotConfirmed, Confirmed, NoNextLevel, InvalidInput }

public enum CriterionState { Met, NotMet, Unknown, Pending, Declined }

/// <summary>One criterion as it stands: its state, what was found, from where, and what would change it. Structured; words are the interface's.</summary>
public sealed record CriterionReport(Criterion Criterion, CriterionState State)
{
    /// <summary>The parts of <c>all</c>, <c>any</c>, <c>not</c>, in document order.</summary>
    public IReadOnlyList<CriterionReport> Parts { get; init; } = [];
    public Finding? Finding { get; init; }
    public IReadOnlyList<Source> Sources { get; init; } = [];
    public NextThing? Next { get; init; }

    /// <summary>The day on which time alone changes the state, if nothing else happens.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>What was found for a criterion.</summary>
public abstract record Finding
{
    private Finding() { }

    /// <summary>Exact average as a fraction of the known sum over the count; <paramref name="Missing"/> required competencies had no rating.</summary>
    public sealed record Average(decimal Sum, int Rated, int Missing, decimal Needed, string? Cycle) : Finding
    {
        /// <summary>The cycle is too old to speak.</summary>
        public bool Stale { get; init; }
    }

    public sealed record Floor(decimal Needed, IReadOnlyList<CompetencyId> Below, IReadOnlyList<CompetencyId> Missing, string? Cycle) : Finding
    {
        /// <inheritdoc cref="Average.Stale"/>
        public bool Stale { get; init; }
    }

    /// <summary>Months and observations credited of those required; <paramref name="Stale"/>: enough, but too old.</summary>
    public sealed record Sustained(int CreditedMonths, int RequiredMonths, int Observations, int RequiredObservations, bool Stale) : Finding
    {
        /// <summary>What each considered cycle says, from the oldest.</summary>
        public IReadOnlyList<CycleAnswer> Cycles { get; init; } = [];
    }

    /// <summary>A level above <c>at</c> on its track is held, which satisfies it.</summary>
    public sealed record HoldsHigherLevel(LevelRef Held) : Finding;

    public sealed record Tenure(DateOnly Since, DateOnly Reached) : Finding;

    public sealed record Count(int Attested, int Claimed, int Needed) : Finding;

    /// <summary>Null = not known for lack of a month.</summary>
    public sealed record MetricWindow(decimal? Value, decimal Needed, People.Month First, People.Month Last) : Finding;

    public sealed record MetricQuarters(int Met, int Unknown, int Needed, int Of) : Finding;

    /// <summary>A human step: by whom and when, if anybody spoke; <paramref name="Lapsed"/>: they did, but it no longer counts.</summary>
    public sealed record Statement(string? By, DateOnly? Date, bool Lapsed) : Finding;

    /// <summary>A calibration that asks for a quorum; <paramref name="Lapsed"/> as for a statement.</summary>
    public sealed record Calibrators(int? Confirmed, int Quorum, DateOnly? Date, bool Lapsed = false) : Finding;
}

/// <summary>Whether a person operated at a level in one cycle; <paramref name="Counted"/>: credited to the period.</summary>
public sealed record CycleAnswer(string Cycle, People.Month First, People.Month Last, OperatedAt Answer, bool Counted);

/// <summary>Neutral cycles have no effect in either direction: cancelled, too little time at the level, or before a version that starts afresh.</summary>
public enum OperatedAt { Yes, No, Unknown, Cancelled, Away, Superseded }

/// <summary>Where a state comes from: a cycle's rating, an evidence item, a statement. Ids are those of the input.</summary>
public sealed record Source(SourceKind Kind, string? Id)
{
    public CompetencyId? Competency { get; init; }
    public LevelRef? Against { get; init; }
    public decimal? Value { get; init; }
    public RaterRole? Role { get; init; }
    public string? By { get; init; }
    public DateOnly? Date { get; init; }
    public string? Version { get; init; }

    /// <summary>Of an evidence item or a credential: attested or still claimed.</summary>
    public EvidenceStatus? Status { get; init; }
}

public enum SourceKind { Rating, Cycle, Evidence, Metric, Credential, Endorsement, Calibration, Statement, Placement }

/// <summary>The single next thing that would change a criterion for the better.</summary>
public abstract record NextThing
{
    private NextThing() { }

    public sealed record RateAtLeast(CompetencyId Competency, decimal Needed, LevelRef Against) : NextThing;

    /// <summary>The sum of ratings must rise by <paramref name="Points"/> to reach the average.</summary>
    public sealed record RaiseRatings(decimal Points, LevelRef Against) : NextThing;

    /// <summary>Be rated against this level (these competencies; empty = all), in <paramref name="Cycle"/> if a held one is missing.</summary>
    public sealed record BeRated(LevelRef Against, IReadOnlyList<CompetencyId> Competencies, string? Cycle) : NextThing;

    /// <summary>So many more months and reviews that show it.</summary>
    public sealed record KeepShowing(int Months, int Observations, LevelRef Against) : NextThing;

    public sealed record WaitUntil(DateOnly Day) : NextThing;

    public sealed record AddEvidence(string Tag, int Missing) : NextThing;

    public sealed record HaveAttested(string Tag, string EvidenceId) : NextThing;

    public sealed record RecordMetric(string Metric, People.Month Month) : NextThing;

    public sealed record ReachMetric(string Metric, decimal Needed) : NextThing;

    public sealed record AddCredential(string Name) : NextThing;

    public sealed record AskFor(Criterion HumanStep) : NextThing;
}
