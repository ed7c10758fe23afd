using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>Reads evidence, metric values and credentials.</summary>
internal sealed class EvidenceReader(ReadContext context)
{
    private int _items;

    public IReadOnlyList<EvidenceFact> Evidence(Fields f) => f.List("evidence", Item);

    public IReadOnlyList<CredentialFact> Credentials(Fields f) => f.List("credentials", Credential);

    /// <summary><c>metrics: {csat: {"2026-01": 0.93}}</c></summary>
    public IReadOnlyList<MetricValue> Metrics(Fields f) => [.. f.Named("metrics", Values).SelectMany(values => values)];

    private EvidenceFact? Item(Node node)
    {
        var f = new Fields(node, context, "an evidence item");
        var (id, tag, date) = (f.Text("id") ?? $"evidence {++_items}", f.RequiredText("tag"), f.RequiredDay("date"));
        var status = f.Word("status", CaseWords.EvidenceStatuses) ?? EvidenceStatus.Attested;
        var (recorded, attributes) = (f.Day("recorded"), f.Named("attributes", (name, value) => new Attribute(name.Text, ValueOf(value))));
        f.End();
        return date is { } day
            ? new(id, tag, day, status, attributes.ToDictionary(a => a.Name, a => a.Value)) { Recorded = recorded }
            : null;
    }

    private CredentialFact? Credential(Node node)
    {
        var f = new Fields(node, context, "a credential");
        var (name, date, expires, recorded) = (f.RequiredText("name"), f.RequiredDay("date"), f.Day("expires"), f.Day("recorded"));
        var status = f.Word("status", CaseWords.EvidenceStatuses) ?? EvidenceStatus.Attested;
        f.End();
        return date is { } day ? new(name, day, expires, status) { Recorded = recorded } : null;
    }

    private List<MetricValue>? Values(ScalarNode metric, Node node)
    {
        if (node is not MapNode months)
        {
            context.WrongType(node, "values by month such as {\"2026-01\": 0.93}");
            return null;
        }

        var values = new List<MetricValue>();
        foreach (var (key, value) in months.Entries)
            if (MonthReader.Read(context, key) is { } month && value is not ScalarNode { IsNull: true } && context.Number(value) is { } number)
                values.Add(new(metric.Text, month, number));
        return values;
    }

    // A list has one entry a line.
    private string ValueOf(Node node) => node is ListNode list ? string.Join('\n', list.Items.Select(ValueOf)) : context.Text(node) ?? "";

    private sealed record Attribute(string Name, string Value);
}
