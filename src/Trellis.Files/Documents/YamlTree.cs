using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Trellis.Files.Documents;

/// <summary>Reads YAML text into nodes. Anchors, aliases and tags are refused: they make files that say something else than they show.</summary>
internal sealed class YamlTree
{
    private readonly Parser _parser;
    private readonly ProblemList _problems;
    private readonly DocumentLimits _limits;

    private YamlTree(string text, ProblemList problems, DocumentLimits limits)
    {
        _parser = new Parser(new StringReader(text));
        (_problems, _limits) = (problems, limits);
    }

    /// <summary>The one document of the text; null when it is too large, too deep or not YAML, which is then among the problems.</summary>
    public static Node? Read(string text, ProblemList problems, DocumentLimits? limits = null)
    {
        limits ??= DocumentLimits.Default;
        if (text.Length > limits.MaxBytes || Encoding.UTF8.GetByteCount(text) > limits.MaxBytes)
        {
            problems.Add("document/too-large", default, limits.TooLarge);
            return null;
        }

        return new YamlTree(text, problems, limits).ReadSafely();
    }

    private Node? ReadSafely()
    {
        try
        {
            return Document();
        }
        catch (TooDeepException e)
        {
            _problems.Add("document/too-deep", e.At, _limits.TooDeep);
        }
        catch (YamlException e)
        {
            _problems.Add("document/syntax", PositionOf(e.Start), $"This is not YAML: {Sentence(e.Message)}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            // The scanner gives up on some broken texts without saying where; the last thing it understood is the nearest place.
            _problems.Add("document/syntax", PositionOf(_parser.Current?.End ?? Mark.Empty), "This is not YAML: the text cannot be understood from here on.");
        }
        return null;
    }

    private Node? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _problems.Add("document/empty", new(1, 1), "The file is empty. A framework begins with 'schema: trellis/v1', a file of cases with 'cases:'.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Next(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _problems.Add("document/several", PositionOf(second.Start), "A second document begins here. Put each document into a file of its own.");
        return root;
    }

    private Node Next(int depth)
    {
        var at = PositionOf(_parser.Current!.Start);
        if (depth > _limits.MaxDepth)
            throw new TooDeepException(at);

        Refuse(_parser.Current);
        if (_parser.TryConsume<AnchorAlias>(out _))
            return new ScalarNode(at, "", quoted: false);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new ScalarNode(at, scalar.Value, scalar.Style != ScalarStyle.Plain);
        return _parser.Accept<SequenceStart>(out _) ? List(at, depth) : Map(at, depth);
    }

    private ListNode List(Position at, int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Next(depth + 1));
        return new(at, items);
    }

    private MapNode Map(Position at, int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new MapEntries(_problems);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Next(depth + 1);
            entries.Add(key, Next(depth + 1));
        }
        return entries.ToMap(at);
    }

    private void Refuse(ParsingEvent current)
    {
        if (current is AnchorAlias alias)
            _problems.Add("document/alias", PositionOf(alias.Start), $"The alias *{alias.Value} repeats another part. Write the text out.");
        if (current is not NodeEvent node)
            return;

        if (!node.Anchor.IsEmpty)
            _problems.Add("document/alias", PositionOf(node.Start), $"The anchor &{node.Anchor.Value} is not supported. Write the text out where it is needed.");
        if (!node.Tag.IsEmpty)
            _problems.Add("document/tag", PositionOf(node.Start), $"The tag {node.Tag} is not supported. Remove it; the format says what each value is.");
    }

    private static Position PositionOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";

    private sealed class TooDeepException(Position at) : Exception
    {
        public Position At { get; } = at;
    }
}
