using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using static Trellis.Domain.Tests.Ready.Example;

namespace Trellis.Domain.Tests.Ready;

/// <summary>Which of several ratings counts, what gaps do to an average, and which cycles speak.</summary>
public class RatingEdgeTests
{
    private static readonly Criterion Average = new Criterion.Average(Over.Everything);
    private static readonly Criterion Floor = new Criterion.Floor(Over.Everything);

    private readonly Example _ana = new();

    [Theory]
    [InlineData(2, 5, 1, 2)]
    [InlineData(5, 2, 2, 1)]
    public void Of_two_by_the_manager_the_later_given_counts_wherever_it_stands(int first, int second, int firstSequence, int secondSequence) =>
        Assert.Equal(5, SumOf(Rating(Com, L2, first, "mo", firstSequence), Rating(Com, L2, second, "mo", secondSequence)));

    [Fact]
    public void Of_two_given_together_the_later_entered_counts() => Assert.Equal(5, SumOf(Rating(Com, L2, 2, "mo", 1), Rating(Com, L2, 5, "mo", 1)));

    [Fact]
    public void A_calibrated_one_goes_before_what_the_manager_gave_later() =>
        Assert.Equal(2, SumOf(new RatingFact(Com, L2, 2, RaterRole.Calibrated, RatingStatus.Submitted, 1), Rating(Com, L2, 5, "mo", 9)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_descriptors_are_the_same_the_one_against_the_level_itself_goes_before(bool ownFirst)
    {
        RatingFact[] ratings = [Rating(Com, L2, 5, "mo", 1), Rating(Com, L3, 2, "mo", 1)];
        var same = _ana with { Versions = [Version("v1", required: _ => [new(Com, CompetencyKind.Core, "same")])] };

        Assert.Equal(5, SumOf(same, ownFirst ? ratings : [.. ratings.Reverse()]));
    }

    [Fact]
    public void Ratings_against_a_level_with_the_same_descriptors_are_found_in_whatever_order_it_asks()
    {
        var ana = _ana with
        {
            Versions = [Version("v1", required: level => level == L3
                ? [new(Tec, CompetencyKind.Core, "t"), new(Com, CompetencyKind.Core, "c")]
                : [new(Com, CompetencyKind.Core, "c"), new(Del, CompetencyKind.Core, "c"), new(Tec, CompetencyKind.Core, "t")])],
        };
        var finding = Assert.IsType<Finding.Average>(ana.With(Cycle("25Q4", [Rating(Com, L3, 5, "mo", 1), Rating(Del, L3, 4, "mo", 1), Rating(Tec, L3, 3, "mo", 1)])).Of(Average).Finding);

        Assert.Equal((8m, 2, 1), (finding.Sum, finding.Rated, finding.Missing));
    }

    [Fact]
    public void A_version_that_does_not_know_the_level_asks_nothing_there()
    {
        var ana = _ana with { Versions = [Version("v1", required: level => level == L3 ? [] : Everything(level)), Version("v2")] };
        var without = ana with { Versions = [ana.Versions[0] with { Required = ana.Versions[0].Required.Where(r => r.Key != L3).ToDictionary() }, ana.Versions[1]] };

        Assert.Equal(CriterionState.Unknown, without.StateOf(new Criterion.Sustained()));
    }

    [Fact]
    public void A_cycle_of_an_unknown_version_is_judged_by_the_last_that_knows_the_level()
    {
        var ana = _ana with { Versions = [Version("v1"), Version("v2", required: _ => [new(Com, CompetencyKind.Core, null)]), Version("v3")] };

        Assert.Equal(4, Assert.IsType<Finding.Average>(ana.With(Cycle("25Q4", [4, 4, 4, 3], [], "gone")).Of(Average).Finding).Rated);
    }

    [Theory]
    [InlineData(3.5, CriterionState.Unknown)]
    [InlineData(3.25, CriterionState.Met)]
    [InlineData(4.25, CriterionState.Unknown)]
    [InlineData(4.26, CriterionState.NotMet)]
    public void A_gap_may_be_anything_from_1_to_5(double min, CriterionState expected) =>
        Assert.Equal(expected, _ana.With(Cycle("25Q4", [4, 4, 4], [])).StateOf(new Criterion.Average(Over.Everything, (decimal)min)));

    [Fact]
    public void A_gap_in_the_latest_cycle_names_whom_to_ask_for_what()
    {
        var next = Assert.IsType<NextThing.BeRated>(_ana.With(Cycle("25Q3", [4, 4, 4, 4], []), Cycle("25Q4", [4, 4, 4], [])).Of(Average).Next);

        Assert.Equal((L2, "25Q4"), (next.Against, next.Cycle));
        Assert.Equal([Ppl], next.Competencies);
    }

    [Fact]
    public void Of_several_asked_together_the_one_that_fails_says_what_is_next()
    {
        var both = _ana.With(Cycle("25Q4", [4, 4, 4, 2], [])).Of(new Criterion.All([Average, Floor]));

        Assert.Equal(new NextThing.RateAtLeast(Ppl, 3, L2), both.Next);
        Assert.Null(_ana.Of(new Criterion.Not(Average)).Next);
    }

    [Fact]
    public void Points_short_are_counted_with_every_gap_at_the_top() =>
        Assert.Equal(new NextThing.RaiseRatings(6, L2), _ana.With(Cycle("25Q4", [1, 1, 1], [])).Of(Average).Next);

    [Fact]
    public void A_floor_has_its_own_minimum() => Assert.Equal(CriterionState.Met, _ana.With(Cycle("25Q4", [2, 2, 2, 2], [])).StateOf(new Criterion.Floor(Over.Everything, 2)));

    [Fact]
    public void An_only_cycle_that_is_neutral_says_nothing()
    {
        var away = _ana.With(Cycle("25Q4", [4, 4, 4, 4], [])).OnLeave("2025-10-01", "2025-12-31");

        Assert.Equal(CriterionState.Unknown, away.StateOf(Average));
        Assert.False(Assert.IsType<Finding.Average>(away.Of(Average).Finding).Stale);
        Assert.IsType<NextThing.BeRated>(away.Of(Average).Next);
    }

    [Fact]
    public void An_only_cycle_speaks_until_it_is_too_old()
    {
        var ana = _ana.With(Cycle("25Q4", [4, 4, 4, 4], []));

        Assert.Equal(Day("2026-08-01"), ana.Of(Average).On);
        Assert.Equal(CriterionState.Met, ana.On("2026-07-31").StateOf(Average));
        Assert.True(Assert.IsType<Finding.Floor>(ana.On("2026-08-01").Of(Floor).Finding).Stale);
        Assert.IsType<NextThing.BeRated>(ana.On("2026-08-01").Of(Floor).Next);
    }

    [Fact]
    public void The_newest_rating_of_each_competency_stands_and_a_cancelled_cycle_says_nothing()
    {
        var ana = _ana.With(Cycle("25Q1", [1, 1, 0, 5], []), Cycle("25Q2", [2, 2, 0, 0], []), Cycle("25Q3", [3, 0, 0, 0], []), Cycle("25Q4", [4, 4, 4, 4], []) with { State = CycleState.Cancelled });
        var found = LatestRatings.Against(ana.Input(Average), L2);

        Assert.Equal([(Com, 3m), (Del, 2m), (Ppl, 5m)], found.Select(f => (f.Key, f.Value.Value!.Value)).OrderBy(f => f.Key.Value, StringComparer.Ordinal));
    }

    [Fact]
    public void Cycles_that_share_a_month_cannot_be_judged()
    {
        var early = Cycle("25Q3", [4, 4, 4, 4], []);

        Assert.Equal(Verdict.InvalidInput, _ana.With(early, Cycle("25Q4", [4, 4, 4, 4], []) with { First = early.Last }).Report(Average).Verdict);
    }

    [Theory]
    [InlineData("2025-10-01/2025-10-31 2025-10-01/2025-10-31", CriterionState.Met)]
    [InlineData("2025-10-01/2025-11-16 2025-10-05/2025-10-10", CriterionState.Unknown)]
    [InlineData("2025-11-10/2025-11-20 2025-10-01/2025-11-12", CriterionState.Unknown)]
    [InlineData("2025-10-01/2025-10-31 2025-10-31/2025-11-15", CriterionState.Met)]
    [InlineData("2025-10-01/2025-11-15 2025-12-01/2025-12-01", CriterionState.Unknown)]
    public void Days_of_overlapping_leave_count_once(string leave, CriterionState expected)
    {
        var ana = leave.Split(' ').Select(l => l.Split('/')).Aggregate(_ana.With(Cycle("25Q4", [4, 4, 4, 4], [])), (away, days) => away.OnLeave(days[0], days[1]));

        Assert.Equal(expected, ana.StateOf(Average));
    }

    private decimal SumOf(params RatingFact[] ratings) => SumOf(_ana, ratings);

    private static decimal SumOf(Example ana, params RatingFact[] ratings) => Assert.IsType<Finding.Average>(ana.With(Cycle("25Q4", ratings)).Of(Average).Finding).Sum;
}
