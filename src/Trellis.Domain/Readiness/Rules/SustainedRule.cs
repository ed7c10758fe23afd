using Trellis.Domain.Frameworks;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>Operating at a level over a period: the run of cycles since the last NO, counted inside a window (measurement.md 5.6).</summary>
internal static class SustainedRule
{
    public static SustainedOutcome Judge(AsOfView view, Criterion.Sustained criterion)
    {
        var plan = SustainedPlan.Of(view, criterion);
        if (plan.HoldsHigher)
            return new(Met, plan, default, default);

        Span<CriterionState?> answers = view.Timeline.Count <= 64 ? stackalloc CriterionState?[view.Timeline.Count] : new CriterionState?[view.Timeline.Count];
        var held = Answer(view, plan, answers);
        var run = SustainedRun.Of(view, plan, answers, unknownAsYes: false);
        var hoped = SustainedRun.Of(view, plan, answers, unknownAsYes: true);
        var state = run.Enough && run.Fresh ? Met
            : held == 0 || run.Enough || hoped.Enough && hoped.Fresh ? Unknown
            : NotMet;
        return new(state, plan, run, hoped);
    }

    /// <summary>Whether the person operated at the level in one cycle.</summary>
    public static CriterionState Answer(AsOfView view, in SustainedPlan plan, int cycle)
    {
        var marks = plan.Axis.Marks(cycle, Over.Everything);
        var allowed = view.Policy.MaxMissingCompetencies;
        return Kleene.And(marks.Average(plan.AverageMin, allowed), marks.Floor(plan.FloorMin, allowed));
    }

    // Null for neutral cycles. Returns how many are not.
    private static int Answer(AsOfView view, in SustainedPlan plan, Span<CriterionState?> answers)
    {
        var held = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = view.Timeline.IsNeutral(i) ? null : Answer(view, plan, i);
            held += answers[i] is null ? 0 : 1;
        }
        return held;
    }
}

/// <summary>What counted. <paramref name="Hoped"/>: the same if every cycle without an answer had been a yes.</summary>
internal readonly record struct SustainedOutcome(CriterionState State, SustainedPlan Plan, SustainedRun Run, SustainedRun Hoped);
