using System.Reflection;

namespace Trellis.Domain.Wording;

/// <summary>The lists and weights that are built into this assembly as text.</summary>
internal static class WordFile
{
    /// <summary>Lines that say something: no empty ones, no comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }

    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Trellis.Wording.{name}") ?? throw new InvalidOperationException($"The word file {name} is not built in.");
}
