using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Reviews;

/// <summary>Two years of reviews that are over: most complete, some missed, a few withdrawn, some calibrated.</summary>
internal sealed class ClosedCycles(Ground ground, ReviewWriter writer)
{
    private readonly Agreements _agreements = new(ground);
    private readonly ColleaguesWords _colleagues = new(ground, writer);
    private const double ChanceOfSelf = 0.88;
    private const double ChanceOfMissing = 0.03;
    private const double ChanceOfSharingEarly = 0.8;
    private const double ChanceOfAnswer = 0.35;
    private static readonly int[] CalibratedQuartersAgo = [5, 3, 1];
    private const double ChanceOfCalibration = 0.25;

    /// <summary>Quarter by quarter, so that a large company is never whole in memory.</summary>
    public IEnumerable<object> Rows() => ground.Calendar.Closed.SelectMany(RowsOf);

    private List<object> RowsOf(Quarter quarter)
    {
        var people = Participation.Of(ground, quarter);
        if (people.Count == 0)
            return [];
        var launch = new Launch(ground.Hr.Id, DemoCalendar.Moment(quarter.LaunchDay, 8));
        var cycle = ReviewCycle.Start(quarter.Name, quarter.First, quarter.Last, [], people.Count, launch, ground.Ids.New<ReviewCycle>(launch.At)).BeAccepted();
        List<object> colleagues = [.. people.SelectMany(p => _colleagues.Over(p, cycle, people))];
        List<Assessment> assessments = [.. people.SelectMany(p => Review(p, cycle))];
        Withdrawals.In(quarter, ground)?.Apply(assessments, people, cycle, writer);

        var closing = DemoCalendar.Moment(quarter.CloseDay, 15);
        foreach (var assessment in assessments.Concat(colleagues.OfType<Assessment>()))
            assessment.Share(ground.Hr.Id, closing).BeAccepted();
        cycle.Close(ground.Hr.Id, quarter.CloseDay, closing).BeAccepted();
        var reviews = assessments.Where(a => a is { Role: RaterRole.Manager, Withdrawal: null }).ToLookup(a => a.PersonId);
        var agreed = people.Select(p => reviews[p.Who.Id].LastOrDefault() is { } review ? _agreements.On(p, cycle, review) : null).OfType<Agreement>();
        return [cycle, .. people.Select(p => p.In(cycle)), .. assessments, .. colleagues, .. agreed];
    }

    private IEnumerable<Assessment> Review(Participation p, ReviewCycle cycle)
    {
        var dice = ground.Dice(p.Who.Key, p.Quarter.Index, "review");
        if (p.IsAway)
            yield break;
        if (dice.Happens(ChanceOfSelf) || p.Who.Entry.IsWritten)
            yield return writer.BySelf(p, cycle, DemoCalendar.Moment(DemoCalendar.Workday(p.Quarter.LaunchDay.AddDays(dice.Between(2, 12))), 11, dice.Below(60)));
        if (dice.Happens(ChanceOfMissing) && MayBeMissing(p))
            yield break;

        var review = writer.ByManager(p, cycle, DemoCalendar.Moment(p.Quarter.After(dice.Between(4, 14)), 14, dice.Below(60)));
        yield return review;
        if (CalibratedQuartersAgo.Contains(p.Quarter.Ago) && dice.Happens(ChanceOfCalibration) && CalibratorOf(p) is { } calibrator)
            yield return writer.Calibrated(p, cycle, review, calibrator.Id, DemoCalendar.Moment(p.Quarter.After(16), 10, dice.Below(60)));
        if (dice.Happens(ChanceOfSharingEarly))
            Share(review, p, dice);
    }

    private void Share(Assessment review, Participation p, Dice dice)
    {
        var day = p.Quarter.After(dice.Between(17, 20));
        review.Share(p.Manager, DemoCalendar.Moment(day, 16, dice.Below(60))).BeAccepted();
        if (!dice.Happens(ChanceOfAnswer))
            return;
        var answers = ground.Words.Answers.Where(a => a.Competency is null || review.Ratings.Any(r => r.Against == p.Level && r.Competency.Value == a.Competency && r.Value == a.Rating));
        review.AnswerWith(dice.Pick([.. answers]).Text, DemoCalendar.Moment(day.AddDays(dice.Between(1, 4)), 9, dice.Below(60))).BeAccepted();
    }

    private static bool MayBeMissing(Participation p) => !p.Who.Entry.IsWritten && !Performance.IsReady(p);

    private Employee? CalibratorOf(Participation p)
    {
        if (p.Who.Entry.IsWritten || ground.Calibrators.Count == 0)
            return null;
        var calibrator = ground.Dice(p.Who.Key, p.Quarter.Index, "calibrator").Pick(ground.Calibrators);
        return p.Who != calibrator && calibrator.ManagerOn(p.Quarter.LaunchDay) != p.Who.Id ? calibrator : null;
    }
}
