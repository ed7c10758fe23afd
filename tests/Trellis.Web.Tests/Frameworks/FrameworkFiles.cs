using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Frameworks;

/// <summary>Framework files to import: the world's own, and changes of it.</summary>
internal static class FrameworkFiles
{
    private static readonly string World = File.ReadAllText(Ladder.DataFile("world.yaml"));

    /// <summary>Both families and the company part, as they are published.</summary>
    public static Upload AsPublished => new("world.yaml", World);

    /// <summary>Only product, with another summary of P2.</summary>
    public static Upload NextProduct(string summary = "Owns two parts of the product.") =>
        new("product.yaml", Only("product").Replace("Owns one part of the product.", summary, StringComparison.Ordinal));

    public static Upload NextEngineering(string summary = "Builds parts and their tests alone.") =>
        new("engineering.yaml", Only("engineering").Replace("Builds parts alone.", summary, StringComparison.Ordinal));

    /// <summary>The company part says that the average is 4.</summary>
    public static Upload HigherAverage => new("product.yaml", Only("product").Replace("average_min: 3", "average_min: 4", StringComparison.Ordinal));

    /// <summary>An unknown grade on one line, a word nobody knows on another.</summary>
    public static Upload WithTwoMistakes => new("broken.yaml", Only("product")
        .Replace("P2: {track: ic, grade: G2", "P2: {track: ic, grade: G9", StringComparison.Ordinal)
        .Replace("summary: \"Owns the product", "sumary: \"Owns the product", StringComparison.Ordinal));

    public static Upload Changed(string from, string to) => new("product.yaml", Only("product").Replace(from, to, StringComparison.Ordinal));

    /// <summary>The file with the company part, one family and no paths.</summary>
    private static string Only(string family)
    {
        var families = World.IndexOf("families:\n", StringComparison.Ordinal);
        var product = World.IndexOf("  product:\n    title", StringComparison.Ordinal);
        var paths = World.IndexOf("paths:\n", StringComparison.Ordinal);
        var company = World[..(families + "families:\n".Length)];
        return family == "product" ? company + World[product..paths] : company + World[(families + "families:\n".Length)..product];
    }
}
