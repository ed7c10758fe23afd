using Trellis.Domain.Frameworks;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company;

/// <summary>Each key of the policy as a sentence about people.</summary>
internal static class PolicyWords
{
    public static IEnumerable<string> Of(Policy policy)
    {
        yield return T("An average of at least {0} against the level held, with none below {1}, in the latest review.", Say.Exact(policy.AverageMin), Say.Exact(policy.FloorMin));
        yield return policy.SustainedBasis == SustainedBasis.Next
            ? T("Operating at the next level means an average of at least {0} against it, with none below {1}.", Say.Exact(policy.SustainedAverageMin), Say.Exact(policy.SustainedFloorMin))
            : T("Operating at the next level is read from ratings against the level held.");
        yield return T("It is sustained after {0} quarters seen in at least {1} reviews, counted inside the last {2} quarters.", policy.RequiredQuarters, policy.MinObservations, policy.WindowQuarters);
        yield return policy.UnknownPolicy == UnknownPolicy.Skip
            ? T("A review that was not held is passed over; it neither helps nor harms.")
            : T("A review that was not held ends a run, without counting against anyone.");
        yield return T("Ratings older than {0} quarters do not count; then the answer is “not known”, never “no”.", policy.MaxAgeQuarters);
        yield return T("Somebody who was away for more than {0} of a review period is left out of it: clocks stand still.", T("{0} %", Say.Exact((1 - policy.MinActiveFraction) * 100)));
        if (policy.MaxMissingCompetencies > 0)
            yield return T("Up to {0} competencies may be without a rating.", policy.MaxMissingCompetencies);
        if (policy.TenureMonthsMin > 0)
            yield return T("At least {0} months at the grade.", policy.TenureMonthsMin);
        yield return T("An endorsement holds for {0} days, and for {1} days after a change of manager; a confirmation in calibration for {2} days.", policy.EndorsementValidDays, policy.ManagerChangeGraceDays, policy.CalibrationValidDays);
        yield return T("A new manager has {0} days to contest what was agreed before them; silence accepts.", policy.AgreementAnswerDays);
    }
}
