using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;

namespace Trellis.Files.Cases;

/// <summary>Holds what a case expects against what readiness says.</summary>
internal static class CaseJudge
{
    private const string Nothing = "nothing";

    public static IReadOnlyList<CaseDifference> Compare(Expectation expected, ReadinessReport report)
    {
        var found = new List<(string Key, string Expected, string Got)>();
        var leaves = report.Criteria.SelectMany(Leaves).ToList();
        var period = leaves.Select(l => l.Finding).OfType<Finding.Sustained>().FirstOrDefault();
        if (expected.Verdict is { } verdict)
            found.Add(("verdict", CaseWords.Verdicts.Of(verdict), CaseWords.Verdicts.Of(report.Verdict)));
        foreach (var (type, state) in expected.States)
            found.Add((type, CaseWords.States.Of(state), Text(StateOf(type, leaves))));
        if (expected.CreditedMonths is { } months)
            found.Add(("credited_months", Text(months), Text(period?.CreditedMonths)));
        if (expected.Observations is { } observations)
            found.Add(("observations", Text(observations), Text(period?.Observations)));
        if (expected.Criteria is { } states)
            found.Add(("criteria", Text(states), Text(InFileOrder(states.Count, leaves, report))));
        return [.. found.Where(f => f.Expected != f.Got).Select(f => new CaseDifference(f.Key, f.Expected, f.Got))];
    }

    /// <summary>Every single criterion with its state, for a reader who wonders.</summary>
    public static string Summary(ReadinessReport report) =>
        string.Join(", ", report.Criteria.SelectMany(Leaves).Select(l => $"{CriterionTypes.Of(l.Criterion)} {CaseWords.States.Of(l.State)}"));

    internal static IEnumerable<CriterionReport> Leaves(CriterionReport report) =>
        report.Criterion is Criterion.All or Criterion.Any or Criterion.Not ? report.Parts.SelectMany(Leaves) : [report];

    // A type that occurs several times is met when all of it is.
    internal static CriterionState? StateOf(string type, IReadOnlyList<CriterionReport> leaves)
    {
        CriterionState[] worstFirst = [CriterionState.NotMet, CriterionState.Unknown, CriterionState.Declined, CriterionState.Pending, CriterionState.Met];
        var states = leaves.Where(l => CriterionTypes.Of(l.Criterion) == type).Select(l => l.State).ToList();
        return states.Count > 0 ? worstFirst.First(states.Contains) : null;
    }

    // Normally every single criterion; a shorter list may speak of the outermost ones.
    private static IEnumerable<CriterionState> InFileOrder(int count, List<CriterionReport> leaves, ReadinessReport report) =>
        (leaves.Count != count && report.Criteria.Count == count ? report.Criteria : leaves).Select(c => c.State);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? Nothing;

    private static string Text(CriterionState? state) => state is { } known ? CaseWords.States.Of(known) : Nothing;

    private static string Text(IEnumerable<CriterionState> states) => $"[{string.Join(", ", states.Select(CaseWords.States.Of))}]";
}
