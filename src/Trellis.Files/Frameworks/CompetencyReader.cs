using System.Globalization;
using System.Text.RegularExpressions;
using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Competencies with their steps and descriptors.</summary>
internal static partial class CompetencyReader
{
    public const string Unwritten = "unwritten";

    public static Competency Competency(ReadContext context, ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "competency", id);
        return new()
        {
            Id = new(id.Text),
            Kind = f.RequiredWord("kind", Vocabulary.CompetencyKinds),
            Group = f.Text("group"),
            Title = f.RequiredLocal("title"),
            Summary = f.Local("summary"),
            Steps = f.Named("steps", (key, step) => StepOf(context, key, step)),
            Extras = f.Rest(),
        };
    }

    public static Descriptor? Descriptor(ReadContext context, Node node)
    {
        var f = new Fields(node, context, "a descriptor");
        return new()
        {
            Id = new(f.RequiredText("id")),
            Kind = f.Word("kind", Vocabulary.DescriptorKinds) ?? DescriptorKind.Behaviour,
            Text = f.RequiredLocal("text"),
            Examples = f.List("examples", context.Local),
            Not = f.Local("not"),
            Metric = f.Take("metric") is { } metric ? Metric(new Fields(metric, context, "a metric test")) : null,
            Extras = f.Rest(),
        };
    }

    /// <summary>Proficiency steps are numbered 1 to 5 wherever they are keys.</summary>
    public static int? StepNumber(ReadContext context, ScalarNode key)
    {
        if (key.Text is ['1' or '2' or '3' or '4' or '5'])
            return key.Text[0] - '0';
        context.Error("value/out-of-range", key, $"'{key.Text}' is not a number between 1 and 5.");
        return null;
    }

    /// <summary>A metric test without its <c>x-</c> keys, which belong to the map it stands in.</summary>
    public static MetricTest MetricTest(Fields f)
    {
        var test = new MetricTest
        {
            Name = f.RequiredText("name"),
            Op = f.RequiredWord("op", Vocabulary.Comparisons),
            Value = f.Require("value") is { } value ? f.Context.Number(value) ?? 0 : 0,
            WindowMonths = f.Take("window") is { } window ? Months(f.Context, window) : null,
            Quarters = f.Take("quarters") is { } quarters ? Quarters(f.Context, quarters) : null,
            Tolerance = f.Number("tolerance") ?? 0,
        };
        return test;
    }

    private static MetricTest Metric(Fields f)
    {
        var test = MetricTest(f);
        return test with { Extras = f.Rest() };
    }

    private static Step? StepOf(ReadContext context, ScalarNode key, Node node)
    {
        if (StepNumber(context, key) is not { } number)
            return null;
        if (node is ScalarNode { IsNull: true } or ScalarNode { Text: Unwritten })
            return new(number, null);
        if (node is ListNode list)
            return new(number, [.. list.Items.Select(d => Descriptor(context, d)).OfType<Descriptor>()]);

        context.WrongType(node, "a list of descriptors or 'unwritten'");
        return null;
    }

    private static int? Months(ReadContext context, Node node)
    {
        var match = node is ScalarNode scalar ? MonthsPattern().Match(scalar.Text) : Match.Empty;
        if (match.Success)
            return Number(match.Groups[1]);
        context.WrongType(node, "a window such as 6 months");
        return null;
    }

    private static QuartersOf? Quarters(ReadContext context, Node node)
    {
        var match = node is ScalarNode scalar ? QuartersPattern().Match(scalar.Text) : Match.Empty;
        if (match.Success)
            return new(Number(match.Groups[1]), Number(match.Groups[2]));
        context.WrongType(node, "quarters such as \"3 of last 4\"");
        return null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{1,4}) months?\z")]
    private static partial Regex MonthsPattern();

    [GeneratedRegex(@"\A([0-9]{1,3}) of (?:the )?last ([0-9]{1,3})(?: quarters)?\z")]
    private static partial Regex QuartersPattern();
}
