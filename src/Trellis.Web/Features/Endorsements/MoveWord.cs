using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Web.Features.MyGrowth;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Endorsements;

/// <summary>What somebody said, or a session decided, on one move: whoever reads the checklist reads it, the person first of all.</summary>
/// <param name="By">Who said it or wrote it down.</param>
public sealed record MoveWord(LevelRef Target, DateOnly Date, string By, CriterionState State, string What, string? Reason)
{
    /// <summary>Newest first: the other way round than the criteria look at them.</summary>
    public static IReadOnlyList<MoveWord> About(GrowthRecord record, LevelRef? target) =>
        [.. record.Facts.Where(f => f is Endorsement or CalibrationDecision).Reverse().Select(f => Of(f, record.NameOf(f.ById))).Where(w => w.Target == target)];

    public static MoveWord Of(PersonFact fact, string by) => fact switch
    {
        Endorsement said => new(new(said.TargetFamily, said.TargetLevel), said.Date, by, StateOf(said.Status), WordOf(said.Status), said.Reason is { Length: > 0 } why ? why : null),
        CalibrationDecision decided => new(new(decided.TargetFamily, decided.TargetLevel), decided.Date, by, decided.Confirmed ? CriterionState.Met : CriterionState.Declined, WordOf(decided), decided.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static CriterionState StateOf(EndorsementStatus status) => status switch
    {
        EndorsementStatus.Active => CriterionState.Met,
        EndorsementStatus.Declined => CriterionState.Declined,
        _ => CriterionState.Pending,
    };

    private static string WordOf(EndorsementStatus status) => status switch
    {
        EndorsementStatus.Active => T("endorsed"),
        EndorsementStatus.Declined => T("not endorsed"),
        _ => T("word taken back"),
    };

    private static string WordOf(CalibrationDecision decided) => (decided.Confirmed, decided.Calibrators) switch
    {
        (true, 1) => T("confirmed by 1 calibrator"),
        (true, var n) => T("confirmed by {0} calibrators", n),
        (false, 1) => T("not confirmed, 1 calibrator"),
        (false, var n) => T("not confirmed, {0} calibrators", n),
    };
}
