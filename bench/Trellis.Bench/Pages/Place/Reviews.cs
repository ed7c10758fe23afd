using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Demo;
using Trellis.Web.Demo.Source;

namespace Trellis.Bench.Pages.Place;

/// <summary>Eight closed quarters with a manager's and an own review of everybody, and an open one in which every manager has begun.</summary>
internal sealed class Reviews(Workforce workforce, DemoCalendar calendar, DemoWords words)
{
    private const double ChanceOfAComment = 0.45;

    private readonly Dice _dice = new(1, "bench reviews");
    private readonly List<DraftToRate> _drafts = [];

    public IReadOnlyList<DraftToRate> Drafts => _drafts;

    private Id<Person> Hr => workforce.Everybody[0].Id;

    /// <summary>Quarter by quarter, so that they can be saved in parts.</summary>
    public IEnumerable<IReadOnlyList<object>> Rows()
    {
        foreach (var quarter in calendar.Closed)
            yield return Closed(quarter);
        yield return Open(calendar.LastComplete);
    }

    private List<object> Closed(Quarter quarter)
    {
        var (cycle, parts) = Start(quarter);
        var at = DemoCalendar.Moment(quarter.After(10), 12);
        List<Assessment> reviews = [.. parts.SelectMany(p => new[] { Review(p, cycle, RaterRole.Self, at), Review(p, cycle, RaterRole.Manager, at) })];
        foreach (var review in reviews)
            review.Share(Hr, at.AddDays(5)).BeAccepted();
        cycle.Close(Hr, quarter.CloseDay, DemoCalendar.Moment(quarter.CloseDay, 15)).BeAccepted();
        return [cycle, .. parts.Select(p => p.In(cycle)), .. reviews];
    }

    private List<object> Open(Quarter quarter)
    {
        var (cycle, parts) = Start(quarter);
        List<Assessment> drafts = [.. parts.Select(p => new Assessment(p.In(cycle).Subject, p.Who.Manager!.Value, RaterRole.Manager))];
        _drafts.AddRange(parts.Zip(drafts, (p, d) => new DraftToRate(d.Id, p.Who.Manager!.Value, d.Level, [.. p.Edition.Rubric.AskedAt(d.Level)])));
        return [cycle, .. parts.Select(p => p.In(cycle)), .. drafts];
    }

    private (ReviewCycle Cycle, List<Part> Parts) Start(Quarter quarter)
    {
        List<Part> parts = [.. workforce.Everybody.Where(w => w.Manager is not null).Select(w => Part.Of(w, workforce, quarter))];
        var launch = new Launch(Hr, DemoCalendar.Moment(quarter.LaunchDay, 8));
        return (ReviewCycle.Start(quarter.Name, quarter.First, quarter.Last, [], parts.Count, launch).BeAccepted(), parts);
    }

    private Assessment Review(Part part, ReviewCycle cycle, RaterRole role, DateTimeOffset at)
    {
        var review = new Assessment(part.In(cycle).Subject, role == RaterRole.Self ? part.Who.Id : part.Who.Manager!.Value, role);
        if (role == RaterRole.Manager && _dice.Happens(0.3))
            review.RateNextLevel(part.Edition.Above(part.Level)).BeAccepted();
        foreach (var (against, competency) in part.Edition.Rubric.Asked(review.Level, review.NextLevel))
            review.Rate(Choice(against, competency), part.Edition.Rubric, at.AddHours(-1)).BeAccepted();
        review.Submit(part.Edition.Rubric, at).BeAccepted();
        return review;
    }

    private RatingChoice Choice(LevelId against, CompetencyId competency)
    {
        var mark = _dice.Between(2, 5);
        IReadOnlyList<string> known = mark is 2 or 5 || _dice.Happens(ChanceOfAComment) ? words.Comments(competency.Value, mark) : [""];
        return new(competency, against, mark, false, known.Count > 0 ? _dice.Pick(known) : "Seen several times this quarter, with the examples we talked about.", [], 0);
    }

    /// <summary>One employee in one quarter, where they stood when it began.</summary>
    private sealed record Part(Worker Who, LevelId Level, Edition Edition)
    {
        private const int PromotedInQuarter = 4;

        public static Part Of(Worker who, Workforce workforce, Quarter quarter) =>
            new(who, quarter.Index < PromotedInQuarter ? who.Rung.Before : who.Rung.Now, workforce.Frameworks.InForce(who.Family, quarter.LaunchDay));

        public CycleParticipant In(ReviewCycle cycle) => new(cycle.Id, Who.Id, Who.Family, Level, Edition.Version.Id, Who.Manager);
    }
}

/// <summary>A draft of the open cycle, for saving ratings.</summary>
internal sealed record DraftToRate(Id<Assessment> Id, Id<Person> Rater, LevelId Level, IReadOnlyList<CompetencyId> Competencies);
