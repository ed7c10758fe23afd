using System.Diagnostics;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness.Rules;

namespace Trellis.Domain.Readiness.Reports;

/// <summary>Adds the reasons to the states that the rules found.</summary>
/// <param name="states">The states of the single criteria in document order.</param>
internal sealed class Reporter(AsOfView view, CriterionState[] states)
{
    private readonly TimeAlone _time = new(view);
    private int _next;

    public IReadOnlyList<CriterionReport> PartsOf(Criterion criterion) => [.. (Rule.PartsOf(criterion) ?? []).Select(Of)];

    private CriterionReport Of(Criterion criterion)
    {
        var report = Rule.PartsOf(criterion) is null ? Single(criterion, states[_next++]) : Combined(criterion);
        return report with { On = _time.Changes(criterion, report.State) };
    }

    private CriterionReport Combined(Criterion criterion)
    {
        var first = _next;
        var parts = PartsOf(criterion);
        var state = Tally.Of(criterion, states, ref first).State;
        return new(criterion, state) { Parts = parts, Next = state == CriterionState.Met ? null : NextOf(criterion, parts) };
    }

    private CriterionReport Single(Criterion criterion, CriterionState state)
    {
        var report = new CriterionReport(criterion, state);
        return criterion switch
        {
            Criterion.Average average => RatingReports.Average(report, view, average),
            Criterion.Floor floor => RatingReports.Floor(report, view, floor),
            Criterion.Sustained sustained => SustainedReport.Of(report, view, sustained),
            Criterion.Tenure tenure => FactReports.Tenure(report, view, tenure),
            Criterion.Scope scope => FactReports.Scope(report, view, scope),
            Criterion.Credential credential => FactReports.Credential(report, view, credential),
            Criterion.Metric metric => MetricReport.Of(report, view, metric),
            Criterion.Endorsement endorsement => HumanReports.Endorsement(report, view, endorsement),
            Criterion.Calibration calibration => HumanReports.Calibration(report, view, calibration),
            Criterion.Interview or Criterion.Manual or Criterion.Opening => HumanReports.Statement(report, view),
            _ => throw new UnreachableException(),
        };
    }

    // Of all, what is definitely missing comes first; of any, what only lacks an answer is nearest.
    private static NextThing? NextOf(Criterion criterion, IReadOnlyList<CriterionReport> parts)
    {
        if (criterion is Criterion.Not)
            return null;
        var open = parts.Where(p => p is { Next: not null, Criterion.Advisory: false } && p.Criterion is not Criterion.Opening);
        var order = criterion is Criterion.Any
            ? open.OrderBy(p => p.State == CriterionState.Unknown ? 0 : 1)
            : open.OrderBy(p => p.State switch { CriterionState.NotMet => 0, CriterionState.Unknown => 1, _ => 2 });
        return order.FirstOrDefault()?.Next;
    }
}
