using System.Diagnostics;
using Trellis.Domain.Frameworks;

namespace Trellis.Domain.Readiness.Rules;

/// <summary>Which rule judges which criterion.</summary>
internal static class Rule
{
    /// <summary>The state of a single criterion.</summary>
    public static CriterionState StateOf(Criterion leaf, AsOfView view) => leaf switch
    {
        Criterion.Average average => LatestCycleRule.Average(view, average).State,
        Criterion.Floor floor => LatestCycleRule.Floor(view, floor).State,
        Criterion.Sustained sustained => SustainedRule.Judge(view, sustained).State,
        Criterion.Tenure tenure => TenureRule.Judge(view, tenure).State,
        Criterion.Scope scope => ScopeRule.Judge(view, scope).State,
        Criterion.Metric metric => MetricRule.Judge(view, metric.Test).State,
        Criterion.Credential credential => CredentialRule.Judge(view, credential).State,
        Criterion.Endorsement endorsement => EndorsementRule.Judge(view, endorsement).State,
        Criterion.Calibration calibration => CalibrationRule.Judge(view, calibration).State,
        Criterion.Interview or Criterion.Manual or Criterion.Opening => StatementRule.Judge(view, StatementRule.KindOf(leaf)).State,
        _ => throw new UnreachableException(),
    };

    /// <summary>The states of all single criteria inside, in document order.</summary>
    public static CriterionState[] StatesOf(Criterion criterion, AsOfView view)
    {
        var states = new CriterionState[CountOf(criterion)];
        var next = 0;
        Fill(criterion, view, states, ref next);
        return states;
    }

    /// <summary>The state of any criterion, <c>all</c>, <c>any</c> and <c>not</c> included.</summary>
    public static CriterionState StateOfTree(Criterion criterion, AsOfView view)
    {
        if (PartsOf(criterion) is null)
            return StateOf(criterion, view);
        var next = 0;
        return Tally.Of(criterion, StatesOf(criterion, view), ref next).State;
    }

    /// <summary>Null for a single criterion.</summary>
    public static IReadOnlyList<Criterion>? PartsOf(Criterion criterion) => criterion switch
    {
        Criterion.All all => all.Of,
        Criterion.Any any => any.Of,
        Criterion.Not not => [not.Of],
        _ => null,
    };

    private static int CountOf(Criterion criterion)
    {
        if (PartsOf(criterion) is not { } parts)
            return 1;
        var count = 0;
        for (var i = 0; i < parts.Count; i++)
            count += CountOf(parts[i]);
        return count;
    }

    private static void Fill(Criterion criterion, AsOfView view, CriterionState[] states, ref int next)
    {
        if (PartsOf(criterion) is not { } parts)
        {
            states[next++] = StateOf(criterion, view);
            return;
        }
        for (var i = 0; i < parts.Count; i++)
            Fill(parts[i], view, states, ref next);
    }
}
