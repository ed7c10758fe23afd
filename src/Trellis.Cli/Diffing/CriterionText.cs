using System.Globalization;
using Trellis.Domain.Frameworks;

namespace Trellis.Cli.Diffing;

/// <summary>A criterion as one line with all its numbers.</summary>
internal static class CriterionText
{
    public static string Of(Criterion criterion, Policy policy)
    {
        var said = criterion.Text is { } own && criterion is not Criterion.Manual ? $"{Rule(criterion, policy)} ({own.Value})" : Rule(criterion, policy);
        return criterion.Advisory ? $"{said}, advisory" : said;
    }

    private static string Rule(Criterion criterion, Policy policy) => criterion switch
    {
        Criterion.All all => $"all of: {string.Join("; ", all.Of.Select(c => Of(c, policy)))}",
        Criterion.Any any => $"one of: {string.Join("; ", any.Of.Select(c => Of(c, policy)))}",
        Criterion.Not not => $"not: {Of(not.Of, policy)}",
        Criterion.Average average => $"average of {Number(average.Min ?? policy.AverageMin)} or more over {Over(average.Over)}",
        Criterion.Floor floor => $"none below {Number(floor.Min ?? policy.FloorMin)} in {Over(floor.Over)}",
        Criterion.Sustained s => $"{s.Quarters ?? policy.RequiredQuarters} quarters operating at {s.At?.Value ?? "the next level"}, {s.Observations ?? policy.MinObservations} reviews, average {Number(policy.SustainedAverageMin)} and none below {Number(policy.SustainedFloorMin)}",
        Criterion.Tenure tenure => $"{tenure.Months ?? policy.TenureMonthsMin} months at this grade{(tenure.Typical is { } t ? $" (typically {t.From} to {t.To})" : "")}",
        Criterion.Scope scope => $"{scope.Count} × {scope.Tag}{Where(scope)}{(scope.WithinMonths is { } months ? $" within {months} months" : "")}",
        Criterion.Metric metric => Metric(metric.Test),
        Criterion.Credential credential => $"holds {credential.Name}",
        Criterion.Endorsement { By: Relation.Manager } => "endorsed by the manager",
        Criterion.Endorsement => "endorsed by the manager's manager",
        Criterion.Calibration calibration => $"confirmed in calibration{(calibration.Quorum is { } quorum ? $" by {quorum}" : "")}",
        Criterion.Interview interview => $"interview with {string.Join(", ", interview.Panel)}",
        Criterion.Manual manual => manual.Text?.Value ?? "agreed with the people named",
        Criterion.Opening => "an opening",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Where(Criterion.Scope scope) =>
        scope.Where.Count == 0 ? "" : $" ({string.Join(", ", scope.Where.Select(w => $"{w.Attribute} {Sign(w.Op)} {w.Value}"))})";

    private static string Metric(MetricTest test)
    {
        var time = test.Quarters is { } quarters ? $"in {quarters.Needed} of the last {quarters.Last} quarters" : $"over {test.WindowMonths} months";
        var tolerance = test.Tolerance == 0 ? "" : $" (tolerance {Number(test.Tolerance)})";
        return $"{test.Name} {Sign(test.Op)} {Number(test.Value)} {time}{tolerance}";
    }

    private static string Over(Over over) => over.IsEverything ? "all" : string.Join(", ", over.Names);

    private static string Sign(Comparison op) => op switch
    {
        Comparison.AtLeast => "≥",
        Comparison.MoreThan => ">",
        Comparison.AtMost => "≤",
        Comparison.LessThan => "<",
        Comparison.Equal => "=",
        Comparison.NotEqual => "≠",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
