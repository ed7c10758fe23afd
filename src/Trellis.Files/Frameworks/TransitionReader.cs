using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Transitions inside a family and paths between families.</summary>
internal sealed class TransitionReader(ReadContext context)
{
    private readonly CriterionReader _criteria = new(context);

    public Transition Transition(ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "transition", id);
        return new()
        {
            Id = new(id.Text),
            Kind = f.RequiredWord("kind", Vocabulary.TransitionKinds),
            From = f.Require("from") is { } from ? Levels(from) : [],
            To = new(f.RequiredText("to")),
            KeepsGrade = f.Flag("keeps_grade") ?? false,
            Policy = f.Take("policy") is { } policy ? PolicyReader.Changes(context, policy) : null,
            Criteria = f.Take("criteria") is { } criteria ? _criteria.Criteria(criteria) : null,
            Extras = f.Rest(),
        };
    }

    public LateralPath Path(ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "path", id);
        OnlyLateral(f);
        return new()
        {
            Id = new(id.Text),
            From = End(f, "from"),
            To = End(f, "to"),
            Landing = f.Word("landing", Vocabulary.Landings) ?? Landing.SameGrade,
            BothWays = f.Flag("both_ways") ?? false,
            Transferable = [.. f.Texts("transferable").Select(c => new CompetencyId(c))],
            Gaps = f.List("gaps", Gap),
            Policy = f.Take("policy") is { } policy ? PolicyReader.Changes(context, policy) : null,
            Criteria = f.Take("criteria") is { } criteria ? _criteria.Criteria(criteria) : null,
            Extras = f.Rest(),
        };
    }

    private void OnlyLateral(Fields f)
    {
        var node = f.Take("kind");
        if (node is not null && context.Word(node, Vocabulary.TransitionKinds) is { } kind && kind != TransitionKind.Lateral)
            context.Error("path/not-lateral", node, "A path between families is lateral. Other moves are transitions of a family.");
    }

    private PathEnd End(Fields path, string key)
    {
        if (path.Require(key) is not { } node)
            return new(new(""), []);
        var f = new Fields(node, context, "the end of a path");
        return new(new(f.RequiredText("family")), f.Require("levels") is { } levels ? Levels(levels) : []) { Extras = f.Rest() };
    }

    private PathGap? Gap(Node node)
    {
        var f = new Fields(node, context, "a gap");
        return new()
        {
            Competency = f.Text("competency") is { } competency ? new CompetencyId(competency) : null,
            FromStep = f.Int("from_step", 1, 5),
            ToStep = f.Int("to_step", 1, 5),
            Skill = f.Text("skill"),
            Text = f.Local("text"),
            CloseBy = f.Local("close_by"),
            Extras = f.Rest(),
        };
    }

    private IReadOnlyList<LevelId> Levels(Node node) => [.. context.Items(node, context.Text).Select(l => new LevelId(l))];
}
