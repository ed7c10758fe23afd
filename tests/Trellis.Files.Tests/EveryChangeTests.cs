using System.Globalization;
using Trellis.Cli.Diffing;
using Trellis.Domain.Frameworks.Changes;
using Trellis.Files.Documents;

namespace Trellis.Files.Tests;

/// <summary>No value of a document can change, come or go without a word.</summary>
public sealed class EveryChangeTests
{
    /// <summary>What names the format or is given by publishing says nothing to anybody.</summary>
    private static readonly string[] Silent = ["schema", "families.support.version", "families.success.version"];

    private static readonly string[] Words =
        ["true", "false", "management", "functional", "core", "ic", "next", "current", "skip", "break", "replace", "add", "fixed", "decided_at_move", "same_grade", "mean", "sum", "last", "knowledge", "scope", "manager", "skip_level",
         "enum", "integer", "text", "number", "advisory", "step-down", "crossover", "promotion", "2026-11-01", "2 of last 4", "12 months", "<=2", "<=", "S2", "S3", "SM1", "G2", "G3", "incident-lead", "csat", "success", "support", "C2", "communication", "coaching", "same", "na", "unwritten"];

    private static readonly string[] Ids =
        ["grades", "metrics", "evidence_tags", "attributes", "competencies", "families", "tracks", "levels", "expectations", "cells", "overlays", "adds", "transitions", "paths", "variants", "steps", "words"];

    private static readonly string Text = Rich(File.ReadAllText(Examples.Framework));

    [Fact]
    public void Every_changed_value_is_said() => Silence(node => node is ScalarNode scalar ? Others(scalar) : [], 150);

    [Fact]
    public void Every_value_that_goes_is_said() => Silence(_ => [null], 150);

    [Fact]
    public void Every_order_that_changes_is_said() => Silence(node => node is ListNode { Items.Count: > 1 } list && list.Items.All(i => i is MapNode) ? [new ListNode(list.At, [.. list.Items.Reverse()])] : [], 1);

    private static void Silence(Func<Node, IEnumerable<Node?>> others, int least)
    {
        var tree = YamlTree.Read(Text, new ProblemList(""))!;
        var before = FrameworkDocument.ReadYaml(Text).File!;
        var same = FrameworkDocument.ToYaml(before);
        var silent = new List<string>();
        var said = 0;
        foreach (var (path, node) in Places(tree, []).Where(p => p.Path.Length > 0 && !Silent.Contains(string.Join('.', p.Path))).GroupBy(p => ShapeOf(p.Path)).SelectMany(g => g.Take(5)))
        {
            var after = others(node).Select(n => FrameworkDocument.ReadYaml(YamlText.Of((MapNode)With(tree, path, n)!)).File).FirstOrDefault(f => f is not null && FrameworkDocument.ToYaml(f) != same);
            if (after is null || IsIdOfText(path))
                continue;
            if (FamilyDiff.Between(before, after).All(f => f is { Before: not null, After: not null, Differences.Count: 0 }))
                silent.Add(string.Join('.', path));
            else
                said++;
        }

        Assert.True(silent.Count == 0, string.Join('\n', silent));
        Assert.True(said >= least, $"Only {said} places were tried.");
    }

    [Theory]
    [InlineData("keeps_grade: true", "keeps_grade: false", ChangeClass.Major)]
    [InlineData("keeps_grade: false", "keeps_grade: true", ChangeClass.Minor)]
    [InlineData("  average_min: 3.5", "  average_min: 4.5", ChangeClass.Major)]
    [InlineData("  average_min: 3.5", "  average_min: 3.25", ChangeClass.Minor)]
    [InlineData("  required_quarters: 2", "  required_quarters: 6", ChangeClass.Major)]
    [InlineData("  sustained_basis: next", "  sustained_basis: current", ChangeClass.Minor)]
    [InlineData("  window_quarters: 4", "  window_quarters: 2", ChangeClass.Major)]
    [InlineData("policy: {average_min: 3.25", "policy: {average_min: 4", ChangeClass.Major)]
    [InlineData("to_step: 3", "to_step: 4", ChangeClass.Major)]
    [InlineData("transferable: [communication, ownership]", "transferable: [communication]", ChangeClass.Major)]
    [InlineData("adds: {coaching: 2}", "adds: {coaching: 3}", ChangeClass.Major)]
    [InlineData("cumulative: true", "cumulative: false", ChangeClass.Minor)]
    [InlineData("pay_band: C", "pay_band: H", ChangeClass.Minor)]
    [InlineData("3: Shown consistently", "3: Shown every time", ChangeClass.Minor)]
    [InlineData("teams: {type: integer}}}\n  cross", "teams: {type: text}}}\n  cross", ChangeClass.Minor)]
    [InlineData("title: Customer Support", "title: Customer  support", ChangeClass.Patch)]
    [InlineData("{type: floor, over: all, min: 3}, {type: sustained, quarters: 1, observations: 1}", "{type: sustained, quarters: 1, observations: 1}, {type: floor, over: all, min: 3}", ChangeClass.Patch)]
    [InlineData("written when the first one does", "written in spring", ChangeClass.Patch)]
    public void A_change_outside_the_texts_has_its_weight(string was, string becomes, ChangeClass expected)
    {
        var text = was == "keeps_grade: false" ? Text.Replace("keeps_grade: true", was, StringComparison.Ordinal) : Text;
        Assert.Contains(was, text, StringComparison.Ordinal);
        var (before, after) = (FrameworkDocument.ReadYaml(text).File!, FrameworkDocument.ReadYaml(text.Replace(was, becomes, StringComparison.Ordinal)).File!);

        Assert.Equal(expected, FamilyDiff.Between(before, after).SelectMany(f => f.Differences).Max(d => d.Class));
    }

