using Trellis.Domain.Frameworks;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company.Editing;

/// <summary>What one number of the policy does, said on an example with that number worked in.</summary>
internal static class PolicyEffects
{
    private static readonly DateOnly Spring = new(2026, 3, 1);
    private static readonly DateOnly EndOfQuarter = new(2026, 3, 31);

    public static string? Of(string column, Policy p) => column switch
    {
        "AverageMin" => 3.5m >= p.AverageMin ? T("Ratings of 4, 4, 3 and 3 average 3.5, which is enough.") : T("Ratings of 4, 4, 3 and 3 average 3.5, which is not enough."),
        "FloorMin" => 2 >= p.FloorMin ? T("A single 2 among fours does not stand in the way.") : T("A single 2 among fours stands in the way."),
        "SustainedBasis" => p.SustainedBasis == SustainedBasis.Next
            ? T("Somebody at IC2 is rated against IC3 too, and only those ratings count here.")
            : T("Somebody at IC2 need not be rated against IC3; strong ratings against IC2 count, by the average and the lowest rating above."),
        "SustainedAverageMin" => 2.75m >= p.SustainedAverageMin
            ? T("Ratings of 3, 3, 3 and 2 against the next level average 2.75, which is enough.")
            : T("Ratings of 3, 3, 3 and 2 against the next level average 2.75, which is not enough."),
        "SustainedFloorMin" => 2 >= p.SustainedFloorMin ? T("A single 2 against the next level lets the review count.") : T("A single 2 against the next level keeps the review from counting."),
        "RequiredQuarters" => T("Shown from January 2026 on in every review, it is sustained at the end of {0}.", Say.Month(Domain.People.Month.Of(new(2026, 1, 1)).Plus(Math.Max(1, 3 * p.RequiredQuarters) - 1))),
        "MinObservations" => T("With two reviews a year, {0} of them take {1} months.", p.MinObservations, 6 * p.MinObservations),
        "UnknownPolicy" => p.UnknownPolicy == UnknownPolicy.Skip
            ? T("Shown in the first and third quarter, no review in the second: the two are one run.")
            : T("Shown in the first and third quarter, no review in the second: the run begins again in the third."),
        "WindowQuarters" => T("A run that ends in December 2026 may have begun in {0}, not before.", Say.Month(Domain.People.Month.Of(new(2026, 12, 1)).Plus(1 - Math.Max(1, 3 * p.WindowQuarters)))),
        "MaxAgeQuarters" => T("A review that ends on {0} speaks until the end of {1}.", Say.Day(EndOfQuarter), Say.Month(Domain.People.Month.Of(EndOfQuarter).Plus(1 + (3 * p.MaxAgeQuarters)))),
        "MinActiveFraction" => T("Of a quarter of 92 days, somebody takes part who was there for {0} of them.", Math.Ceiling(92 * p.MinActiveFraction)),
        "MaxMissingCompetencies" => T("Of 8 required competencies, {0} must be rated.", Math.Max(0, 8 - p.MaxMissingCompetencies)),
        "TenureMonthsMin" => p.TenureMonthsMin == 0 ? T("Nobody waits for time alone.") : T("At the grade since {0}, it is reached on {1}.", Say.Day(Spring), Say.Day(Spring.AddMonths(p.TenureMonthsMin))),
        "EndorsementValidDays" => T("Given on {0}, it holds until {1}.", Say.Day(Spring), Say.Day(Spring.AddDays(p.EndorsementValidDays))),
        "ManagerChangeGraceDays" => T("The manager changes after {0}: the word given before holds until {1}.", Say.Day(EndOfQuarter), Say.Day(EndOfQuarter.AddDays(1 + p.ManagerChangeGraceDays))),
        "CalibrationValidDays" => T("Confirmed on {0}, it holds until {1}.", Say.Day(Spring), Say.Day(Spring.AddDays(p.CalibrationValidDays))),
        "AgreementAnswerDays" => T("The manager changes after {0}: the new one may contest until {1}.", Say.Day(EndOfQuarter), Say.Day(EndOfQuarter.AddDays(1 + p.AgreementAnswerDays))),
        _ => null,
    };
}
