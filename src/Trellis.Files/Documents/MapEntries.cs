namespace Trellis.Files.Documents;

/// <summary>Collects the entries of a map and refuses a key that is written twice.</summary>
internal sealed class MapEntries(ProblemList problems)
{
    private const int FewEnoughToScan = 8;

    private readonly List<MapEntry> _entries = [];
    private HashSet<string>? _keys;

    public void Add(Node key, Node value)
    {
        if (key is not ScalarNode name)
            problems.Add("key/not-a-word", key.At, "A key must be a word, not a list or a map.");
        else if (IsTaken(name.Text))
            problems.Add("key/duplicate", name.At, $"The key '{name.Text}' is written twice. Keep one of the two.");
        else
            _entries.Add(new(name, value));
    }

    public MapNode ToMap(Position at) => new(at, _entries);

    private bool IsTaken(string key)
    {
        if (_keys is null && _entries.Count < FewEnoughToScan)
            return _entries.Exists(e => e.Key.Text == key);

        _keys ??= [.. _entries.Select(e => e.Key.Text)];
        return !_keys.Add(key);
    }
}
