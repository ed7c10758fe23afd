using Trellis.Domain.Readiness;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>The words of conformance cases.</summary>
internal static class CaseWords
{
    public static readonly Words<Verdict> Verdicts = new(
        ("NOT_READY", Verdict.NotReady), ("INSUFFICIENT_EVIDENCE", Verdict.InsufficientEvidence), ("AWAITING_DECISION", Verdict.AwaitingDecision),
        ("NOT_CONFIRMED", Verdict.NotConfirmed), ("CONFIRMED", Verdict.Confirmed), ("NO_NEXT_LEVEL", Verdict.NoNextLevel), ("INVALID_INPUT", Verdict.InvalidInput));

    public static readonly Words<CriterionState> States = new(
        ("MET", CriterionState.Met), ("NOT_MET", CriterionState.NotMet), ("UNKNOWN", CriterionState.Unknown),
        ("PENDING", CriterionState.Pending), ("DECLINED", CriterionState.Declined));

    public static readonly Words<CycleState> CycleStates = new(("closed", CycleState.Closed), ("open", CycleState.Open), ("cancelled", CycleState.Cancelled));

    public static readonly Words<RaterRole> Roles = new(
        ("self", RaterRole.Self), ("peer", RaterRole.Peer), ("manager", RaterRole.Manager), ("calibrated", RaterRole.Calibrated));

    public static readonly Words<RatingStatus> RatingStatuses =
        new(("submitted", RatingStatus.Submitted), ("draft", RatingStatus.Draft), ("withdrawn", RatingStatus.Withdrawn));

    public static readonly Words<EvidenceStatus> EvidenceStatuses = new(
        ("attested", EvidenceStatus.Attested), ("claimed", EvidenceStatus.Claimed), ("rejected", EvidenceStatus.Rejected), ("expired", EvidenceStatus.Expired));

    public static readonly Words<EndorsementStatus> EndorsementStatuses =
        new(("active", EndorsementStatus.Active), ("declined", EndorsementStatus.Declined), ("revoked", EndorsementStatus.Revoked));

    public static readonly Words<Confirmation> CalibrationDecisions = new(("confirmed", Confirmation.Confirmed), ("rejected", Confirmation.Rejected));

    public static readonly Words<StatementKind> StatementKinds =
        new(("interview", StatementKind.Interview), ("manual", StatementKind.Manual), ("opening", StatementKind.Opening));

    public static readonly Words<StatementDecision> Decisions = new(
        ("yes", StatementDecision.Yes), ("confirmed", StatementDecision.Yes), ("approved", StatementDecision.Yes), ("passed", StatementDecision.Yes),
        ("agreed", StatementDecision.Yes), ("met", StatementDecision.Yes), ("active", StatementDecision.Yes), ("not needed", StatementDecision.Yes), ("not_needed", StatementDecision.Yes),
        ("no", StatementDecision.No), ("rejected", StatementDecision.No), ("declined", StatementDecision.No), ("failed", StatementDecision.No),
        ("not now", StatementDecision.No), ("not_now", StatementDecision.No), ("withdrawn", StatementDecision.Withdrawn), ("revoked", StatementDecision.Withdrawn));

    public static readonly Words<CarryOver> CarryOvers = new(("grandfather", CarryOver.Grandfather), ("restart", CarryOver.Restart));

    public static readonly Words<VersionChange> VersionChanges =
        new(("major", VersionChange.Major), ("minor", VersionChange.Minor), ("patch", VersionChange.Patch));
}

internal enum Confirmation { Confirmed, Rejected }

/// <summary>Said for the reader of a case; only <c>carry_over</c> makes a difference to readiness.</summary>
internal enum VersionChange { Major, Minor, Patch }