    /// <summary>Places that differ by nothing but an id or a number have one shape; a few of each are tried.</summary>
    private static string ShapeOf(string[] path) => string.Join('.', path.Select((key, i) =>
        int.TryParse(key, out _) || (i > 0 && Ids.Contains(path[i - 1])) || (i > 1 && path[i - 2] is ("expectations" or "cells")) ? "*" : key));

    /// <summary>The same text under another id is the same text.</summary>
    private static bool IsIdOfText(string[] path) => path is [.., "id"] && (path.Contains("steps") || path.Contains("descriptors"));

    /// <summary>The example, with what it leaves out.</summary>
    private static string Rich(string text) => text
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace("title: Customer Support\n", "title: Customer Support\n    summary: {en: Helps customers., de: Hilft Kunden.}\n    reviewed: 2026-05-01\n    review_months: 18\n    source: {name: Open ladders, url: \"https://example.com\", licence: MIT}\n", StringComparison.Ordinal)
        .Replace("{track: ic, grade: G3, titles: [\"Senior", "{track: ic, grade: G3, scope: Team, autonomy: Works alone, descriptors: [{id: s3-x, text: Writes the rota.}], titles: [\"Senior", StringComparison.Ordinal)
        .Replace("{id: tro-1a, text: \"Reproduces a reported fault with the documented steps.\"}", "{id: tro-1a, kind: knowledge, text: {en: Reproduces a reported fault., de: Stellt den Fehler nach.}, examples: [{en: A script, de: Ein Skript}]}", StringComparison.Ordinal)
        .Replace("{kind: promotion, from: C2, to: C3,", "{kind: promotion, from: C2, to: C3, policy: {average_min: 3.25, tenure_months_min: 6},", StringComparison.Ordinal)
        .Replace("landing: same_grade ", "policy: {floor_min: 2}\n    landing: same_grade ", StringComparison.Ordinal)
        .Replace("unit: ratio, source: helpdesk}\n  csat", "unit: ratio, source: helpdesk, aggregate: mean}\n  csat", StringComparison.Ordinal)
        .Replace("op: \">=\", value: 0.92, window: 6 months", "op: \">=\", value: 0.92, window: 6 months, tolerance: 0.01", StringComparison.Ordinal);

    private static IEnumerable<(string[] Path, Node Node)> Places(Node node, string[] path) => node switch
    {
        MapNode map => map.Entries.SelectMany(e => Places(e.Value, [.. path, e.Key.Text])).Prepend((path, node)),
        ListNode list => list.Items.SelectMany((n, i) => Places(n, [.. path, i.ToString(CultureInfo.InvariantCulture)])).Prepend((path, node)),
        _ => [(path, node)],
    };

    private static IEnumerable<Node> Others(ScalarNode node)
    {
        if (decimal.TryParse(node.Text, CultureInfo.InvariantCulture, out var number))
            foreach (var step in new[] { 1m, -1m, 0.05m, -0.05m })
                yield return new ScalarNode(node.At, (number + step).ToString(CultureInfo.InvariantCulture), quoted: false);
        foreach (var word in Words.Append(node.Text + " and something else entirely").Where(w => w != node.Text && !(node.Text == "integer" && w == "enum")))
            yield return new ScalarNode(node.At, word, quoted: false);
    }

    private static Node? With(Node node, ReadOnlySpan<string> path, Node? other)
    {
        if (path.Length == 0)
            return other;
        if (node is ListNode list)
        {
            var items = new List<Node>();
            for (var i = 0; i < list.Items.Count; i++)
                if (i.ToString(CultureInfo.InvariantCulture) != path[0])
                    items.Add(list.Items[i]);
                else if (With(list.Items[i], path[1..], other) is { } item)
                    items.Add(item);
            return new ListNode(list.At, items);
        }

        var entries = new List<MapEntry>();
        foreach (var entry in ((MapNode)node).Entries)
            if (entry.Key.Text != path[0])
                entries.Add(entry);
            else if (With(entry.Value, path[1..], other) is { } value)
                entries.Add(new(entry.Key, value));
        return new MapNode(node.At, entries);
    }
}
