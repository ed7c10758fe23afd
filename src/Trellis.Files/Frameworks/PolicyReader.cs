using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>The keys of a policy, all optional: a company's policy is what it changes of the defaults.</summary>
internal static class PolicyReader
{
    public static PolicyChanges Changes(ReadContext context, Node node)
    {
        var f = new Fields(node, context, "policy");
        return new()
        {
            AverageMin = f.Number("average_min"),
            FloorMin = f.Number("floor_min"),
            SustainedBasis = f.Word("sustained_basis", Vocabulary.SustainedBases),
            SustainedAverageMin = f.Number("sustained_average_min"),
            SustainedFloorMin = f.Number("sustained_floor_min"),
            RequiredQuarters = f.Int("required_quarters"),
            MinObservations = f.Int("min_observations"),
            UnknownPolicy = f.Word("unknown_policy", Vocabulary.UnknownPolicies),
            WindowQuarters = f.Int("window_quarters"),
            MaxAgeQuarters = f.Int("max_age_quarters"),
            MinActiveFraction = f.Number("min_active_fraction"),
            MaxMissingCompetencies = f.Int("max_missing_competencies"),
            TenureMonthsMin = f.Int("tenure_months_min"),
            EndorsementValidDays = f.Int("endorsement_valid_days"),
            ManagerChangeGraceDays = f.Int("manager_change_grace_days"),
            CalibrationValidDays = f.Int("calibration_valid_days"),
            AgreementAnswerDays = f.Int("agreement_answer_days"),
            Extras = f.Rest(),
        };
    }
}
