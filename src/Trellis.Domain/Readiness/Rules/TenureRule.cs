using Trellis.Domain.Frameworks;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>Calendar months at the same grade and kind of track; leave is not deducted and a change of family does not restart it.</summary>
internal static class TenureRule
{
    public static TenureOutcome Judge(AsOfView view, Criterion.Tenure criterion)
    {
        var since = view.Standing.GradeSince(view.Input.Levels);
        var reached = since.AddMonths(criterion.Months ?? view.Policy.TenureMonthsMin);
        return new(reached <= view.AsOf ? Met : NotMet, since, reached);
    }
}

internal readonly record struct TenureOutcome(CriterionState State, DateOnly Since, DateOnly Reached);
