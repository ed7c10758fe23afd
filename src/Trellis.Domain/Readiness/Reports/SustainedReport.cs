using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness.Rules;

namespace Trellis.Domain.Readiness.Reports;

/// <summary>Why sustained stands as it does: what each cycle says and what of it counts.</summary>
internal static class SustainedReport
{
    public static CriterionReport Of(CriterionReport report, AsOfView view, Criterion.Sustained criterion)
    {
        var found = SustainedRule.Judge(view, criterion);
        if (found.Plan.HoldsHigher)
            return report with { Finding = new Finding.HoldsHigherLevel(view.Standing.Level), Sources = [FactReports.Placement(view, view.Standing.StaySince)] };

        return report with
        {
            Finding = new Finding.Sustained(found.Run.Months, found.Plan.Months, found.Run.Observations, found.Plan.Observations, IsStale(found))
            {
                Cycles = [.. Enumerable.Range(0, view.Timeline.Count).Select(i => AnswerOf(view, found, i))],
            },
            Sources = [.. Enumerable.Range(0, view.Timeline.Count)
                .Where(i => !view.Timeline.IsNeutral(i))
                .SelectMany(i => RatingReports.RatingsOf(view, found.Plan.Axis, i, Over.Everything))],
            Next = NextOf(view, found),
        };
    }

    private static bool IsStale(in SustainedOutcome found) => found.Run is { Enough: true, Fresh: false };

    private static CycleAnswer AnswerOf(AsOfView view, in SustainedOutcome found, int cycle)
    {
        var fact = view.Timeline[cycle];
        var answer = view.Timeline.NeutralBecause(cycle) ?? SustainedRule.Answer(view, found.Plan, cycle) switch
        {
            CriterionState.Met => OperatedAt.Yes,
            CriterionState.NotMet => OperatedAt.No,
            _ => OperatedAt.Unknown,
        };
        return new(fact.Id, fact.First, fact.Last, answer, answer == OperatedAt.Yes && found.Run.Counts(cycle, fact.First));
    }

    private static NextThing? NextOf(AsOfView view, in SustainedOutcome found)
    {
        var (run, plan) = (found.Run, found.Plan);
        if (found.State == CriterionState.Met)
            return null;
        if (found.State == CriterionState.NotMet)
            return new NextThing.KeepShowing(Math.Max(0, plan.Months - run.Months), Math.Max(0, plan.Observations - run.Observations), plan.Axis.Level);
        if (IsStale(found) || LatestUnknown(view, found) is not { } cycle)
            return new NextThing.BeRated(plan.Axis.Level, [], null);
        return new NextThing.BeRated(plan.Axis.Level, RatingReports.MissingOf(plan.Axis, cycle, Over.Everything), view.Timeline[cycle].Id);
    }

    private static int? LatestUnknown(AsOfView view, in SustainedOutcome found)
    {
        for (var i = view.Timeline.Count - 1; i >= found.Hoped.Start; i--)
            if (!view.Timeline.IsNeutral(i) && SustainedRule.Answer(view, found.Plan, i) == CriterionState.Unknown)
                return i;
        return null;
    }
}
