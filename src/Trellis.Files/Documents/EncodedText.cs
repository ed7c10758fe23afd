using System.Text;

namespace Trellis.Files.Documents;

/// <summary>The bytes of a file as text: UTF-8 with or without a byte order mark, or UTF-16 as spreadsheets save "Unicode text".</summary>
internal static class EncodedText
{
    private const int LookedAt = 1_000;

    private static readonly Kind
        Table = new("table/encoding", "table/not-text", "a table of text", "Save the sheet as CSV"),
        Document = new("document/encoding", "document/not-text", "a document", "Save it as plain text");

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when the bytes are no text, which is then among the problems.</returns>
    public static string? OfTable(ReadOnlySpan<byte> bytes, ProblemList problems) => Of(bytes, problems, Table);

    /// <inheritdoc cref="OfTable"/>
    public static string? OfDocument(ReadOnlySpan<byte> bytes, ProblemList problems) => Of(bytes, problems, Document);

    private static string? Of(ReadOnlySpan<byte> bytes, ProblemList problems, Kind kind)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return NoText(problems, kind, $"This is a workbook or an archive, not {kind.What}. {kind.Save}.");

        var (encoding, mark) = EncodingOf(bytes);
        try
        {
            var text = encoding.GetString(bytes[mark..]);
            return text.Contains('\0', StringComparison.Ordinal) ? NoText(problems, kind, $"This is not text. {kind.Save}.") : text;
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n');
            problems.Add(kind.Encoding, new(line, 1), $"This line holds a character that is not UTF-8. {kind.Save} in UTF-8, so that no letter is lost.");
            return null;
        }
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return (StrictUtf8, 3);
        if (bytes is [0xFF, 0xFE, ..])
            return (Utf16(bigEndian: false), 2);
        if (bytes is [0xFE, 0xFF, ..])
            return (Utf16(bigEndian: true), 2);

        // Without a mark UTF-16 gives itself away: nearly every second byte of Latin letters is zero.
        var start = bytes[..Math.Min(bytes.Length, LookedAt)];
        return ZerosOf(start) switch
        {
            (0, var odd) when odd > start.Length / 4 => (Utf16(bigEndian: false), 0),
            (var even, 0) when even > start.Length / 4 => (Utf16(bigEndian: true), 0),
            _ => (StrictUtf8, 0),
        };
    }

    private static (int Even, int Odd) ZerosOf(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0)
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        return (even, odd);
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static string? NoText(ProblemList problems, Kind kind, string message)
    {
        problems.Add(kind.NotText, default, message);
        return null;
    }

    /// <param name="Encoding">The code of a line that is not UTF-8.</param>
    /// <param name="NotText">The code of bytes that are no text at all.</param>
    private sealed record Kind(string Encoding, string NotText, string What, string Save);
}
