using System.Text;
using System.Text.Json;

namespace Trellis.Files.Documents;

/// <summary>Reads JSON text into the same nodes as YAML.</summary>
internal static class JsonTree
{
    /// <summary>The document; null when it is too large, too deep or not JSON, which is then among the problems.</summary>
    public static Node? Read(string text, ProblemList problems, DocumentLimits? limits = null)
    {
        limits ??= DocumentLimits.Default;
        var bytes = text.Length > limits.MaxBytes ? null : Encoding.UTF8.GetBytes(text);
        if (bytes is null || bytes.Length > limits.MaxBytes)
        {
            problems.Add("document/too-large", default, limits.TooLarge);
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.MaxBytes });
            return new Walk(problems, limits).Document(ref reader, bytes);
        }
        catch (JsonException e)
        {
            problems.Add("document/syntax", new((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), "This is not JSON: " + FirstSentence(e.Message));
        }
        catch (InvalidOperationException)
        {
            problems.Add("document/syntax", default, "This is not JSON: a text holds half a character.");
        }
        return null;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }

    private sealed class Walk(ProblemList problems, DocumentLimits limits)
    {
        private int _read;
        private Position _at = new(1, 1);
        private bool _tooDeep;

        public Node? Document(ref Utf8JsonReader reader, byte[] bytes)
        {
            reader.Read();
            var root = Value(ref reader, bytes, 1);
            while (reader.Read())
            {
            }
            return _tooDeep ? null : root;
        }

        private Node Value(ref Utf8JsonReader reader, byte[] bytes, int depth)
        {
            var at = Advance(ref reader, bytes);
            if (depth <= limits.MaxDepth)
                return reader.TokenType switch
                {
                    JsonTokenType.StartObject => Map(ref reader, bytes, depth, at),
                    JsonTokenType.StartArray => List(ref reader, bytes, depth, at),
                    JsonTokenType.String => new ScalarNode(at, reader.GetString()!, quoted: true),
                    _ => new ScalarNode(at, Encoding.UTF8.GetString(reader.ValueSpan), quoted: false),
                };

            if (!_tooDeep)
                problems.Add("document/too-deep", at, limits.TooDeep);
            _tooDeep = true;
            reader.Skip();
            return new ScalarNode(at, "", quoted: false);
        }

        private MapNode Map(ref Utf8JsonReader reader, byte[] bytes, int depth, Position at)
        {
            var entries = new MapEntries(problems);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var key = new ScalarNode(Advance(ref reader, bytes), reader.GetString()!, quoted: true);
                reader.Read();
                entries.Add(key, Value(ref reader, bytes, depth + 1));
            }
            return entries.ToMap(at);
        }

        private ListNode List(ref Utf8JsonReader reader, byte[] bytes, int depth, Position at)
        {
            var items = new List<Node>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(Value(ref reader, bytes, depth + 1));
            return new(at, items);
        }

        private Position Advance(ref Utf8JsonReader reader, byte[] bytes)
        {
            var start = (int)reader.TokenStartIndex;
            var passed = bytes.AsSpan(_read, start - _read);
            _read = start;
            var newLine = passed.LastIndexOf((byte)'\n');
            return _at = newLine < 0
                ? new(_at.Line, _at.Column + Encoding.UTF8.GetCharCount(passed))
                : new(_at.Line + passed.Count((byte)'\n'), 1 + Encoding.UTF8.GetCharCount(passed[(newLine + 1)..]));
        }
    }
}
