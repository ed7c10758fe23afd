using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Tables;

/// <summary>The rows of one competency: its kind, the steps it is asked at, and the texts level by level.</summary>
internal sealed class TableCompetency
{
    private readonly TableField _name;
    private readonly string _kind;
    private readonly List<(TableLevel Level, List<TableCell> Rows)> _levels;

    /// <summary>Steps whose text is the same wherever they are asked: the competency's library.</summary>
    private readonly Dictionary<string, List<Node>> _library = [];

    public TableCompetency(IReadOnlyList<TableCell> rows, TableLevels levels, ProblemList problems)
    {
        _name = rows[0].Competency;
        _kind = KindOf(rows, problems);
        _levels = [.. rows.GroupBy(levels.Of).Select(l => (l.Key, l.ToList()))];
        foreach (var (level, cells) in _levels)
            OneStep(level, cells, problems);
        foreach (var step in _levels.Where(l => StepOf(l.Rows).Text.Length == 1).GroupBy(l => StepOf(l.Rows).Text))
            Library(step.Key, [.. step]);
    }

    public MapEntry Declaration()
    {
        var at = _name.At;
        var steps = _library.OrderBy(s => s.Key).Select(s => TableNodes.Entry(at, s.Key, new ListNode(s.Value[0].At, s.Value))).ToArray();
        return TableNodes.Entry(at, _name.Text, new MapNode(at,
        [
            TableNodes.Entry(at, "kind", TableNodes.Text(at, _kind)),
            TableNodes.Entry(at, "title", TableNodes.Text(at, _name.Text.Trim())),
            .. steps.Length == 0 ? [] : new[] { TableNodes.Entry(at, "steps", new MapNode(at, steps)) },
        ]));
    }

    public MapEntry Expectations() => TableNodes.Entry(_name.At, _name.Text, new MapNode(_name.At, [.. _levels.Select(l => Expectation(l.Level, l.Rows)).OfType<MapEntry>()]));

    public MapEntry OwnTexts() => TableNodes.Entry(_name.At, _name.Text, new MapNode(_name.At, [.. _levels.Where(HasOwn).Select(l => Own(l.Level, l.Rows))]));

    private static MapEntry? Expectation(TableLevel level, List<TableCell> rows)
    {
        if (StepOf(rows) is { IsEmpty: false } step)
            return TableNodes.Entry(step.At, level.Id, new ScalarNode(step.At, step.Text, quoted: false));

        var first = rows[0].Descriptor.At;
        return rows.TrueForAll(r => r.Word is not null) ? TableNodes.Entry(first, level.Id, TableNodes.Text(first, rows[0].Word!)) : null; // one word at least
    }

    private static MapEntry Own(TableLevel level, List<TableCell> rows)
    {
        var at = rows[0].Descriptor.At;
        return TableNodes.Entry(at, level.Id, TableNodes.Map(at,
            TableNodes.Entry(at, "mode", TableNodes.Text(at, Vocabulary.OwnTextModes.Of(OwnTextMode.Replace))),
            TableNodes.Entry(at, "descriptors", new ListNode(at, Texts(level, rows)))));
    }

    private bool HasOwn((TableLevel Level, List<TableCell> Rows) level) =>
        level.Rows.Exists(r => r.Word is null) && !_library.ContainsKey(StepOf(level.Rows).Text ?? "");

    private static List<Node> Texts(TableLevel level, List<TableCell> rows) =>
        [.. rows.Where(r => r.Word is null).Select(r => TableNodes.Descriptor(r, level.Id))];

    private void Library(string step, List<(TableLevel Level, List<TableCell> Rows)> levels)
    {
        var written = levels.Where(l => l.Rows.Exists(r => r.Word is null)).ToList();
        var alike = written.DistinctBy(l => string.Join('\n', l.Rows.Where(r => r.Word is null).Select(r => r.Descriptor.Text.Trim()))).Count() == 1;
        if (alike)
            _library[step] = Texts(written[0].Level, written[0].Rows);
    }

    private static TableField StepOf(List<TableCell> rows) => rows.Find(r => !r.Step.IsEmpty)?.Step ?? default(TableField) with { Text = "" };

    private static void OneStep(TableLevel level, List<TableCell> rows, ProblemList problems)
    {
        var step = StepOf(rows);
        foreach (var other in rows.Where(r => !r.Step.IsEmpty && r.Step.Text != step.Text))
            problems.Add("table/two-steps", other.Step.At, $"'{other.Competency.Text}' asks for step {other.Step.Text} at {level.Name} here and for step {step.Text} in line {step.At.Line}. A level asks for one step of a competency.");
    }

    /// <summary>The word says the kind of the competency or of the descriptor: no word means both.</summary>
    private static string KindOf(IReadOnlyList<TableCell> rows, ProblemList problems)
    {
        foreach (var wrong in rows.Where(r => !r.Kind.IsEmpty && Vocabulary.CompetencyKinds.Find(r.Kind.Text) is null && Vocabulary.DescriptorKinds.Find(r.Kind.Text) is null))
        {
            var known = Vocabulary.CompetencyKinds.All.Concat(Vocabulary.DescriptorKinds.All).ToList();
            problems.Add("value/unknown-word", wrong.Kind.At, $"'{wrong.Kind.Text}' is not a word known here.{NearMatch.Hint(wrong.Kind.Text, known)} Known: {string.Join(", ", known)}.");
        }

        var said = rows.Where(r => Vocabulary.CompetencyKinds.Find(r.Kind.Text) is not null).ToList();
        foreach (var other in said.Where(r => r.Kind.Text != said[0].Kind.Text))
            problems.Add("table/two-kinds", other.Kind.At, $"'{other.Competency.Text}' is {other.Kind.Text} here and {said[0].Kind.Text} in line {said[0].Kind.At.Line}. A competency has one kind.");
        return said.Count == 0 ? Vocabulary.CompetencyKinds.Of(CompetencyKind.Functional) : said[0].Kind.Text;
    }
}
