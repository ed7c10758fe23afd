using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness;

/// <summary>Kleene's three values over MET, NOT_MET and UNKNOWN.</summary>
internal static class Kleene
{
    public static CriterionState And(CriterionState a, CriterionState b) =>
        a == NotMet || b == NotMet ? NotMet
        : a == Unknown || b == Unknown ? Unknown
        : Met;

    public static CriterionState Or(CriterionState a, CriterionState b) =>
        a == Met || b == Met ? Met
        : a == Unknown || b == Unknown ? Unknown
        : NotMet;

    public static CriterionState Not(CriterionState a) => a switch { Met => NotMet, NotMet => Met, _ => a };
}
