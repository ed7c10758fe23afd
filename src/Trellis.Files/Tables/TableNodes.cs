using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trellis.Domain.Frameworks;
using Trellis.Files.Documents;
using Trellis.Files.Frameworks;

namespace Trellis.Files.Tables;

/// <summary>The rows of a long table as the nodes of a document, each with the place of the value it came from.</summary>
internal sealed class TableNodes(ProblemList problems)
{
    private static readonly string[] ManagementWords = ["M", "MANAGER", "MANAGEMENT", "PEOPLE", "LEADERSHIP"];

    public static MapNode Of(IReadOnlyList<TableCell> cells, ProblemList problems)
    {
        var nodes = new TableNodes(problems);
        var at = new Position(1, 1);
        return Map(at,
            Entry(at, "schema", Text(at, Vocabulary.Schema)),
            Entry(at, "families", new MapNode(at, [.. cells.GroupBy(c => c.Family.Text).Select(f => nodes.Family([.. f]))])));
    }

    private MapEntry Family(List<TableCell> cells)
    {
        var first = cells[0].Family;
        var levels = TableLevels.Of(cells, problems);
        var rows = cells.ToLookup(c => (c.Track.Text, c.Level.Text));
        var competencies = cells.Where(c => !c.Competency.IsEmpty).GroupBy(c => c.Competency.Text).Select(c => new TableCompetency([.. c], levels, problems)).ToList();
        return Entry(first.At, first.Text, Map(first.At,
            Entry(first.At, "title", Text(first.At, first.Text)),
            Entry(first.At, "tracks", new MapNode(first.At, [.. cells.DistinctBy(c => c.Track.Text).Select(c => Track(c.Track))])),
            Entry(first.At, "levels", new MapNode(first.At, [.. levels.All.Select(l => Level(l, [.. rows[(l.Track, l.Name)]]))])),
            Entry(first.At, "competencies", new MapNode(first.At, [.. competencies.Select(c => c.Declaration())])),
            Entry(first.At, "expectations", new MapNode(first.At, [.. competencies.Select(c => c.Expectations())])),
            Entry(first.At, "cells", new MapNode(first.At, [.. competencies.Select(c => c.OwnTexts())]))));
    }

    /// <summary>A table does not say what kind a track is; its name does.</summary>
    private static MapEntry Track(TableField track)
    {
        var words = track.Text.ToUpperInvariant().Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries);
        var kind = words.Any(ManagementWords.Contains) ? TrackKind.Management : words.Contains("SPECIALIST") ? TrackKind.Specialist : TrackKind.Ic;
        return Entry(track.At, track.Text, Map(track.At,
            Entry(track.At, "title", Text(track.At, track.Text)),
            Entry(track.At, "kind", Text(track.At, Vocabulary.TrackKinds.Of(kind)))));
    }

    private static MapEntry Level(TableLevel level, List<TableCell> rows)
    {
        var titles = rows.Where(c => !c.Title.IsEmpty).Select(c => c.Title).DistinctBy(t => t.Text).ToList();
        var narrative = rows.Where(c => c.Competency.IsEmpty && c.Word is null).Select(c => Descriptor(c, level.Id)).ToList();
        return Entry(level.At, level.Id, new MapNode(level.At,
        [
            Entry(level.At, "track", Text(level.At, level.Track)),
            .. level.Grade.IsEmpty ? [] : new[] { Entry(level.Grade.At, "grade", Text(level.Grade.At, level.Grade.Text)) },
            .. titles.Count == 0 ? [] : new[] { Entry(titles[0].At, "titles", new ListNode(titles[0].At, [.. titles.Select(t => Text(t.At, t.Text))])) },
            .. narrative.Count == 0 ? [] : new[] { Entry(level.At, "descriptors", new ListNode(level.At, narrative)) },
        ]));
    }

    public static Node Descriptor(TableCell cell, string level)
    {
        var (at, text) = (cell.Descriptor.At, cell.Descriptor.Text.Trim());
        var id = cell.Id.IsEmpty ? (At: at, Text: IdOf(level, cell.Competency.Text, text)) : (cell.Id.At, cell.Id.Text);
        var kind = Vocabulary.DescriptorKinds.Find(cell.Kind.Text) is null ? [] : new[] { Entry(cell.Kind.At, "kind", Text(cell.Kind.At, cell.Kind.Text)) };
        var example = cell.Example.IsEmpty ? [] : new[] { Entry(cell.Example.At, "examples", Text(cell.Example.At, cell.Example.Text)) };
        return new MapNode(at, [Entry(id.At, "id", Text(id.At, id.Text)), .. kind, Entry(at, "text", Text(at, text)), .. example]);
    }

    public static MapEntry Entry(Position at, string key, Node value) => new(Text(at, key), value);

    public static ScalarNode Text(Position at, string text) => new(at, text, quoted: true);

    public static MapNode Map(Position at, params MapEntry[] entries) => new(at, entries);

    /// <summary>The same words at the same place get the same id in every file, so that a table without ids can be compared with its next edition.</summary>
    private static string IdOf(string level, string competency, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
        var name = competency.Length == 0 ? level : $"{level} {competency}";
        var slug = string.Concat(name.ToLower(CultureInfo.InvariantCulture).Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        return $"{string.Join('-', slug.Split('-', StringSplitOptions.RemoveEmptyEntries))}-{hash}";
    }
}
