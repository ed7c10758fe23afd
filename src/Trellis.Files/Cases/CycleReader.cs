using System.Globalization;
using System.Text.RegularExpressions;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>Reads the cycles of a case: months from the id or as given, ratings from lists or raw.</summary>
/// <param name="usual">The current-level ratings of a cycle that says nothing about them.</param>
internal sealed partial class CycleReader(ReadContext context, Setting setting, Node? usual)
{
    public const string FirstVersion = "v1";

    private readonly RatingReader _ratings = new(context, setting);

    public IReadOnlyList<CycleFact> Read(Fields f) => f.List("cycles", Cycle);

    private CycleFact? Cycle(Node node)
    {
        var f = new Fields(node, context, "a cycle");
        var id = f.RequiredText("id");
        var months = f.Take("months") is { } given ? Months(given) : MonthsOf(id);
        if (months is null && id.Length > 0 && !f.IsWritten("months"))
            context.Error("case/cycle-months", node, $"'{id}' names no months. Call the cycle 25Q1, 25H1 or 25FY, or add months: [2025-01, 2025-03].");
        var state = f.Word("state", CaseWords.CycleStates) ?? CycleState.Closed;
        var version = f.Take("framework") is { } framework ? Version(framework) : FirstVersion;
        var ratings = Ratings(f, version);
        f.End();
        return months is var (first, last) ? new(id, first, last, state, version, ratings) : null;
    }

    // A list stands for what was consolidated; it gives way to raw ratings on the same axis.
    private List<RatingFact> Ratings(Fields f, string version)
    {
        var raw = _ratings.Raw(f, version);
        var (current, next) = (f.Take("cur"), f.Take("next"));
        var ratings = new List<RatingFact>(raw);
        if (setting.Here is { } here && !raw.Any(r => r.Against == here))
            ratings.AddRange(current is null && !f.IsWritten("cur") ? _ratings.Usual(usual, here, version) : _ratings.Consolidated(current, here, version));
        if (setting.To is { } to && !raw.Any(r => r.Against == to))
            ratings.AddRange(_ratings.Consolidated(next, to, version));
        return ratings;
    }

    private string Version(Node node)
    {
        if (context.Text(node) is { } version)
            context.IsKnown(node, "framework version", version, [.. setting.Versions.Select(v => v.Id)]);
        return (node as ScalarNode)?.Text ?? FirstVersion;
    }

    private (Month First, Month Last)? Months(Node node)
    {
        var items = context.Items(node, n => n);
        if (items.Count is 1 or 2)
            return MonthReader.Read(context, items[0]) is { } first && MonthReader.Read(context, items[^1]) is { } last && first <= last ? (first, last) : null;
        context.WrongType(node, "the first and the last month, such as [2025-01, 2025-03]");
        return null;
    }

    private static (Month First, Month Last)? MonthsOf(string id)
    {
        if (ShortName().Match(id) is not { Success: true } name)
            return null;
        var january = 12 * (2000 + int.Parse(name.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        return name.Groups[2].Success ? Part(name.Groups[2], 3) : name.Groups[3].Success ? Part(name.Groups[3], 6) : (new(january), new(january + 11));

        (Month, Month) Part(Group number, int months)
        {
            var first = january + ((number.ValueSpan[0] - '1') * months);
            return (new(first), new(first + months - 1));
        }
    }

    [GeneratedRegex(@"\A([0-9]{2})(?:Q([1-4])|H([12])|FY)\z", RegexOptions.NonBacktracking)]
    private static partial Regex ShortName();
}

internal static class MonthReader
{
    public static Month? Read(ReadContext context, Node node)
    {
        if (node is ScalarNode scalar && DateOnly.TryParseExact(scalar.Text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Month.Of(day);
        context.WrongType(node, "a month such as 2025-01");
        return null;
    }
}
