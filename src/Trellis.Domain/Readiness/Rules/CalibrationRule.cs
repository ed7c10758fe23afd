using Trellis.Domain.Frameworks;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>The latest calibration for the target decides; a confirmation needs its quorum and lapses with age.</summary>
internal static class CalibrationRule
{
    public static StatementOutcome Judge(AsOfView view, Criterion.Calibration criterion)
    {
        var (latest, all) = (-1, view.Input.Person.Calibrations);
        for (var i = 0; i < all.Count; i++)
            if (Speaks(view, all[i]) && (latest < 0 || all[i].Date >= all[latest].Date))
                latest = i;
        if (latest < 0)
            return new(Pending, -1, false);
        if (!all[latest].Confirmed)
            return new(Declined, latest, false);

        var lapsed = view.AsOf > all[latest].Date.AddDays(view.Policy.CalibrationValidDays);
        var quorate = criterion.Quorum is not { } quorum || all[latest].Calibrators >= quorum;
        return new(quorate && !lapsed ? Met : Pending, latest, lapsed);
    }

    private static bool Speaks(AsOfView view, CalibrationFact calibration) =>
        calibration.Target == view.To && calibration.Date <= view.AsOf && view.Knows(calibration.Recorded);
}
