using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Reviews;

/// <summary>What the people whose story is written agreed with their managers after a review: one or two gaps, most of them signed by both.</summary>
internal sealed class Agreements(Ground ground)
{
    private const int QuartersBack = 3;
    private const double ChanceOfBothSigned = 0.75;

    private static readonly string[] Wholes =
    [
        "A good quarter. We agree on where it was strong, and that the next one is about fewer things at once.",
        "We saw most of it alike. Where we differed, the examples were the same and the question was how often.",
        "Steady work in a quarter with little room. We keep the plan and look at it again in six weeks.",
    ];

    private static readonly string[] Closers =
    [
        "Two examples by the end of the quarter that somebody outside the team confirms.",
        "Lead one piece of it alone from start to end, and write half a page afterwards on what was learned.",
        "Pair with a colleague who does it well, twice a month, and say in our talks what changed.",
    ];

    /// <param name="review">The manager's, as it was shared.</param>
    public Agreement? On(Participation p, ReviewCycle cycle, Assessment review)
    {
        var dice = ground.Dice(p.Who.Key, p.Quarter.Index, "agreed");
        if (!p.Who.Entry.IsWritten || p.Quarter.Ago > QuartersBack || review is not { Role: RaterRole.Manager, IsDraft: false, Withdrawal: null })
            return null;
        var weakest = review.Ratings.Where(r => r.Against == p.Level && r.Value is not null).OrderBy(r => r.Value).ThenBy(r => r.Competency.Value, StringComparer.Ordinal).Take(dice.Between(1, 2)).ToList();
        if (weakest.Count == 0)
            return null;

        var day = p.Quarter.After(dice.Between(21, 24));
        var closers = dice.Shuffle(Closers);
        var agreement = new Agreement(cycle.Id, p.Who.Id, ground.Ids.New<Agreement>(DemoCalendar.Moment(day, 10)));
        agreement.Write(
            new(dice.Pick(Wholes), [], [.. weakest.Select((r, i) => new AgreedGap(r.Competency, "", closers[i], day.AddDays(70)) { CompetencyTitle = p.Edition.Rubric.Title(r.Competency) })]),
            p.Manager, 0, DemoCalendar.Moment(day, 10)).BeAccepted();
        agreement.Sign(p.Manager, agreement.Revision, DemoCalendar.Moment(day, 11)).BeAccepted();
        if (dice.Happens(ChanceOfBothSigned))
            agreement.Sign(p.Who.Id, agreement.Revision, DemoCalendar.Moment(day.AddDays(1), 9)).BeAccepted();
        return agreement;
    }
}
