using Trellis.Files.Documents;

namespace Trellis.Files.Cases;

/// <summary>Lays a case over the defaults: maps merge key by key, lists and single values replace, <c>null</c> clears.</summary>
internal static class CaseMerge
{
    public static MapNode Over(MapNode? defaults, MapNode own)
    {
        var merged = new List<MapEntry>();
        foreach (var entry in defaults?.Entries ?? [])
            if (Find(own, entry.Key.Text) is { } over)
                Add(merged, new(over.Key, Value(entry.Value, over.Value)));
            else
                Add(merged, entry);

        foreach (var entry in own.Entries)
            if (defaults is null || Find(defaults, entry.Key.Text) is null)
                Add(merged, entry);
        return new MapNode(own.At, merged);
    }

    private static Node Value(Node below, Node above) => (below, above) is (MapNode defaults, MapNode own) ? Over(defaults, own) : above;

    private static void Add(List<MapEntry> merged, MapEntry entry)
    {
        if (entry.Value is not ScalarNode { IsNull: true })
            merged.Add(entry);
    }

    private static MapEntry? Find(MapNode map, string key)
    {
        foreach (var entry in map.Entries)
            if (entry.Key.Text == key)
                return entry;
        return null;
    }
}
