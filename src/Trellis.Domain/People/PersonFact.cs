using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.People;

/// <summary>Something dated that was recorded about a person and that criteria may look at: evidence, an endorsement, a calibration decision, a statement, a metric value, a credential.</summary>
public abstract class PersonFact
{
    protected PersonFact() { }

    protected PersonFact(Id<Person> person, DateOnly date, Id<Person>? by, DateTimeOffset recordedAt)
    {
        Id = Id<PersonFact>.New();
        (PersonId, Date, ById, RecordedAt) = (person, date, by, recordedAt);
    }

    public Id<PersonFact> Id { get; init; }
    public Id<Person> PersonId { get; private set; }
    public DateOnly Date { get; protected set; }
    public Id<Person>? ById { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public int Revision { get; protected set; }
}

/// <summary>A manager's (or the next manager's) word for one move; declined and revoked need a reason.</summary>
public sealed class Endorsement : PersonFact
{
    public const int LongestReason = 1000;

    private Endorsement() { }

    public Endorsement(Id<Person> person, DateOnly date, Id<Person> by, DateTimeOffset at, LevelRef target, EndorsementStatus status, string reason)
        : base(person, date, by, at)
    {
        (TargetFamily, TargetLevel, Status, Reason) = (target.Family, target.Level, status, reason);
    }

    public FamilyId TargetFamily { get; private set; }
    public LevelId TargetLevel { get; private set; }
    public EndorsementStatus Status { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>What keeps somebody from saying it; who may say it about whom is the asker's relation.</summary>
    public static IEnumerable<Refusal> WhatIsWrong(Id<Person> person, Id<Person> by, EndorsementStatus? status, string? reason)
    {
        if (by == person)
            yield return new("endorsement-own", "Nobody endorses themselves. Ask your manager.");
        if (status is null)
            yield return new("endorsement-status", "Say whether you endorse the move (active), do not (declined), or take your word back (revoked).", "status");
        else if (status != EndorsementStatus.Active && string.IsNullOrWhiteSpace(reason))
            yield return new("reason-missing", "Say why; the person reads your reason.", "reason");
        if (reason?.Length > LongestReason)
            yield return new("reason-long", $"Keep your reason under {LongestReason} characters.", "reason");
    }
}

/// <summary>What a calibration session decided on one move. A later one stands beside it and holds from then on.</summary>
public sealed class CalibrationDecision : PersonFact
{
    public const int MostCalibrators = 100;
    public const int LongestReason = 1000;

    private CalibrationDecision() { }

    public CalibrationDecision(Id<Person> person, DateOnly date, Id<Person> by, DateTimeOffset at, LevelRef target, bool confirmed, int calibrators, string? reason = null)
        : base(person, date, by, at)
    {
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        (TargetFamily, TargetLevel, Confirmed, Calibrators) = (target.Family, target.Level, confirmed, calibrators);
    }

    public FamilyId TargetFamily { get; private set; }
    public LevelId TargetLevel { get; private set; }
    public bool Confirmed { get; private set; }
    public int Calibrators { get; private set; }

    /// <summary>The person reads it; those of a time before reasons were asked for have none.</summary>
    public string? Reason { get; private set; }

    public static IEnumerable<Refusal> WhatIsWrong(bool? confirmed, int? calibrators, string? reason)
    {
        if (confirmed is null)
            yield return new("decision-missing", "Say whether the session confirmed the move.", "confirmed");
        if (calibrators is null or < 1 or > MostCalibrators)
            yield return new("calibrators", $"Say how many calibrators decided, from 1 to {MostCalibrators}.", "calibrators");
        if (confirmed == false && string.IsNullOrWhiteSpace(reason))
            yield return new("reason-missing", "Say why the session did not confirm it; the person reads your reason.", "reason");
        if (reason?.Length > LongestReason)
            yield return new("reason-long", $"Keep your reason under {LongestReason} characters.", "reason");
    }
}

/// <summary>What a panel, an opening or a named person said for one move.</summary>
public sealed class MoveStatement : PersonFact
{
    private MoveStatement() { }

    public MoveStatement(Id<Person> person, DateOnly date, Id<Person> by, DateTimeOffset at, LevelRef target, StatementKind kind, StatementDecision decision)
        : base(person, date, by, at)
    {
        (TargetFamily, TargetLevel, Kind, Decision) = (target.Family, target.Level, kind, decision);
    }

    public FamilyId TargetFamily { get; private set; }
    public LevelId TargetLevel { get; private set; }
    public StatementKind Kind { get; private set; }
    public StatementDecision Decision { get; private set; }
}

/// <summary>The value of one metric in the month of <see cref="PersonFact.Date"/>.</summary>
public sealed class MetricMonth : PersonFact
{
    private MetricMonth() { }

    public MetricMonth(Id<Person> person, Month month, string metric, decimal value, DateTimeOffset at) : base(person, month.FirstDay, null, at)
    {
        (Metric, Value) = (metric, value);
    }

    public string Metric { get; private set; } = "";
    public decimal Value { get; private set; }
}

/// <summary>A certificate or licence a person holds, until a day if it ends.</summary>
public sealed class Credential : PersonFact
{
    private Credential() { }

    public Credential(Id<Person> person, DateOnly date, Id<Person> by, DateTimeOffset at, string name, DateOnly? expires, EvidenceStatus status)
        : base(person, date, by, at)
    {
        (Name, Expires, Status) = (name, expires, status);
    }

    public string Name { get; private set; } = "";
    public DateOnly? Expires { get; private set; }
    public EvidenceStatus Status { get; private set; }
}
