using System.Runtime.CompilerServices;

namespace Trellis.Files.Tests;

/// <summary>The documents of the repository that must always be readable.</summary>
internal static class Examples
{
    public static string Framework { get; } = Path.Combine(Root(), "tests", "data", "examples", "framework.yaml");

    public static TheoryData<string> Files()
    {
        var shipped = new[] { "frameworks", "docs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.yaml", SearchOption.AllDirectories))
            .Where(f => File.ReadLines(f).Any(line => line.StartsWith("schema: trellis/", StringComparison.Ordinal)));
        return [.. shipped.Append(Framework).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(Root(), f))];
    }

    public static string PathOf(string file) => Path.Combine(Root(), file);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
