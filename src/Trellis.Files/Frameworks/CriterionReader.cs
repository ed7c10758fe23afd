using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Criteria: <c>all</c>, <c>any</c> and <c>not</c> around typed rules.</summary>
internal sealed class CriterionReader(ReadContext context)
{
    private enum Enforcement { Required, Advisory }

    private static readonly Words<Enforcement> Enforcements = new(("required", Enforcement.Required), ("advisory", Enforcement.Advisory));

    private static readonly string[] Types =
        ["average", "floor", "sustained", "tenure", "scope", "metric", "credential", "endorsement", "calibration", "interview", "manual", "opening"];

    /// <summary>The criteria of a transition; a rule that stands alone counts as <c>all</c> of one.</summary>
    public Criterion.All? Criteria(Node node) => Criterion(node) switch
    {
        null => null,
        Criterion.All all => all,
        var one => new Criterion.All([one]),
    };

    private Criterion? Criterion(Node node)
    {
        var f = new Fields(node, context, "a criterion");
        var rule = Rule(f);
        if (rule is null)
            return null;

        var advisory = f.Word("enforcement", Enforcements) == Enforcement.Advisory;
        return rule with { Advisory = advisory, Text = f.Local("text"), Extras = f.Rest() };
    }

    private Criterion? Rule(Fields f)
    {
        if (f.Take("all") is { } all)
            return new Criterion.All(context.Items(all, Criterion));
        if (f.Take("any") is { } any)
            return new Criterion.Any(context.Items(any, Criterion));
        if (f.Take("not") is { } not)
            return Criterion(not) is { } rule ? new Criterion.Not(rule) : null;
        return f.Require("type") is { } type && context.Text(type) is { } word ? Typed(f, type, word) : null;
    }

    private Criterion? Typed(Fields f, Node at, string type)
    {
        switch (type)
        {
            case "average":
                return new Criterion.Average(Over(f), f.Number("min"));
            case "floor":
                return new Criterion.Floor(Over(f), f.Number("min"));
            case "sustained":
                return new Criterion.Sustained(f.Text("at") is { } level ? new LevelId(level) : null, f.Int("quarters"), f.Int("observations"));
            case "tenure":
                return new Criterion.Tenure(f.Int("months"), f.Take("typical_months") is { } typical ? Months(typical) : null);
            case "scope":
                return Scope(f);
            case "metric":
                return new Criterion.Metric(CompetencyReader.MetricTest(f));
            case "credential":
                return new Criterion.Credential(f.RequiredText("name"));
            case "opening":
                return new Criterion.Opening();
            default:
                return HumanStep(f, at, type);
        }
    }

    private Criterion? HumanStep(Fields f, Node at, string type)
    {
        switch (type)
        {
            case "endorsement":
                return new Criterion.Endorsement(f.RequiredWord("by", Vocabulary.Relations));
            case "calibration":
                return new Criterion.Calibration(f.Int("quorum"));
            case "interview":
                return new Criterion.Interview(f.Texts("panel"));
            case "manual":
                return new Criterion.Manual();
            default:
                context.UnknownWord(at, type, Types);
                return null;
        }
    }

    private Criterion.Scope Scope(Fields f) => new(
        f.RequiredText("tag"), f.Int("count", min: 1) ?? 1, f.Int("within_months", min: 1), f.Named("where", Condition));

    private AttributeCondition? Condition(ScalarNode attribute, Node node)
    {
        if (context.Text(node) is not { } written)
            return null;

        var sign = Vocabulary.Comparisons.All.FirstOrDefault(s => written.StartsWith(s, StringComparison.Ordinal));
        return sign is null
            ? new(attribute.Text, Comparison.Equal, written)
            : new(attribute.Text, Vocabulary.Comparisons.Find(sign)!.Value, written[sign.Length..].Trim());
    }

    private Over Over(Fields f)
    {
        var over = f.Take("over");
        return over is null or ScalarNode { Text: "all" } ? Domain.Frameworks.Over.Everything : new(context.Items(over, context.Text));
    }

    private MonthRange? Months(Node node)
    {
        if (node is ListNode { Items: [var from, var to] } && context.Int(from) is { } first && context.Int(to) is { } last)
            return new(first, last);
        context.WrongType(node, "two numbers of months such as [15, 24]");
        return null;
    }
}
