using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>A world that the case makes up itself: one track of levels, a list of competencies, and every criterion a promotion has by default.</summary>
internal sealed class PlainSetting(ReadContext context)
{
    private static readonly TrackId Track = new("ic");

    public Setting Read(Fields f, DateOnly asOf)
    {
        var levels = f.Texts("levels");
        var families = FamiliesOf(f.Take("level_history"));
        var known = families.SelectMany(family => levels.Select(level => new LevelRef(new(family), new(level)))).ToList();
        var placements = new PlacementReader(context, known).Read(f);
        var here = PlacementReader.At(asOf, placements);
        var scope = new ScopeItems(context, asOf).Read(f);
        return new()
        {
            Placements = placements,
            Here = here,
            To = here is { } held ? Above(held, levels) : known.LastOrDefault(),
            Criteria = CriteriaWith(scope),
            Policy = f.Take("policy") is { } policy ? PolicyReader.Changes(context, policy).Over(new Policy()) : new Policy(),
            Levels = [.. known.Select(l => new LevelFacts(l, Track, TrackKind.Ic, levels.IndexOf(l.Level.Value)))],
            Versions = Versions(f, [.. known.Where(l => here is null || l.Family == here.Value.Family)]),
            Evidence = [.. scope.Select(s => s.Evidence).OfType<EvidenceFact>()],
        };
    }

    private static LevelRef? Above(LevelRef held, IReadOnlyList<string> levels)
    {
        var above = levels.IndexOf(held.Level.Value) + 1;
        return above < levels.Count ? held with { Level = new(levels[above]) } : null;
    }

    /// <summary>A conformance case means all of them, in this order.</summary>
    private static Criterion.All CriteriaWith(IReadOnlyList<ScopeItem> scope) => new(
    [
        new Criterion.Average(Over.Everything),
        new Criterion.Floor(Over.Everything),
        new Criterion.Sustained(),
        .. scope.Select(s => new Criterion.Scope(s.Tag, 1, null, [])),
        new Criterion.Tenure(),
        new Criterion.Endorsement(Relation.Manager),
        new Criterion.Calibration(),
    ]);

    // Any word may name a family; what is no text is reported when the history itself is read.
    private static List<string> FamiliesOf(Node? history) =>
        [.. ((history as ListNode)?.Items ?? [history!]).OfType<MapNode>()
            .Select(m => m.Entries.FirstOrDefault(e => e.Key.Text == "family").Value is ScalarNode { IsNull: false } family ? family.Text : "the family")
            .Distinct()];

    private IReadOnlyList<VersionFacts> Versions(Fields f, IReadOnlyList<LevelRef> levels)
    {
        var competencies = f.Texts("competencies");
        var declared = f.Named("frameworks", (id, node) => Version(id, node, competencies, levels));
        return declared.Any(v => v.Id == CycleReader.FirstVersion) ? declared : [VersionOf(CycleReader.FirstVersion, CarryOver.Grandfather, competencies, levels), .. declared];
    }

    private VersionFacts Version(ScalarNode id, Node node, IReadOnlyList<string> competencies, IReadOnlyList<LevelRef> levels)
    {
        var f = new Fields(node, context, "framework", id);
        f.Word("change", CaseWords.VersionChanges);
        var carryOver = f.Word("carry_over", CaseWords.CarryOvers) ?? CarryOver.Grandfather;
        var own = f.IsWritten("competencies") ? f.Texts("competencies") : competencies;
        f.End();
        return VersionOf(id.Text, carryOver, own, levels);
    }

    private static VersionFacts VersionOf(string id, CarryOver carryOver, IReadOnlyList<string> competencies, IReadOnlyList<LevelRef> levels)
    {
        IReadOnlyList<RequiredCompetency> required = [.. competencies.Select(c => new RequiredCompetency(new(c), CompetencyKind.Core, null))];
        return new(id, levels.Count == 0 ? default : levels[0].Family, carryOver, levels.ToDictionary(l => l, _ => required));
    }
}

internal static class Lists
{
    public static int IndexOf<T>(this IReadOnlyList<T> list, T item)
    {
        for (var i = 0; i < list.Count; i++)
            if (EqualityComparer<T>.Default.Equals(list[i], item))
                return i;
        return -1;
    }
}
