using System.Globalization;
using Trellis.Domain.Frameworks;

namespace Trellis.Domain.People;

/// <summary>What one line of a file of measures says.</summary>
public sealed record MetricRow(int Line, string Email, string Metric, Month Month, decimal Value);

/// <summary>The value that is recorded last for one person, measure and month.</summary>
public sealed record RecordedMetric(Id<Person> Person, string Metric, Month Month, decimal Value);

/// <summary>Works out what a file of measures changes. A corrected value is recorded beside the old one, so that any past day can still be asked; the same file again changes nothing.</summary>
public static class MetricImport
{
    public static PeoplePlan Plan(IReadOnlyList<MetricRow> rows, IReadOnlyList<Person> people, IReadOnlyList<Metric> declared, IReadOnlyList<RecordedMetric> recorded, DateTimeOffset at)
    {
        var (plan, who) = (new PeoplePlan(), new Addresses(people));
        var known = recorded.ToDictionary(r => (r.Person, r.Metric, r.Month), r => r.Value);
        var lines = new Dictionary<(Id<Person>, string, Month), int>();
        foreach (var row in rows)
        {
            var metric = MetricOf(row, declared, plan);
            if (who.Find(row.Line, row.Email, plan) is not { } person || metric is null)
                continue;
            if (!lines.TryAdd((person.Id, metric.Name, row.Month), row.Line))
                plan.Refuse(new(row.Line, "period", "metric/twice", $"The value of {person.Name} for {row.Month} stands in line {lines[(person.Id, metric.Name, row.Month)]} already."));
            else if (!known.TryGetValue((person.Id, metric.Name, row.Month), out var was))
                plan.Add(Change(row, person, metric, PlannedKind.MetricAdded, null), new MetricMonth(person.Id, row.Month, metric.Name, row.Value, at));
            else if (was != row.Value)
                plan.Add(Change(row, person, metric, PlannedKind.MetricChanged, Plain(was)), new MetricMonth(person.Id, row.Month, metric.Name, row.Value, at));
        }

        return plan;
    }

    /// <summary>By its id or its title.</summary>
    private static Metric? MetricOf(MetricRow row, IReadOnlyList<Metric> declared, PeoplePlan plan)
    {
        var found = declared.FirstOrDefault(m => m.Name == row.Metric) ?? declared.FirstOrDefault(m => string.Equals(m.Name, row.Metric, StringComparison.OrdinalIgnoreCase) || string.Equals(m.Title.Value, row.Metric, StringComparison.OrdinalIgnoreCase));
        if (found is null)
            plan.Refuse(new(row.Line, "metric", "metric/unknown", declared.Count == 0
                ? "The company declares no measure yet. HR does so on the company's page, under measures."
                : $"The company declares no measure '{row.Metric}'.{NearMatch.Hint(row.Metric, declared.Select(m => m.Name))} There are: {string.Join(", ", declared.Select(m => m.Name))}."));
        return found;
    }

    private static PlannedChange Change(MetricRow row, Person person, Metric metric, PlannedKind kind, string? was) =>
        new(row.Line, person.Name, kind, was, $"{metric.Title.Value}, {row.Month}: {Plain(row.Value)}", null);

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
