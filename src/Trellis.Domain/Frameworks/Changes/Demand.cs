using System.Globalization;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>How much a criterion asks, in numbers of which more is harder, beside what it asks for.</summary>
internal sealed record Demand(string What, IReadOnlyList<decimal> Numbers)
{
    /// <returns>Null when both ask the same.</returns>
    public static ChangeReason? Compare(Criterion was, Policy before, Criterion becomes, Policy after)
    {
        var (old, now) = (Of(was, before), Of(becomes, after));
        if (was.Advisory != becomes.Advisory)
            return becomes.Advisory ? ChangeReason.Lowered : ChangeReason.New;
        if (becomes.Advisory)
            return ChangeReason.Clarified;
        if (old.What != now.What || old.Numbers.Count != now.Numbers.Count)
            return ChangeReason.New;
        if (now.Numbers.Zip(old.Numbers).Any(n => n.First > n.Second))
            return ChangeReason.Raised;
        return now.Numbers.SequenceEqual(old.Numbers) ? null : ChangeReason.Lowered;
    }

    private static Demand Of(Criterion criterion, Policy policy) => criterion switch
    {
        Criterion.All all => Together("all", all.Of, policy),
        Criterion.Any any => Together("any", any.Of, policy),
        Criterion.Not not => new($"not {Of(not.Of, policy)}", []),
        Criterion.Average average => new($"average {Names(average.Over)}", [average.Min ?? policy.AverageMin]),
        Criterion.Floor floor => new($"floor {Names(floor.Over)}", [floor.Min ?? policy.FloorMin]),
        Criterion.Sustained sustained => new(
            $"sustained {sustained.At} {policy.SustainedBasis}",
            [sustained.Quarters ?? policy.RequiredQuarters, sustained.Observations ?? policy.MinObservations, policy.SustainedAverageMin, policy.SustainedFloorMin]),
        Criterion.Tenure tenure => new("tenure", [tenure.Months ?? policy.TenureMonthsMin]),
        Criterion.Scope scope => OfScope(scope),
        Criterion.Metric metric => OfMetric(metric.Test),
        Criterion.Credential credential => new($"credential {credential.Name}", []),
        Criterion.Endorsement endorsement => new($"endorsement {endorsement.By}", []),
        Criterion.Calibration calibration => new("calibration", [calibration.Quorum ?? 1]),
        Criterion.Interview interview => new($"interview {string.Join(',', interview.Panel.Order(StringComparer.Ordinal))}", []),
        Criterion.Manual manual => new($"manual {manual.Text?.Value}", []),
        Criterion.Opening => new("opening", []),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Demand Together(string word, IReadOnlyList<Criterion> parts, Policy policy)
    {
        var demands = parts.Select(p => Of(p, policy)).ToList();
        return new($"{word}: {string.Join("; ", demands.Select(d => d.What))}", [.. demands.SelectMany(d => d.Numbers)]);
    }

    private static Demand OfScope(Criterion.Scope scope)
    {
        var conditions = scope.Where.OrderBy(w => w.Attribute, StringComparer.Ordinal).Select(w => (w, Number: NumberOf(w))).ToList();
        return new(
            $"scope {scope.Tag} {string.Join(',', conditions.Select(c => c.Number is null ? $"{c.w.Attribute} {c.w.Op} {c.w.Value}" : $"{c.w.Attribute} {c.w.Op}"))}",
            [scope.Count, -(scope.WithinMonths ?? int.MaxValue), .. conditions.Select(c => c.Number).OfType<decimal>()]);
    }

    /// <summary>The number of a lower or upper bound, higher where it is harder.</summary>
    private static decimal? NumberOf(AttributeCondition condition) =>
        decimal.TryParse(condition.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? condition.Op switch
            {
                Comparison.AtLeast or Comparison.MoreThan => number,
                Comparison.AtMost or Comparison.LessThan => -number,
                _ => null,
            }
            : null;

    private static Demand OfMetric(MetricTest test)
    {
        var higherIsHarder = test.Op is Comparison.AtLeast or Comparison.MoreThan;
        var time = test.Quarters is null ? $"window {test.WindowMonths}" : "quarters";
        return new(
            $"metric {test.Name} {test.Op} {time}",
            [higherIsHarder ? test.Value : -test.Value, -test.Tolerance, .. test.Quarters is { } q ? [q.Needed, -(decimal)(q.Last - q.Needed)] : Array.Empty<decimal>()]);
    }

    private static string Names(Over over) => over.IsEverything ? "all" : string.Join(',', over.Names.Order(StringComparer.Ordinal));
}
