using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;

namespace Trellis.Domain.Tests.Ready;

public class PolicyExampleTests
{
    [Fact]
    public void The_made_up_person_meets_the_usual_policy_but_for_her_time_in_level_and_feels_each_number_of_it()
    {
        Assert.Equal([CriterionState.Met, CriterionState.Met, CriterionState.Met, CriterionState.Met, CriterionState.Met], StatesOf(new()));
        Assert.Equal(CriterionState.NotMet, StatesOf(new() { AverageMin = 3.8m })[0]);
        Assert.Equal(CriterionState.NotMet, StatesOf(new() { FloorMin = 4 })[1]);
        Assert.Equal(CriterionState.NotMet, StatesOf(new() { SustainedFloorMin = 3 })[2]);
        Assert.Equal(CriterionState.Pending, StatesOf(new() { ManagerChangeGraceDays = 44 })[3]);
        Assert.Equal(CriterionState.Pending, StatesOf(new() { CalibrationValidDays = 147 })[4]);
    }

    private static List<CriterionState> StatesOf(Policy policy) => [.. PolicyExample.Of(policy).Criteria.Where(c => c.Criterion is not Criterion.Tenure).Select(c => c.State)];
}
