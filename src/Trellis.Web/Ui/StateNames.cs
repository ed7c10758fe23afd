using System.Diagnostics;
using Trellis.Domain.Readiness;

namespace Trellis.Web.Ui;

/// <summary>States and verdicts as style sheets, scripts and tests name them; never shown.</summary>
internal static class StateNames
{
    public static string Of(CriterionState state) => state switch
    {
        CriterionState.Met => "met",
        CriterionState.NotMet => "not-met",
        CriterionState.Unknown => "unknown",
        CriterionState.Pending => "pending",
        CriterionState.Declined => "declined",
        _ => throw new UnreachableException(),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.NotReady => "not-ready",
        Verdict.InsufficientEvidence => "insufficient-evidence",
        Verdict.AwaitingDecision => "awaiting-decision",
        Verdict.NotConfirmed => "not-confirmed",
        Verdict.Confirmed => "confirmed",
        Verdict.NoNextLevel => "no-next-level",
        Verdict.InvalidInput => "invalid-input",
        _ => throw new UnreachableException(),
    };
}
