using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FinancialTimes;

/// <summary>Short forms for reading and making YAML nodes.</summary>
internal static class Yaml
{
    public static YamlMappingNode Read(string path)
    {
        using var reader = File.OpenText(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static string Text(this YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value ?? "";

    public static YamlMappingNode Map(this YamlMappingNode node, string key) => (YamlMappingNode)node[key];

    public static bool Has(this YamlMappingNode node, string key) => node.Children.ContainsKey(key);

    public static IEnumerable<YamlMappingNode> Items(this YamlMappingNode node, string key) =>
        ((YamlSequenceNode)node[key]).Cast<YamlMappingNode>();

    public static IEnumerable<(string Key, YamlMappingNode Value)> Entries(this YamlMappingNode node) =>
        node.Select(e => (((YamlScalarNode)e.Key).Value ?? "", (YamlMappingNode)e.Value));

    public static YamlScalarNode Quoted(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };

    public static YamlScalarNode Lines(string text) => new(text) { Style = ScalarStyle.Literal };

    public static YamlMappingNode Block(IEnumerable<(string Key, YamlNode Value)> entries) => Mapping(MappingStyle.Block, entries);

    public static YamlMappingNode Block(params (string Key, YamlNode Value)[] entries) => Mapping(MappingStyle.Block, entries);

    public static YamlMappingNode Flow(params (string Key, YamlNode Value)[] entries) => Mapping(MappingStyle.Flow, entries);

    public static YamlSequenceNode List(SequenceStyle style, IEnumerable<YamlNode> items) => new(items) { Style = style };

    private static YamlMappingNode Mapping(MappingStyle style, IEnumerable<(string Key, YamlNode Value)> entries)
    {
        var node = new YamlMappingNode { Style = style };
        foreach (var (key, value) in entries)
            node.Add(key, value);
        return node;
    }
}
