using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Cases;

/// <summary>A world taken from a framework file: <c>uses: {file, transition}</c>, and <c>to</c> where a path lands at several levels.</summary>
internal sealed class FrameworkSetting(ReadContext context, FrameworkShelf shelf)
{
    public Setting? Read(Fields f, Node uses, DateOnly asOf)
    {
        var u = new Fields(uses, context, "uses");
        var (file, transition, to) = (u.Require("file"), u.Require("transition"), u.Take("to"));
        u.End();
        if (file is null || transition is null || shelf.Take(file, context) is not { } framework)
            return null;

        var placements = new PlacementReader(context, framework.InReachOf((transition as ScalarNode)?.Text ?? "")).Read(f);
        var here = PlacementReader.At(asOf, placements);
        if (context.Text(transition) is not { } name || !context.IsKnown(transition, "transition", name, framework.Transitions))
            return null;
        if (MoveFrom(framework, name, here, to, transition) is not { } move)
            return null;

        var policy = f.Take("policy") is { } changes ? PolicyReader.Changes(context, changes).Over(move.Policy) : move.Policy;
        return new()
        {
            Placements = placements,
            Here = here,
            To = move.To,
            From = framework.StartsOf(name),
            Criteria = move.Criteria,
            Policy = policy,
            Levels = framework.Levels,
            Versions = Versions(f, framework, here?.Family ?? move.From.Family),
            Metrics = framework.Metrics,
        };
    }

    // Somebody who stands elsewhere still gets a case, whose verdict is then INVALID_INPUT.
    private Move? MoveFrom(ShelvedFramework framework, string transition, LevelRef? here, Node? to, Node at)
    {
        var moves = here is { } held ? framework.Moves(transition, held) : [];
        if (moves.Count == 0)
            moves = [.. framework.StartsOf(transition).SelectMany(start => framework.Moves(transition, start)).Take(1)];
        if (to is not null && context.Text(to) is { } code)
            return MoveTo(moves, code, to);
        if (moves.Count > 1)
            context.Error("case/several-targets", at, $"'{transition}' lands at {string.Join(", ", moves.Select(m => m.To.Level))}. Add 'to' with one of them.");
        else if (moves.Count == 0)
            context.Error("case/no-target", at, $"'{transition}' lands at no level of this file.");
        return moves.Count == 1 ? moves[0] : null;
    }

    private Move? MoveTo(IReadOnlyList<Move> moves, string code, Node at)
    {
        var move = moves.FirstOrDefault(m => m.To.Level.Value == code);
        if (move is null)
            context.UnknownName(at, "landing", code, moves.Select(m => m.To.Level.Value));
        return move;
    }

    // All versions of a case ask the same, that is what the file says; what they may differ in is whether ratings carry over.
    private IReadOnlyList<VersionFacts> Versions(Fields f, ShelvedFramework framework, FamilyId family)
    {
        var own = framework.Version(family);
        var declared = f.Named("frameworks", (id, node) => own with { Id = id.Text, CarryOver = CarryOverOf(id, node) });
        IReadOnlyList<VersionFacts> first = declared.Any(v => v.Id == CycleReader.FirstVersion) ? [] : [own with { Id = CycleReader.FirstVersion }];
        return [.. framework.VersionsElsewhere(family), .. first, .. declared];
    }

    private CarryOver CarryOverOf(ScalarNode id, Node node)
    {
        var f = new Fields(node, context, "framework", id);
        f.Word("change", CaseWords.VersionChanges);
        var carryOver = f.Word("carry_over", CaseWords.CarryOvers) ?? CarryOver.Grandfather;
        f.End();
        return carryOver;
    }
}
