using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>Reads <c>level_history</c>; each entry lasts until the next begins, unless it says otherwise.</summary>
internal sealed class PlacementReader(ReadContext context, IReadOnlyList<LevelRef> known)
{
    public IReadOnlyList<PlacementFact> Read(Fields f) => f.List("level_history", Placement);

    /// <summary>The level held on a day.</summary>
    public static LevelRef? At(DateOnly day, IReadOnlyList<PlacementFact> placements) =>
        placements.Where(p => p.Days.Contains(day)).MaxBy(p => p.Days.From)?.At;

    private PlacementFact? Placement(Node node)
    {
        var f = new Fields(node, context, "an entry of level_history");
        var (level, family) = (f.Require("level"), f.Take("family"));
        var (from, to) = (f.RequiredDay("from"), f.Day("to"));
        f.End();
        return level is not null && from is { } first && LevelAt(level, family) is { } at ? new(at, new DayRange(first, to)) : null;
    }

    private LevelRef? LevelAt(Node level, Node? family)
    {
        if (context.Text(level) is not { } code)
            return null;
        var families = known.Select(l => l.Family.Value).Distinct().ToList();
        if (family is not null && (context.Text(family) is not { } name || !context.IsKnown(family, "family", name, families)))
            return null;

        var wanted = (family as ScalarNode)?.Text;
        var found = known.Where(l => l.Level.Value == code && (wanted is null || l.Family.Value == wanted)).ToList();
        if (found.Count > 0)
            return found[0];
        context.UnknownName(level, "level", code, known.Where(l => wanted is null || l.Family.Value == wanted).Select(l => l.Level.Value));
        return null;
    }
}

internal static class CaseValues
{
    public static DateOnly? RequiredDay(this Fields f, string key) => f.Require(key) is { } node ? f.Context.Day(node) : null;

    public static bool IsKnown(this ReadContext context, Node node, string what, string name, IReadOnlyCollection<string> known)
    {
        if (known.Contains(name))
            return true;
        context.UnknownName(node, what, name, known);
        return false;
    }

    public static void UnknownName(this ReadContext context, Node node, string what, string name, IEnumerable<string> known) =>
        context.Error("case/unknown-name", node, $"There is no {what} '{name}' here.{NearMatch.Hint(name, known)} Known: {string.Join(", ", known.Distinct())}.");
}
