namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Metric tests in criteria and descriptors.</summary>
internal static class MetricCheck
{
    public static IEnumerable<Finding> OfDescriptors(IEnumerable<(Descriptor Descriptor, DocumentPath At)> descriptors, Company? company) =>
        descriptors.Where(d => d.Descriptor.Metric is not null).SelectMany(d => Of(d.Descriptor.Metric!, d.At / "metric", company));

    public static IEnumerable<Finding> Of(MetricTest test, DocumentPath at, Company? company)
    {
        if (company is not null && company.Metrics.All(m => m.Name != test.Name))
            yield return Error.At(
                at / "name", "metric/unknown",
                $"The metric '{test.Name}' is not declared, so nobody can ever meet this.{NearMatch.Hint(test.Name, company.Metrics.Select(m => m.Name))} Declare it under 'metrics' or correct its name.");

        if (test is { WindowMonths: null, Quarters: null })
            yield return Error.At(at, "metric/no-window", "This metric test does not say over which time. Add a window such as 6 months, or quarters such as \"3 of last 4\".");
        if (test is { WindowMonths: not null, Quarters: not null })
            yield return Error.At(at / "quarters", "metric/two-windows", "This metric test names both a window and quarters, which can disagree. Keep one of the two.");
        if (test.WindowMonths is < 1)
            yield return Error.At(at / "window", "criterion/never-met", "A window of 0 months holds no value, so nobody can ever meet this. Name at least 1 month.");
        if (test.Quarters is { } quarters && quarters.Needed > quarters.Last)
            yield return Error.At(
                at / "quarters", "criterion/never-met", $"{quarters.Needed} of the last {quarters.Last} quarters are more than there are, so nobody can ever meet this. Lower the first number.");
    }
}
