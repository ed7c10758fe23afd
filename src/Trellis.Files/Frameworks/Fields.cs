using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;

namespace Trellis.Files.Frameworks;

/// <summary>Reads one map key by key. Whatever is never asked for is unknown, except keys that begin with <c>x-</c>: see <see cref="Rest"/>.</summary>
internal sealed class Fields
{
    private readonly MapNode _map;
    private readonly ReadContext _context;
    private readonly string _what;
    private readonly ScalarNode? _id;
    private readonly List<string> _asked = [];
    private readonly bool[] _taken;

    /// <param name="what">What the map describes, for messages.</param>
    /// <param name="id">The key under which it stands, if it names the thing.</param>
    public Fields(Node node, ReadContext context, string what, ScalarNode? id = null)
    {
        if (node is not (MapNode or ScalarNode { IsNull: true }))
            context.WrongType(node, $"the keys of {what}");
        _map = node as MapNode ?? new MapNode(node.At, []);
        (_context, _what, _id) = (context, what, id);
        _taken = new bool[_map.Entries.Count];
        IsMap = node is MapNode or ScalarNode { IsNull: true };
    }

    /// <summary>False when something else than a map stands here, which is reported already: what is missing is then no further problem.</summary>
    public bool IsMap { get; }

    public ReadContext Context => _context;

    /// <summary>The value of a key; null when it is absent or empty.</summary>
    public Node? Take(string key)
    {
        _asked.Add(key);
        for (var i = 0; i < _taken.Length; i++)
        {
            if (_map.Entries[i].Key.Text != key)
                continue;
            _taken[i] = true;
            return _map.Entries[i].Value is ScalarNode { IsNull: true } ? null : _map.Entries[i].Value;
        }
        return null;
    }

    /// <summary>Whether the key stands there, be it with nothing behind it.</summary>
    public bool IsWritten(string key) => _map.Entries.Any(e => e.Key.Text == key);

    public Node? Require(string key)
    {
        var node = Take(key);
        if (node is null && IsMap)
            _context.Error("key/missing", Owner, $"The key '{key}' is missing in {Name}.");
        return node;
    }

    public string? Text(string key) => Take(key) is { } node ? _context.Text(node) : null;

    public string RequiredText(string key) => Require(key) is { } node ? _context.Text(node) ?? "" : "";

    public LocalText? Local(string key) => Take(key) is { } node ? _context.Local(node) : null;

    public LocalText RequiredLocal(string key) => Require(key) is { } node ? _context.Local(node) ?? "" : "";

    public int? Int(string key, int min = 0, int max = int.MaxValue) => Take(key) is { } node ? _context.Int(node, min, max) : null;

    public decimal? Number(string key) => Take(key) is { } node ? _context.Number(node) : null;

    public bool? Flag(string key) => Take(key) is { } node ? _context.Flag(node) : null;

    public DateOnly? Day(string key) => Take(key) is { } node ? _context.Day(node) : null;

    public T? Word<T>(string key, Words<T> words) where T : struct, Enum => Take(key) is { } node ? _context.Word(node, words) : null;

    public T RequiredWord<T>(string key, Words<T> words) where T : struct, Enum =>
        Require(key) is { } node ? _context.Word(node, words) ?? default : default;

    /// <summary>The items of a list; a single value may stand for a list of one.</summary>
    public IReadOnlyList<T> List<T>(string key, Func<Node, T?> read) where T : class => Take(key) is { } node ? _context.Items(node, read) : [];

    public IReadOnlyList<string> Texts(string key) => List(key, _context.Text);

    /// <summary>The entries of a map whose keys name things, in order.</summary>
    public IReadOnlyList<T> Named<T>(string key, Func<ScalarNode, Node, T?> read) where T : class
    {
        var node = Take(key);
        if (node is MapNode map)
            return [.. map.Entries.Select(e => read(e.Key, e.Value)).OfType<T>()];
        if (node is not null)
            _context.WrongType(node, $"names with a value each under '{key}'");
        return [];
    }

    /// <summary>Ends the reading: keeps <c>x-</c> keys as JSON and reports every other key that nobody asked for.</summary>
    public IReadOnlyDictionary<string, string> Rest()
    {
        Dictionary<string, string>? extras = null;
        for (var i = 0; i < _taken.Length; i++)
        {
            var (key, value) = _map.Entries[i];
            if (key.Text.StartsWith("x-", StringComparison.Ordinal))
                (extras ??= [])[key.Text] = JsonText.Of(value);
            else if (!_taken[i])
                Unknown(key);
        }
        return extras ?? DocumentPart.NoExtras;
    }

    /// <summary>Ends the reading of a map that has no place for <c>x-</c> keys.</summary>
    public void End()
    {
        var extras = Rest();
        foreach (var (key, _) in _map.Entries.Where(e => extras.ContainsKey(e.Key.Text)))
            _context.Error("key/not-kept", key, $"The key '{key.Text}' cannot be kept inside {_what}. Put it one level higher.");
    }

    /// <summary>Further keys that would have been understood, for hints.</summary>
    public void Expect(IEnumerable<string> keys) => _asked.AddRange(keys.Except(_asked));

    private void Unknown(ScalarNode key)
    {
        var hint = NearMatch.Hint(key.Text, _asked);
        if (hint.Length == 0)
            hint = $" {char.ToUpperInvariant(Name[0])}{Name[1..]} takes {string.Join(", ", _asked)}; keys of your own begin with x-.";
        _context.Problems.AddHarmless("key/unknown", key.At, $"Unknown key '{key.Text}'.{hint}");
    }

    private Node Owner => _id ?? (Node)_map;

    private string Name => _id is null ? _what : $"{_what} '{_id.Text}'";
}
