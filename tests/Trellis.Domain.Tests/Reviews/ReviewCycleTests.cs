using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class ReviewCycleTests
{
    private static readonly Id<Person> Hana = Id<Person>.New();
    private static readonly Month July = Month.Of(new(2026, 7, 1));

    [Fact]
    public void An_open_cycle_takes_in_what_is_submitted_and_moves_its_revision()
    {
        var cycle = Open();
        var revision = cycle.Revision;

        cycle.TakeIn();

        Assert.Equal(revision + 1, cycle.Revision);
    }

    [Fact]
    public void A_closed_cycle_takes_in_nothing_and_says_since_when()
    {
        var cycle = Open();
        cycle.Close(Hana, new(2026, 10, 2), Noon);

        Assert.Equal(["cycle-closed"], CodesOf(cycle.TakeIn()));
        Assert.Contains("2 October 2026", cycle.Ended!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_cycle_is_opened_again_with_a_reason_and_remembers_both()
    {
        var cycle = Open();
        cycle.Close(Hana, new(2026, 10, 2), Noon);
        var revision = cycle.Revision;

        Assert.IsType<Result<Reopening>.Accepted>(cycle.Reopen(Hana, " Closed too early. ", Noon.AddDays(3)));

        Assert.Null(cycle.Ended);
        Assert.Equal(revision + 1, cycle.Revision);
        Assert.Equal([new Reopening(Hana, Noon.AddDays(3), "Closed too early.", Noon)], cycle.Reopenings);
        cycle.Close(Hana, new(2026, 10, 9), Noon.AddDays(7));
        Assert.Equal((CycleState.Closed, Noon), (cycle.State, cycle.FirstClosedAt));
    }

    [Fact]
    public void What_is_open_cancelled_or_a_year_ago_is_not_reopened_nor_anything_without_a_reason()
    {
        var (open, cancelled, closed) = (Open(), Open(), Open());
        cancelled.Cancel(Hana, "Wrong families.", Noon);
        closed.Close(Hana, new(2026, 10, 2), Noon);

        Assert.Equal(["cycle-not-closed"], CodesOf(open.Reopen(Hana, "Why not.", Noon)));
        Assert.Equal(["cycle-not-closed"], CodesOf(cancelled.Reopen(Hana, "Why not.", Noon)));
        Assert.Equal(["reason-missing"], CodesOf(closed.Reopen(Hana, " ", Noon)));
        Assert.Equal(["reason-long"], CodesOf(closed.Reopen(Hana, new('x', ReviewCycle.LongestReason + 1), Noon)));
        Assert.Equal(["cycle-old"], CodesOf(closed.Reopen(Hana, "Found a mistake.", new(2027, 10, 1, 0, 0, 0, TimeSpan.Zero))));
        Assert.IsType<Result<Reopening>.Accepted>(closed.Reopen(Hana, "Found a mistake.", new(2027, 9, 30, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_cancelled_cycle_takes_in_nothing()
    {
        var cycle = Open();
        cycle.Cancel(Hana, "Wrong families.", Noon);

        Assert.Equal(["cycle-cancelled"], CodesOf(cycle.TakeIn()));
    }

    [Fact]
    public void Months_that_have_not_begun_are_not_reviewed_yet()
    {
        Assert.Equal(["period-ahead"], CodesOf(ReviewCycle.Start("Q3 2206", Month.Of(new(2206, 7, 1)), Month.Of(new(2206, 9, 1)), [], 3, new(Hana, Noon))));
        Assert.IsType<Result<ReviewCycle>.Accepted>(ReviewCycle.Start("Now", Month.Of(DateOnly.FromDateTime(Noon.UtcDateTime)), Month.Of(new(2027, 1, 1)), [], 3, new(Hana, Noon)));
    }

    [Fact]
    public void A_cycle_ends_within_a_year_from_its_launch()
    {
        var now = Month.Of(DateOnly.FromDateTime(Noon.UtcDateTime));

        Assert.IsType<Result<ReviewCycle>.Accepted>(ReviewCycle.Start("A year", now, now.Plus(12), [], 3, new(Hana, Noon)));
        Assert.Equal(["period-far"], CodesOf(ReviewCycle.Start("Longer", now, now.Plus(13), [], 3, new(Hana, Noon))));
        Assert.Equal(["period-far"], CodesOf(ReviewCycle.Start("For ever", now, Month.Of(DateOnly.MaxValue), [], 3, new(Hana, Noon))));
    }

    [Fact]
    public void A_reason_fits_on_a_page() =>
        Assert.Equal(["reason-long"], CodesOf(Open().Cancel(Hana, new string('x', ReviewCycle.LongestReason + 1), Noon)));

    private static ReviewCycle Open() =>
        ((Result<ReviewCycle>.Accepted)ReviewCycle.Start("Q3 2026", July, July.Plus(2), [], 3, new(Hana, Noon.AddMonths(-3)))).Value;
}
