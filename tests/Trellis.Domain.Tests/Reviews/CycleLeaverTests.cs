using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class CycleLeaverTests
{
    private static readonly CycleParticipant Ana = new(Id<ReviewCycle>.New(), Id<Person>.New(), new("engineering"), new("E2"), Id<FrameworkVersion>.New(), null);
    private static readonly DateTimeOffset Now = new(2026, 8, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Somebody_is_taken_out_with_a_reason()
    {
        Assert.IsType<Result<CycleLeaver>.Refused>(CycleLeaver.TakeOut(Ana, Id<Person>.New(), " ", Now));
        Assert.IsType<Result<CycleLeaver>.Refused>(CycleLeaver.TakeOut(Ana, Id<Person>.New(), new string('x', ReviewCycle.LongestReason + 1), Now));
        var leaver = Assert.IsType<Result<CycleLeaver>.Accepted>(CycleLeaver.TakeOut(Ana, Id<Person>.New(), "Left.", Now)).Value;
        Assert.Equal((Ana.PersonId, Ana.Level, "Left."), (leaver.PersonId, leaver.Level, leaver.Reason));
    }

    [Fact]
    public void Deadlines_stay_near_the_period_and_in_order()
    {
        var cycle = Assert.IsType<Result<ReviewCycle>.Accepted>(ReviewCycle.Start("Q3", Month.Of(new(2026, 7, 1)), Month.Of(new(2026, 9, 1)), [], 3, new(Id<Person>.New(), Now))).Value;
        Assert.Equal(new(2026, 9, 30), cycle.DueOf(RaterRole.Manager));

        Assert.IsType<Result<ReviewCycle>.Refused>(cycle.SetDeadlines(new(2026, 10, 9), new(2026, 10, 2)));
        Assert.IsType<Result<ReviewCycle>.Refused>(cycle.SetDeadlines(new(2026, 10, 1), null));
        Assert.IsType<Result<ReviewCycle>.Refused>(cycle.SetDeadlines(new(2026, 6, 30), new(2027, 10, 1)));
        Assert.Equal(0, cycle.Revision);

        cycle.SetDeadlines(new(2026, 10, 2), new(2026, 10, 9));
        cycle.SetDeadlines(new(2026, 10, 2), new(2026, 10, 9));
        Assert.Equal((new(2026, 10, 2), new(2026, 10, 9), 1), (cycle.DueOf(RaterRole.Self), cycle.DueOf(RaterRole.Manager), cycle.Revision));
    }
}
