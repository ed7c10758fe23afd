using System.Text;

namespace Trellis.Domain.Wording;

/// <summary>A word list with every form of every verb worked out, so that nothing is parsed when a command starts. Made from the list that people write by <c>bin/bench linter-words</c>; a test keeps the two the same.</summary>
internal static class CompiledLexicon
{
    public static Dictionary<string, Lexicon.Entry> Read(string locale)
    {
        using var reader = new BinaryReader(WordFile.Open($"words.{locale}.bin"), Encoding.UTF8);
        var count = reader.ReadInt32();
        var entries = new Dictionary<string, Lexicon.Entry>(count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < count; i++)
            entries[reader.ReadString()] = new((Sense)reader.ReadUInt64(), (VerbForm)reader.ReadInt32(), Phrases(reader));
        return entries;
    }

    public static byte[] Write(Dictionary<string, Lexicon.Entry> entries)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(entries.Count);
        foreach (var (word, entry) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write((ulong)entry.Sense);
            writer.Write((int)entry.Form);
            Write(writer, entry.Phrases ?? []);
        }
        writer.Flush();
        return stream.ToArray();
    }

    private static void Write(BinaryWriter writer, Lexicon.Phrase[] phrases)
    {
        writer.Write((byte)phrases.Length);
        foreach (var phrase in phrases)
        {
            writer.Write((byte)phrase.Rest.Length);
            foreach (var word in phrase.Rest)
                writer.Write(word);
            writer.Write((ulong)phrase.Sense);
        }
    }

    private static Lexicon.Phrase[]? Phrases(BinaryReader reader)
    {
        var phrases = new Lexicon.Phrase[reader.ReadByte()];
        for (var i = 0; i < phrases.Length; i++)
        {
            var rest = new string[reader.ReadByte()];
            for (var w = 0; w < rest.Length; w++)
                rest[w] = reader.ReadString();
            phrases[i] = new(rest, (Sense)reader.ReadUInt64());
        }
        return phrases.Length == 0 ? null : phrases;
    }
}
