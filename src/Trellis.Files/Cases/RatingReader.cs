using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>Reads ratings: a list in the order of the competencies, or a map from competency to rating; <c>null</c> = not rated.</summary>
internal sealed class RatingReader(ReadContext context, Setting setting)
{
    /// <summary>Consolidated ratings, which stand as if calibrated.</summary>
    public IEnumerable<RatingFact> Consolidated(Node? node, LevelRef against, string version) => node is null ? []
        : Values(node, against, version).Select(v => new RatingFact(v.Competency, against, v.Value, RaterRole.Calibrated, RatingStatus.Submitted, 0));

    /// <summary>The usual ratings of all cases; a version with other competencies takes as many of them as it has.</summary>
    public IEnumerable<RatingFact> Usual(Node? node, LevelRef against, string version) => Consolidated(
        node is ListNode list ? new ListNode(list.At, [.. list.Items.Take(setting.Competencies(version, against).Count)]) : node, against, version);

    public IReadOnlyList<RatingFact> Raw(Fields cycle, string version)
    {
        var place = 0L;
        return [.. cycle.List("raw", node => Entry(node, version, ++place)).SelectMany(entry => entry)];
    }

    private List<RatingFact>? Entry(Node node, string version, long place)
    {
        var f = new Fields(node, context, "a raw rating");
        var (role, status) = (f.RequiredWord("role", CaseWords.Roles), f.Word("status", CaseWords.RatingStatuses) ?? RatingStatus.Submitted);
        var against = f.Require("against") is { } level ? Axis(level) : null;
        var (by, sequence, recorded, withdrawn) = (f.Text("by"), f.Int("seq") ?? place, f.Day("recorded"), f.Day("withdrawn_on"));
        var ratings = f.Require("r");
        f.End();
        if (ratings is null || against is not { } axis)
            return null;
        return [.. Values(ratings, axis, version).Select(v => new RatingFact(v.Competency, axis, v.Value, role, status, sequence)
        {
            By = by,
            Recorded = recorded,
            WithdrawnOn = withdrawn,
        })];
    }

    // Without a level above there is no next axis, and ratings against it are left aside like everything else.
    private LevelRef? Axis(Node node)
    {
        if (context.Text(node) is not { } word)
            return null;
        if (word is "cur" or "current")
            return setting.Here;
        if (word == "next")
            return setting.To;
        var level = setting.Level(word);
        if (level is null)
            context.UnknownName(node, "level", word, ["cur", "next", .. setting.Levels.Select(l => l.Ref.Level.Value)]);
        return level;
    }

    private IEnumerable<(CompetencyId Competency, decimal Value)> Values(Node node, LevelRef against, string version)
    {
        var competencies = setting.Competencies(version, against);
        if (node is MapNode map)
            return map.Entries.Where(e => context.IsKnown(e.Key, "competency", e.Key.Text, [.. competencies.Select(c => c.Value)]))
                .Select(e => (new CompetencyId(e.Key.Text), Value(e.Value))).Where(v => v.Item2 is not null).Select(v => (v.Item1, v.Item2!.Value)).ToList();
        if (node is not ListNode list)
        {
            context.WrongType(node, "a list of ratings such as [3, 4, null]");
            return [];
        }

        if (list.Items.Count > competencies.Count)
            context.Error("case/too-many-ratings", node, $"{list.Items.Count} ratings for {competencies.Count} competencies ({string.Join(", ", competencies)}).");
        return list.Items.Zip(competencies, (item, competency) => (competency, Value(item)))
            .Where(v => v.Item2 is not null).Select(v => (v.competency, v.Item2!.Value)).ToList();
    }

    private decimal? Value(Node node)
    {
        if (node is ScalarNode { IsNull: true } || context.Number(node) is not { } value)
            return null;
        if (value is >= 1 and <= 5)
            return value;
        context.Error("value/out-of-range", node, $"{value} is not a rating: ratings go from 1 to 5.");
        return null;
    }
}
