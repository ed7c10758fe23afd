using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Transitions inside a family and paths between families.</summary>
internal sealed class TransitionWriter(string locale)
{
    private readonly CriterionWriter _criteria = new(locale);

    public Node Transition(Transition transition) => Map()
        .Word("kind", transition.Kind, Vocabulary.TransitionKinds)
        .Node("from", Levels(transition.From))
        .Text("to", transition.To.Value)
        .True("keeps_grade", transition.KeepsGrade)
        .Node("policy", transition.Policy is { } policy ? CompanyWriter.Changes(policy, locale) : null)
        .Node("criteria", transition.Criteria is { } criteria ? _criteria.Write(criteria) : null)
        .Extras(transition)
        .ToMap();

    public Node Path(LateralPath path) => Map()
        .Text("kind", "lateral")
        .Node("from", End(path.From))
        .Node("to", End(path.To))
        .Word("landing", path.Landing, Vocabulary.Landings)
        .True("both_ways", path.BothWays)
        .Texts("transferable", path.Transferable.Select(c => c.Value))
        .List("gaps", path.Gaps, Gap)
        .Node("policy", path.Policy is { } policy ? CompanyWriter.Changes(policy, locale) : null)
        .Node("criteria", path.Criteria is { } criteria ? _criteria.Write(criteria) : null)
        .Extras(path)
        .ToMap();

    private MapNode End(PathEnd end) => Map()
        .Text("family", end.Family.Value)
        .Node("levels", List(end.Levels))
        .Extras(end)
        .ToMap();

    private MapNode Gap(PathGap gap) => Map()
        .Text("competency", gap.Competency?.Value)
        .Number("from_step", gap.FromStep)
        .Number("to_step", gap.ToStep)
        .Text("skill", gap.Skill)
        .Local("text", gap.Text)
        .Local("close_by", gap.CloseBy)
        .Extras(gap)
        .ToMap();

    private static Node Levels(IReadOnlyList<LevelId> levels) => levels is [var one] ? MapWriter.TextNode(one.Value) : List(levels);

    private static ListNode List(IReadOnlyList<LevelId> levels) => new(default, [.. levels.Select(l => MapWriter.TextNode(l.Value))]);

    private MapWriter Map() => new(locale);
}
