using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Builds one map of a document in writing order. What is null or empty is left out.</summary>
internal sealed class MapWriter(string locale)
{
    private readonly List<MapEntry> _entries = [];

    public MapWriter Node(string key, Node? value)
    {
        if (value is not null)
            _entries.Add(new(TextNode(key), value));
        return this;
    }

    public MapWriter Text(string key, string? value) => Node(key, value is null ? null : TextNode(value));

    public MapWriter Local(string key, LocalText? value) => Node(key, value is null ? null : LocalNode(value, locale));

    public MapWriter Number(string key, decimal? value) => Node(key, value is { } number ? NumberNode(number) : null);

    public MapWriter Day(string key, DateOnly? day) => Text(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public MapWriter True(string key, bool value) => Node(key, value ? Plain("true") : null);

    public MapWriter Word<T>(string key, T value, Words<T> words) where T : struct, Enum => Text(key, words.Of(value));

    /// <summary>A word that is left out where it is the default.</summary>
    public MapWriter Word<T>(string key, T value, Words<T> words, T unless) where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(value, unless) ? this : Word(key, value, words);

    public MapWriter Texts(string key, IEnumerable<string> values) => List(key, values, TextNode);

    public MapWriter List<T>(string key, IEnumerable<T> items, Func<T, Node> write)
    {
        var nodes = items.Select(write).ToList();
        return Node(key, nodes.Count == 0 ? null : new ListNode(default, nodes));
    }

    /// <summary>Things under their names, one a line however short.</summary>
    public MapWriter Table<T>(string key, IEnumerable<T> items, Func<T, string> name, Func<T, Node> write) => Node(key, Named(items, name, write, asTable: true));

    /// <summary>Things under their names, on one line if they fit.</summary>
    public MapWriter Row<T>(string key, IEnumerable<T> items, Func<T, string> name, Func<T, Node> write) => Node(key, Named(items, name, write, asTable: false));

    public MapWriter Numbered(string key, IReadOnlyDictionary<int, LocalText> texts) =>
        Node(key, texts.Count == 0 ? null : NumberedNode(texts.OrderBy(t => t.Key), t => t.Key, t => LocalNode(t.Value, locale)));

    public MapWriter Extras(DocumentPart part)
    {
        foreach (var (key, json) in part.Extras)
            Node(key, JsonTree.Read(json, new ProblemList(key)));
        return this;
    }

    public MapNode ToMap() => new(default, _entries);

    public static ScalarNode TextNode(string text) => new(default, text, quoted: true);

    public static ScalarNode Plain(string literal) => new(default, literal, quoted: false);

    public static ScalarNode NumberNode(decimal number) => Plain(number.ToString(CultureInfo.InvariantCulture));

    public static MapNode NumberedNode<T>(IEnumerable<T> items, Func<T, int> number, Func<T, Node> write, bool asTable = false) =>
        new(default, [.. items.Select(i => new MapEntry(NumberNode(number(i)), write(i)))]) { AsTable = asTable };

    public static Node LocalNode(LocalText text, string locale)
    {
        if (text.Translations.Count == 0)
            return TextNode(text.Value);
        var translations = text.Translations.Where(t => t.Key != locale).Select(t => new MapEntry(TextNode(t.Key), TextNode(t.Value)));
        return new MapNode(default, [new(TextNode(locale), TextNode(text.Value)), .. translations]);
    }

    private static MapNode? Named<T>(IEnumerable<T> items, Func<T, string> name, Func<T, Node> write, bool asTable)
    {
        var entries = items.Select(i => new MapEntry(TextNode(name(i)), write(i))).ToList();
        return entries.Count == 0 ? null : new(default, entries) { AsTable = asTable };
    }
}
