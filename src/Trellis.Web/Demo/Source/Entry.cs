using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Trellis.Web.Demo.Source;

/// <summary>A place in one of the demo's own YAML files; what is not written there is empty.</summary>
internal sealed class Entry(YamlNode? node)
{
    public static Entry Nothing { get; } = new(null);

    public static Entry Of(string resource)
    {
        using var reader = new StringReader(Resource.Text(resource));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new(yaml.Documents[0].RootNode);
    }

    public Entry this[string key] => new(node is YamlMappingNode map && map.Children.TryGetValue(key, out var child) ? child : null);

    public bool IsThere => node is not null;

    public string? Text => (node as YamlScalarNode)?.Value;

    public int? Number => Text is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public IReadOnlyList<Entry> Items => node is YamlSequenceNode list ? [.. list.Children.Select(c => new Entry(c))] : [];

    public IReadOnlyList<string> Texts => [.. Items.Select(i => i.Text ?? "")];

    public IReadOnlyList<KeyValuePair<string, Entry>> Pairs =>
        node is YamlMappingNode map ? [.. map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, new Entry(c.Value)))] : [];
}
