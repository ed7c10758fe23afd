using System.Globalization;
using System.Text;

namespace Trellis.Files.Documents;

/// <summary>Writes nodes as YAML for people: what is short stands on one line, what is long is indented, texts of several lines stand as they are.</summary>
internal sealed class YamlText
{
    private const int LineLength = 150;

    private readonly StringBuilder _text = new();

    public static string Of(MapNode root)
    {
        var yaml = new YamlText();
        var first = true;
        foreach (var entry in root.Entries)
        {
            if (!first && entry.Value is MapNode)
                yaml._text.Append('\n');
            yaml.Entry(entry, indent: 0);
            first = false;
        }
        return yaml._text.ToString();
    }

    private void Entry(MapEntry entry, int indent)
    {
        _text.Append(' ', indent).Append(Scalar(entry.Key)).Append(':');
        Value(entry.Value, indent, indent + 2);
    }

    private void Value(Node value, int indent, int childIndent)
    {
        if (value is ScalarNode { Quoted: true } scalar && BlockLines(scalar.Text) is { } lines)
            Block(lines, indent);
        else if (Flow(value, LineLength - indent) is { } flow)
            _text.Append(' ').Append(flow).Append('\n');
        else
            Children(value, childIndent);
    }

    private void Children(Node value, int indent)
    {
        _text.Append('\n');
        if (value is MapNode map)
            foreach (var entry in map.Entries)
                Entry(entry, indent);
        else if (value is ListNode list)
            foreach (var item in list.Items)
                Item(item, indent);
    }

    private void Item(Node item, int indent)
    {
        _text.Append(' ', indent).Append('-');
        if (item is not MapNode map || Flow(item, LineLength - indent) is not null)
        {
            Value(item, indent, indent + 2);
            return;
        }

        // The first key stands on the line of the dash.
        var start = _text.Length;
        foreach (var entry in map.Entries)
            Entry(entry, indent + 2);
        _text.Remove(start, indent + 1);
    }

    /// <summary>The value on one line; null when it should not be: too long, several lines of text, or a collection that reads as a table.</summary>
    private static string? Flow(Node value, int room)
    {
        if (value is ScalarNode scalar)
            return Scalar(scalar);

        var line = new StringBuilder();
        return Fits(value, line, room) ? line.ToString() : null;
    }

    private static bool Fits(Node value, StringBuilder line, int room) => line.Length <= room && value switch
    {
        ScalarNode scalar => !scalar.Text.Contains('\n', StringComparison.Ordinal) && line.Append(Scalar(scalar)).Length <= room,
        ListNode list => FitsAll(line, '[', ']', room, list.Items, item => Fits(item, line, room)),
        MapNode { AsTable: true, Entries.Count: > 0 } => false,
        MapNode map => FitsAll(line, '{', '}', room, map.Entries, entry => Fits(entry.Key, line, room) && Fits(entry.Value, line.Append(": "), room)),
        _ => false,
    };

    private static bool FitsAll<T>(StringBuilder line, char open, char close, int room, IReadOnlyList<T> parts, Func<T, bool> fits)
    {
        line.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                line.Append(", ");
            if (!fits(parts[i]))
                return false;
        }
        return line.Append(close).Length <= room;
    }

    private static string Scalar(ScalarNode scalar) =>
        scalar.IsNull ? "null" : !scalar.Quoted && JsonText.IsLiteral(scalar.Text) || PlainScalar.IsSafe(scalar.Text) ? scalar.Text : Quote(scalar.Text);

    /// <summary>The lines of a text that can stand as a block; null for one line and for what a block cannot hold exactly.</summary>
    private static string[]? BlockLines(string text)
    {
        var held = text.Contains('\n', StringComparison.Ordinal) && text[0] is not (' ' or '\n')
            && !text.EndsWith("\n\n", StringComparison.Ordinal) && !text.Any(IsSpecial);
        return held ? text.Split('\n') : null;
    }

    private void Block(string[] lines, int indent)
    {
        var endsWithLine = lines[^1].Length == 0;
        _text.Append(endsWithLine ? " |\n" : " |-\n");
        foreach (var line in endsWithLine ? lines.SkipLast(1) : lines)
            _text.Append(' ', line.Length == 0 ? 0 : indent + 2).Append(line).Append('\n');
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when IsSpecial(c) => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        return quoted.Append('"').ToString();
    }

    // Control characters, other line ends, the byte order mark and direction marks: shown as escapes so that nobody is misled.
    private static bool IsSpecial(char c) =>
        c != '\n' && (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
