using System.Text.RegularExpressions;
using Trellis.Cli.Diffing;
using Trellis.Domain.Frameworks.Changes;

namespace Trellis.Files.Tests;

/// <summary>docs/diff.md names every class and kind of change as they are printed.</summary>
public partial class DiffPageTests
{
    private static readonly string Page = File.ReadAllText(Examples.PathOf("docs/diff.md"));

    [Fact]
    public void Its_table_has_every_reason_with_its_class()
    {
        var rows = Row().Matches(Page).Select(m => $"{m.Groups[1].Value}: {m.Groups[2].Value}").Distinct().Order(StringComparer.Ordinal);
        var reasons = Enum.GetValues<ChangeReason>().Select(r => new Difference(DifferencePart.Other, DifferenceKind.Changed, "", null, null) { Reason = r })
            .Select(d => $"{DiffWords.Class(d.Class)}: {DiffWords.Why(d.Reason)}");

        Assert.Equal(reasons.Order(StringComparer.Ordinal), rows);
    }

    [Fact]
    public void It_lists_every_kind() =>
        Assert.Equal(
            Enum.GetValues<DifferenceKind>().Select(DiffWords.Kind),
            Quoted().Matches(Page[Page.LastIndexOf("Kinds are", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value));

    [GeneratedRegex(@"^\| (major|minor|patch) \| .* \| ([a-z ]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z]+)`")]
    private static partial Regex Quoted();
}
