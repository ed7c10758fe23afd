using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Criteria as typed maps.</summary>
internal sealed class CriterionWriter(string locale)
{
    public Node Write(Criterion criterion)
    {
        var map = Rule(new MapWriter(locale), criterion).Local("text", criterion.Text);
        return map.Text("enforcement", criterion.Advisory ? "advisory" : null).Extras(criterion).ToMap();
    }

    private MapWriter Rule(MapWriter map, Criterion criterion) => criterion switch
    {
        Criterion.All all => map.Node("all", List(all.Of)),
        Criterion.Any any => map.Node("any", List(any.Of)),
        Criterion.Not not => map.Node("not", Write(not.Of)),
        Criterion.Average average => map.Text("type", "average").Node("over", Over(average.Over)).Number("min", average.Min),
        Criterion.Floor floor => map.Text("type", "floor").Node("over", Over(floor.Over)).Number("min", floor.Min),
        Criterion.Sustained s => map.Text("type", "sustained").Text("at", s.At?.Value).Number("quarters", s.Quarters).Number("observations", s.Observations),
        Criterion.Tenure tenure => map.Text("type", "tenure").Number("months", tenure.Months).Node("typical_months", Months(tenure.Typical)),
        Criterion.Scope scope => Scope(map, scope),
        Criterion.Metric metric => CompetencyWriter.MetricTest(map.Text("type", "metric"), metric.Test),
        Criterion.Credential credential => map.Text("type", "credential").Text("name", credential.Name),
        Criterion.Endorsement endorsement => map.Text("type", "endorsement").Word("by", endorsement.By, Vocabulary.Relations),
        Criterion.Calibration calibration => map.Text("type", "calibration").Number("quorum", calibration.Quorum),
        Criterion.Interview interview => map.Text("type", "interview").Texts("panel", interview.Panel),
        Criterion.Manual => map.Text("type", "manual"),
        Criterion.Opening => map.Text("type", "opening"),
        _ => throw new InvalidOperationException($"{criterion.GetType().Name} has no place in the format."),
    };

    private static MapWriter Scope(MapWriter map, Criterion.Scope scope) => map
        .Text("type", "scope")
        .Text("tag", scope.Tag)
        .Number("count", scope.Count)
        .Number("within_months", scope.WithinMonths)
        .Row("where", scope.Where, w => w.Attribute, Condition);

    private static Node Condition(AttributeCondition condition)
    {
        var looksSigned = Vocabulary.Comparisons.All.Any(s => condition.Value.StartsWith(s, StringComparison.Ordinal));
        return MapWriter.TextNode(condition.Op == Comparison.Equal && !looksSigned
            ? condition.Value
            : Vocabulary.Comparisons.Of(condition.Op) + condition.Value);
    }

    private static Node Over(Over over) => over.IsEverything ? MapWriter.TextNode("all") : new ListNode(default, [.. over.Names.Select(MapWriter.TextNode)]);

    private static ListNode? Months(MonthRange? range) =>
        range is null ? null : new(default, [MapWriter.NumberNode(range.From), MapWriter.NumberNode(range.To)]);

    private ListNode List(IReadOnlyList<Criterion> criteria) => new(default, [.. criteria.Select(Write)]);
}
