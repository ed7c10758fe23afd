using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness.Reports;
using Trellis.Domain.Readiness.Rules;

namespace Trellis.Domain.Readiness;

/// <summary>The readiness predicate (measurement.md section 5): pure, so that any past day can be asked again.</summary>
public static class Readiness
{
    /// <summary>Every criterion with what was found, from where, what would change it next and when time alone does.</summary>
    public static ReadinessReport Of(ReadinessInput input)
    {
        if (input.To is null)
            return new(Verdict.NoNextLevel, []);
        if (AsOfView.Of(input, input.AsOf, out var invalid) is not { } view)
            return new(Verdict.InvalidInput, []) { Invalid = invalid };
        if (input.Criteria is not { } criteria)
            return new(Verdict.Confirmed, []);

        var states = Rule.StatesOf(criteria, view);
        return new(VerdictOf(criteria, states), new Reporter(view, states).PartsOf(criteria));
    }

    /// <summary>Verdict and states alone, by the same rules and much cheaper.</summary>
    public static ReadinessStates StatesOf(ReadinessInput input)
    {
        if (input.To is null)
            return new(Verdict.NoNextLevel, []);
        if (AsOfView.Of(input, input.AsOf, out _) is not { } view)
            return new(Verdict.InvalidInput, []);
        if (input.Criteria is not { } criteria)
            return new(Verdict.Confirmed, []);

        var states = Rule.StatesOf(criteria, view);
        return new(VerdictOf(criteria, states), states) { Asked = AnswersOf(criteria, states) };
    }

    private static AskedCriterion[] AnswersOf(Criterion.All criteria, ReadOnlySpan<CriterionState> states)
    {
        var answers = new AskedCriterion[criteria.Of.Count];
        var next = 0;
        for (var i = 0; i < answers.Length; i++)
            answers[i] = new(criteria.Of[i], Tally.StateOf(criteria.Of[i], states, ref next));
        return answers;
    }

    private static Verdict VerdictOf(Criterion.All criteria, ReadOnlySpan<CriterionState> states)
    {
        var next = 0;
        return Tally.Of(criteria, states, ref next).Verdict;
    }
}
