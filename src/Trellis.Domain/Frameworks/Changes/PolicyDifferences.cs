using System.Globalization;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>Thresholds of two policies, key by key. A criterion that takes its number from one is said to change as well.</summary>
internal static class PolicyDifferences
{
    /// <param name="place">The move that has thresholds of its own; "" for the company's.</param>
    public static IEnumerable<Difference> Between(Policy before, Policy after, string place, IReadOnlyList<LevelId> levels) =>
        Keys(before, after).Where(k => k.Was != k.Becomes).Select(k => new Difference(DifferencePart.Policy, DifferenceKind.Changed, Where(place, k.Key), k.Was, k.Becomes)
        {
            Reason = k.Harder > 0 ? ChangeReason.Raised : ChangeReason.Lowered,
            Levels = levels,
        });

    public static string Where(string place, string key) => place.Length == 0 ? key : $"{place}, {key}";

    /// <summary>The last value is larger where the rule is harder to meet.</summary>
    private static (string Key, string Was, string Becomes, decimal Harder)[] Keys(Policy before, Policy after) =>
    [
        Number("average_min", before.AverageMin, after.AverageMin),
        Number("floor_min", before.FloorMin, after.FloorMin),
        ("sustained_basis", Word(before.SustainedBasis), Word(after.SustainedBasis), before.SustainedBasis - after.SustainedBasis),
        Number("sustained_average_min", before.SustainedAverageMin, after.SustainedAverageMin),
        Number("sustained_floor_min", before.SustainedFloorMin, after.SustainedFloorMin),
        Number("required_quarters", before.RequiredQuarters, after.RequiredQuarters),
        Number("min_observations", before.MinObservations, after.MinObservations),
        ("unknown_policy", Word(before.UnknownPolicy), Word(after.UnknownPolicy), after.UnknownPolicy - before.UnknownPolicy),
        Limit("window_quarters", before.WindowQuarters, after.WindowQuarters),
        Limit("max_age_quarters", before.MaxAgeQuarters, after.MaxAgeQuarters),
        Limit("min_active_fraction", before.MinActiveFraction, after.MinActiveFraction),
        Limit("max_missing_competencies", before.MaxMissingCompetencies, after.MaxMissingCompetencies),
        Number("tenure_months_min", before.TenureMonthsMin, after.TenureMonthsMin),
        Limit("endorsement_valid_days", before.EndorsementValidDays, after.EndorsementValidDays),
        Limit("manager_change_grace_days", before.ManagerChangeGraceDays, after.ManagerChangeGraceDays),
        Limit("calibration_valid_days", before.CalibrationValidDays, after.CalibrationValidDays),
        Limit("agreement_answer_days", before.AgreementAnswerDays, after.AgreementAnswerDays),
    ];

    private static (string, string, string, decimal) Number(string key, decimal was, decimal becomes) => (key, Text(was), Text(becomes), becomes - was);

    private static (string, string, string, decimal) Limit(string key, decimal was, decimal becomes) => (key, Text(was), Text(becomes), was - becomes);

    private static string Text(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
