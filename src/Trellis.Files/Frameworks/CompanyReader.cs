using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>The company part: the top-level keys of a document that are not families, paths or waivers.</summary>
internal static class CompanyReader
{
    public static readonly IReadOnlyList<string> Keys =
        ["company", "locales", "rating", "policy", "steps", "grades", "metrics", "evidence_tags", "competencies"];

    /// <summary>Whether the document has a company part; <c>locale</c> alone does not make one.</summary>
    public static bool IsIn(MapNode root) => root.Entries.Any(e => Keys.Contains(e.Key.Text));

    public static Company Read(Fields f)
    {
        var context = f.Context;
        return new()
        {
            Name = f.RequiredText("company"),
            Locale = f.Text("locale") ?? context.Locale,
            Locales = f.Texts("locales"),
            RatingWords = f.Take("rating") is { } rating ? RatingWords(context, rating) : [],
            Policy = f.Take("policy") is { } policy ? Policy(context, policy) : new(),
            Steps = Numbered(f, "steps"),
            Grades = f.Named("grades", (id, node) => Grade(context, id, node)),
            Metrics = f.Named("metrics", (id, node) => Metric(context, id, node)),
            EvidenceTags = f.Named("evidence_tags", (id, node) => Tag(context, id, node)),
            Competencies = f.Named("competencies", (id, node) => CompetencyReader.Competency(context, id, node)),
        };
    }

    private static Dictionary<int, LocalText> RatingWords(ReadContext context, Node node)
    {
        var f = new Fields(node, context, "rating");
        var words = Numbered(f, "words");
        f.End();
        return words;
    }

    private static Dictionary<int, LocalText> Numbered(Fields f, string key)
    {
        var words = new Dictionary<int, LocalText>();
        f.Named(key, (number, text) =>
        {
            if (CompetencyReader.StepNumber(f.Context, number) is { } n && f.Context.Local(text) is { } word)
                words[n] = word;
            return number;
        });
        return words;
    }

    private static Policy Policy(ReadContext context, Node node)
    {
        var changes = PolicyReader.Changes(context, node);
        return changes.Over(new Policy()) with { Extras = changes.Extras };
    }

    private static Grade Grade(ReadContext context, ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "grade", id);
        return new()
        {
            Id = new(id.Text),
            Title = f.RequiredLocal("title"),
            Scope = f.Local("scope"),
            Autonomy = f.Local("autonomy"),
            PayBand = f.Text("pay_band"),
            Extras = f.Rest(),
        };
    }

    private static Metric Metric(ReadContext context, ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "metric", id);
        return new()
        {
            Name = id.Text,
            Title = f.RequiredLocal("title"),
            Unit = f.Text("unit"),
            Source = f.Text("source"),
            Aggregate = f.Word("aggregate", Vocabulary.Aggregates) ?? Aggregate.Mean,
            Extras = f.Rest(),
        };
    }

    private static EvidenceTag Tag(ReadContext context, ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "evidence tag", id);
        return new()
        {
            Name = id.Text,
            Title = f.RequiredLocal("title"),
            Attributes = f.Named("attributes", (name, type) => Attribute(context, name, type)),
            Extras = f.Rest(),
        };
    }

    private static TagAttribute Attribute(ReadContext context, ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "attribute", id);
        return new(id.Text, f.RequiredWord("type", Vocabulary.AttributeTypes), f.Texts("values")) { Extras = f.Rest() };
    }
}
