using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class GrowthGoalTests
{
    private static readonly DateTimeOffset Friday = new(2026, 10, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly GoalDraft Draft = new(" Lead across teams ", "Two days a month", new(2026, 12, 31), [new("Ask two teams", null, false), new(" ", null, true)], null);

    [Fact]
    public void A_goal_keeps_what_was_typed_without_what_was_left_empty()
    {
        var goal = Accepted(GrowthGoal.Write(Id<Person>.New(), Draft, Id<GrowthGoal>.New(), Friday));

        Assert.Equal(("Lead across teams", 1, 0, 1), (goal.Title, goal.Actions.Count, goal.Done, goal.Revision));
    }

    [Fact]
    public void An_action_keeps_the_day_on_which_it_was_done()
    {
        var goal = Accepted(GrowthGoal.Write(Id<Person>.New(), Draft, Id<GrowthGoal>.New(), Friday));
        var done = Draft with { Actions = [new("Ask two teams", null, true)] };

        Accepted(goal.Change(done, 1, Friday));
        Accepted(goal.Change(done with { Resources = "A mentor" }, 2, Friday.AddDays(5)));

        Assert.Equal(new DateOnly(2026, 10, 2), goal.Actions[0].DoneOn);
    }

    [Fact]
    public void Reached_keeps_its_day_and_can_be_taken_back()
    {
        var goal = Accepted(GrowthGoal.Write(Id<Person>.New(), Draft with { End = GoalOutcome.Reached }, Id<GrowthGoal>.New(), Friday));
        Accepted(goal.Change(Draft with { End = GoalOutcome.Reached, Resources = "x" }, 1, Friday.AddDays(3)));
        Assert.Equal(new GoalEnd(GoalOutcome.Reached, new(2026, 10, 2)), goal.End);

        Accepted(goal.Change(Draft, 2, Friday));

        Assert.Null(goal.End);
    }

    [Fact]
    public void Two_windows_do_not_overwrite_each_other()
    {
        var goal = Accepted(GrowthGoal.Write(Id<Person>.New(), Draft, Id<GrowthGoal>.New(), Friday));
        Accepted(goal.Change(Draft with { Resources = "A mentor" }, 1, Friday));

        Assert.Equal("goal-changed", Refused(goal.Change(Draft with { Resources = "A book" }, 1, Friday)));
        Accepted(goal.Change(Draft with { Resources = "A mentor" }, 1, Friday));
    }

    [Fact]
    public void A_goal_says_what_it_is() =>
        Assert.Equal("goal-untitled", Refused(GrowthGoal.Write(Id<Person>.New(), Draft with { Title = " " }, Id<GrowthGoal>.New(), Friday)));

    [Fact]
    public void Twenty_actions_are_enough() =>
        Assert.Equal("actions-many", Refused(GrowthGoal.Write(Id<Person>.New(), Draft with { Actions = [.. Enumerable.Repeat(new GoalDraft.Step("x", null, false), 21)] }, Id<GrowthGoal>.New(), Friday)));

    private static GrowthGoal Accepted(Result<GrowthGoal> result) => Assert.IsType<Result<GrowthGoal>.Accepted>(result).Value;

    private static string Refused(Result<GrowthGoal> result) => Assert.IsType<Result<GrowthGoal>.Refused>(result).Reasons[0].Code;
}
