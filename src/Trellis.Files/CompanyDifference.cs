using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files;

/// <summary>One key of the company part that two documents say differently; null where one of them does not have it.</summary>
public sealed record CompanyDifference(string Key, string? Was, string? Becomes)
{
    private const int LongestShown = 400;

    /// <summary>Key by key, in the order of the newer document; empty when both say the same.</summary>
    public static IReadOnlyList<CompanyDifference> Between(Company? was, Company becomes) =>
        [.. Compare("", was is null ? null : Write(was), Write(becomes))];

    private static MapNode Write(Company company) => FrameworkWriter.Write(new FrameworkFile { Company = company });

    private static IEnumerable<CompanyDifference> Compare(string key, Node? was, Node? becomes) => (Keyed(was), Keyed(becomes)) switch
    {
        ({ } a, { } b) => Children(key, a, b),
        (null, { } b) when key.Length == 0 => b.SelectMany(entry => Compare(entry.Key, null, entry.Value)),
        _ => Shown(was) == Shown(becomes) ? [] : [new(key, Shorten(was), Shorten(becomes))],
    };

    private static IEnumerable<CompanyDifference> Children(string key, List<KeyValuePair<string, Node>> was, List<KeyValuePair<string, Node>> becomes)
    {
        var (old, now) = (was.DistinctBy(e => e.Key).ToDictionary(), becomes.DistinctBy(e => e.Key).ToDictionary());
        var inside = becomes.Select(e => e.Key).Concat(was.Select(e => e.Key).Where(k => !now.ContainsKey(k)))
            .SelectMany(k => Compare(key.Length == 0 ? k : $"{key} › {k}", old.GetValueOrDefault(k), now.GetValueOrDefault(k)));
        return [.. inside, .. Order(key, [.. was.Select(e => e.Key).Where(now.ContainsKey)], [.. becomes.Select(e => e.Key).Where(old.ContainsKey)])];
    }

    /// <summary>The order of grades is their rank, so it is part of what a document says.</summary>
    private static IEnumerable<CompanyDifference> Order(string key, List<string> was, List<string> becomes)
    {
        if (!was.SequenceEqual(becomes))
            yield return new($"{key} (order)", string.Join(", ", was), string.Join(", ", becomes));
    }

    /// <summary>A map by its keys, a list by the ids of its items; null for anything that is compared as a whole.</summary>
    private static List<KeyValuePair<string, Node>>? Keyed(Node? node) => node switch
    {
        MapNode map => [.. map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, e.Value))],
        ListNode { Items: [MapNode, ..] } list when list.Items.All(i => IdOf(i) is not null) => [.. list.Items.Select(i => KeyValuePair.Create(IdOf(i)!, i))],
        _ => null,
    };

    private static string? IdOf(Node item) => ((item as MapNode)?.Entries.FirstOrDefault(e => e.Key.Text == "id").Value as ScalarNode)?.Text;

    private static string? Shorten(Node? node) => Shown(node) is { Length: > LongestShown } text ? text[..LongestShown] + " …" : Shown(node);

    private static string? Shown(Node? node) => node switch
    {
        null => null,
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join(", ", list.Items.Select(Shown)),
        MapNode map => string.Join("; ", map.Entries.Select(e => $"{e.Key.Text}: {Shown(e.Value)}")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
