using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Competencies with their steps and descriptors.</summary>
internal sealed class CompetencyWriter(string locale)
{
    public Node Competency(Competency competency)
    {
        var map = new MapWriter(locale)
            .Word("kind", competency.Kind, Vocabulary.CompetencyKinds)
            .Text("group", competency.Group)
            .Local("title", competency.Title)
            .Local("summary", competency.Summary);
        if (competency.Steps.Count > 0)
            map.Node("steps", MapWriter.NumberedNode(competency.Steps, s => s.Number, Step, asTable: true));
        return map.Extras(competency).ToMap();
    }

    public MapNode Descriptor(Descriptor descriptor) => new MapWriter(locale)
        .Text("id", descriptor.Id.Value)
        .Word("kind", descriptor.Kind, Vocabulary.DescriptorKinds, unless: DescriptorKind.Behaviour)
        .Local("text", descriptor.Text)
        .List("examples", descriptor.Examples, e => MapWriter.LocalNode(e, locale))
        .Local("not", descriptor.Not)
        .Node("metric", descriptor.Metric is { } metric ? MetricTest(new MapWriter(locale), metric).Extras(metric).ToMap() : null)
        .Extras(descriptor)
        .ToMap();

    public static MapWriter MetricTest(MapWriter map, MetricTest test) => map
        .Text("name", test.Name)
        .Word("op", test.Op, Vocabulary.Comparisons)
        .Number("value", test.Value)
        .Text("window", test.WindowMonths is { } months ? string.Create(CultureInfo.InvariantCulture, $"{months} months") : null)
        .Text("quarters", test.Quarters is { } q ? string.Create(CultureInfo.InvariantCulture, $"{q.Needed} of last {q.Last}") : null)
        .Number("tolerance", test.Tolerance == 0 ? null : test.Tolerance);

    private Node Step(Step step) => step.Descriptors is null
        ? MapWriter.TextNode(CompetencyReader.Unwritten)
        : new ListNode(default, [.. step.Descriptors.Select(Descriptor)]);
}
