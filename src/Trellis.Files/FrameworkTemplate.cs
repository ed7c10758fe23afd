using System.Reflection;

namespace Trellis.Files;

/// <summary>A complete framework to begin with, as it ships with the product: our words, meant to be changed.</summary>
/// <param name="Summary">The first line of its comment: which companies it is for.</param>
public sealed record FrameworkTemplate(string Name, string Summary, string Text)
{
    private const string Folder = "templates/";

    private static readonly Lazy<IReadOnlyList<FrameworkTemplate>> Shipped = new(() => [.. Names().Select(Read)]);

    /// <summary>In the order in which a company grows, then the professions.</summary>
    public static IReadOnlyList<FrameworkTemplate> All => Shipped.Value;

    public static FrameworkTemplate? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    private static IEnumerable<string> Names()
    {
        string[] grown = ["early-start-up", "growth-stage", "mid-size"];
        var all = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]);
        return all.OrderBy(n => Array.IndexOf(grown, n) is var place and >= 0 ? place : grown.Length).ThenBy(n => n, StringComparer.Ordinal);
    }

    private static FrameworkTemplate Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!; // listed above
        var text = new StreamReader(stream).ReadToEnd();
        return new(name, text.Split('\n')[0].TrimStart('#', ' '), text);
    }
}
