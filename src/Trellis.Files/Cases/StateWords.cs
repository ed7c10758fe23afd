using Trellis.Domain.Readiness;

namespace Trellis.Files.Cases;

/// <summary>Verdicts and states by the words of conformance cases.</summary>
public static class StateWords
{
    public static string Of(Verdict verdict) => CaseWords.Verdicts.Of(verdict);

    public static string Of(CriterionState state) => CaseWords.States.Of(state);

    /// <summary>Single criteria, those inside <c>all</c>, <c>any</c> and <c>not</c> too, in the order of the framework.</summary>
    public static IReadOnlyList<CriterionReport> SinglesOf(ReadinessReport report) => [.. report.Criteria.SelectMany(CaseJudge.Leaves)];

    /// <summary>The state of each type; where one occurs several times, it is met when all of it is.</summary>
    public static IEnumerable<(string Type, string State)> ByType(IReadOnlyList<CriterionReport> singles) =>
        singles.Select(s => CriterionTypes.Of(s.Criterion)).Distinct().Select(type => (type, Of(CaseJudge.StateOf(type, singles)!.Value))); // the type is among them
}
