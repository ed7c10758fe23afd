using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Puts <c>expectations</c> (what is asked) and <c>cells</c> (the family's own text) together into one list of cells.</summary>
internal sealed class CellReader(ReadContext context)
{
    public const string NotApplicable = "na", SameAsBelow = "same";

    private static readonly string[] Expectations = [NotApplicable, SameAsBelow, CompetencyReader.Unwritten, "a step from 1 to 5"];

    private readonly List<Cell> _cells = [];
    private readonly Dictionary<(CompetencyId, LevelId), int> _places = [];

    public IReadOnlyList<Cell> Cells(Fields f)
    {
        Each(f, "expectations", Expect);
        Each(f, "cells", Own);
        return _cells;
    }

    private void Each(Fields f, string key, Action<CompetencyId, LevelId, Node> read) => f.Named(key, (competency, node) =>
    {
        if (node is MapNode levels)
            foreach (var (level, value) in levels.Entries)
                read(new(competency.Text), new(level.Text), value);
        else if (node is not ScalarNode { IsNull: true })
            context.WrongType(node, "levels with a value each");
        return competency;
    });

    private void Expect(CompetencyId competency, LevelId level, Node node)
    {
        if (Expectation(node) is { } expects)
            Add(new() { Competency = competency, Level = level, Expects = expects });
    }

    private Expectation? Expectation(Node node)
    {
        switch (node)
        {
            case ScalarNode { Text: NotApplicable }:
                return Domain.Frameworks.Expectation.NotApplicable;
            case ScalarNode { Text: SameAsBelow }:
                return Domain.Frameworks.Expectation.SameAsBelow;
            case ScalarNode { IsNull: true } or ScalarNode { Text: CompetencyReader.Unwritten }:
                return Domain.Frameworks.Expectation.NotWritten;
            case ScalarNode { Text: var text } when text.Length > 0 && !text.All(char.IsAsciiDigit):
                context.UnknownWord(node, text, Expectations);
                return null;
            default:
                return context.Int(node, 1, 5) is { } step ? Domain.Frameworks.Expectation.Target(step) : null;
        }
    }

    private void Own(CompetencyId competency, LevelId level, Node node)
    {
        var f = new Fields(node, context, "a cell");
        var mode = f.Word("mode", Vocabulary.OwnTextModes);
        var descriptors = f.Take("descriptors") is { } list ? context.Items(list, d => CompetencyReader.Descriptor(context, d)) : null;
        var own = mode is null && descriptors is null ? null : new OwnText(mode ?? OwnTextMode.Replace, descriptors ?? []);
        var extras = f.Rest();

        if (_places.TryGetValue((competency, level), out var place))
            _cells[place] = _cells[place] with { Own = own, Extras = extras };
        else
            Add(new() { Competency = competency, Level = level, Own = own, Extras = extras });
    }

    private void Add(Cell cell)
    {
        _places[(cell.Competency, cell.Level)] = _cells.Count;
        _cells.Add(cell);
    }
}
