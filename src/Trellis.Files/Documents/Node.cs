using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Files.Documents;

/// <summary>Line and column, counted from 1.</summary>
internal readonly record struct Position(int Line, int Column);

/// <summary>A document before it means anything: maps, lists and scalars, whichever of YAML and JSON they came from.</summary>
internal abstract class Node(Position at)
{
    public Position At { get; } = at;

    /// <summary>Where a path leads: the key of the place itself, or of the nearest place above it that is written down.</summary>
    public Position Locate(DocumentPath path)
    {
        var (node, found) = (this, At);
        foreach (var key in path.Segments)
        {
            if (node.Child(key) is not { } child)
                return found;
            (node, found) = child;
        }
        return found;
    }

    protected virtual (Node Node, Position At)? Child(string key) => null;
}

/// <summary>Keys in the order of the document.</summary>
internal sealed class MapNode(Position at, IReadOnlyList<MapEntry> entries) : Node(at)
{
    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    /// <summary>Written with one line per entry however short it is.</summary>
    public bool AsTable { get; init; }

    private Dictionary<string, MapEntry>? _byKey;

    /// <summary>The first of its name; found at once, because every finding of a large table asks.</summary>
    protected override (Node Node, Position At)? Child(string key)
    {
        _byKey ??= Entries.DistinctBy(e => e.Key.Text).ToDictionary(e => e.Key.Text);
        return _byKey.TryGetValue(key, out var entry) ? (entry.Value, entry.Key.At) : null;
    }
}

internal readonly record struct MapEntry(ScalarNode Key, Node Value);

internal sealed class ListNode(Position at, IReadOnlyList<Node> items) : Node(at)
{
    public IReadOnlyList<Node> Items { get; } = items;

    protected override (Node Node, Position At)? Child(string key) =>
        int.TryParse(key, out var index) && index >= 0 && index < Items.Count ? (Items[index], Items[index].At) : null;
}

/// <summary>A text as it was written. What is not quoted may be read as number, truth value or date; what is quoted is text.</summary>
internal sealed class ScalarNode(Position at, string text, bool quoted) : Node(at)
{
    public string Text { get; } = text;

    public bool Quoted { get; } = quoted;

    /// <summary>Nothing was written: no value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Text is ("" or "~" or "null" or "Null" or "NULL");
}
