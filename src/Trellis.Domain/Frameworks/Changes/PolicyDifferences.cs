using System.Globalization;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>The company's thresholds that no criterion spells out; those that one does are compared there.</summary>
internal static class PolicyDifferences
{
    public static IEnumerable<Difference> Between(Policy before, Policy after, ResolvedFramework framework)
    {
        // The last value is larger where the rule is harder to meet.
        (string Key, string Was, string Becomes, decimal Harder)[] keys =
        [
            Number("window_quarters", before.WindowQuarters, after.WindowQuarters, higherIsHarder: false),
            Number("max_age_quarters", before.MaxAgeQuarters, after.MaxAgeQuarters, higherIsHarder: false),
            Number("min_active_fraction", before.MinActiveFraction, after.MinActiveFraction, higherIsHarder: false),
            Number("max_missing_competencies", before.MaxMissingCompetencies, after.MaxMissingCompetencies, higherIsHarder: false),
            Number("endorsement_valid_days", before.EndorsementValidDays, after.EndorsementValidDays, higherIsHarder: false),
            Number("manager_change_grace_days", before.ManagerChangeGraceDays, after.ManagerChangeGraceDays, higherIsHarder: false),
            Number("calibration_valid_days", before.CalibrationValidDays, after.CalibrationValidDays, higherIsHarder: false),
            ("unknown_policy", before.UnknownPolicy.ToString(), after.UnknownPolicy.ToString(), (int)after.UnknownPolicy - (int)before.UnknownPolicy),
        ];
        return keys.Where(k => k.Was != k.Becomes).Select(k => new Difference(DifferencePart.Policy, DifferenceKind.Changed, k.Key, k.Was, k.Becomes)
        {
            Reason = k.Harder > 0 ? ChangeReason.Raised : ChangeReason.Lowered,
            Levels = [.. framework.Levels.Select(l => l.Level.Id)],
        });
    }

    private static (string, string, string, decimal) Number(string key, decimal was, decimal becomes, bool higherIsHarder) =>
        (key, was.ToString(CultureInfo.InvariantCulture), becomes.ToString(CultureInfo.InvariantCulture), higherIsHarder ? becomes - was : was - becomes);
}
