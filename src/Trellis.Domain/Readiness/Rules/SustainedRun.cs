using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using static Trellis.Domain.Readiness.CriterionState;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>The cycles since the last NO: where the run ends, what of it lies in the window, and whether that is enough and fresh.</summary>
internal readonly record struct SustainedRun(int Start, int End, Month WindowStart, int Months, int Observations, bool Enough, bool Fresh)
{
    public bool Counts(int cycle, Month first) => cycle >= Start && cycle <= End && first >= WindowStart;

    public static SustainedRun Of(AsOfView view, in SustainedPlan plan, ReadOnlySpan<CriterionState?> answers, bool unknownAsYes)
    {
        var start = StartOf(answers, breakAtUnknown: !unknownAsYes && view.Policy.UnknownPolicy == UnknownPolicy.Break);
        var end = answers.Length - 1;
        while (end >= start && !IsYes(answers[end], unknownAsYes))
            end--;
        if (end < start)
            return new(start, -1, default, 0, 0, plan is { Months: <= 0, Observations: <= 0 }, true);

        var last = view.Timeline[end].Last;
        var window = view.Timeline.WindowStart(last, 3 * view.Policy.WindowQuarters);
        var (months, observations) = (0, 0);
        for (var i = start; i <= end; i++)
        {
            var cycle = view.Timeline[i];
            if (!IsYes(answers[i], unknownAsYes) || cycle.First < window)
                continue;
            months += cycle.Last.Number - cycle.First.Number + 1;
            observations++;
        }

        var enough = months >= plan.Months && observations >= plan.Observations;
        var fresh = view.Timeline.Age(last, view.AsOf) <= 3 * view.Policy.MaxAgeQuarters;
        return new(start, end, window, months, observations, enough, fresh);
    }

    private static int StartOf(ReadOnlySpan<CriterionState?> answers, bool breakAtUnknown)
    {
        var start = answers.Length;
        while (start > 0 && answers[start - 1] != NotMet && !(breakAtUnknown && answers[start - 1] == Unknown))
            start--;
        return start;
    }

    private static bool IsYes(CriterionState? answer, bool unknownAsYes) => answer == Met || unknownAsYes && answer == Unknown;
}
