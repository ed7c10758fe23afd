using System.Globalization;
using System.Text.RegularExpressions;

namespace Trellis.Web.Tests.Ui;

/// <summary>The colours that trellis.css names, in one theme.</summary>
internal sealed partial class Stylesheet(IReadOnlyDictionary<string, string> colours)
{
    public static string Path { get; } = System.IO.Path.Combine(Root(), "src", "Trellis.Web", "wwwroot", "trellis.css");

    public static string Text { get; } = File.ReadAllText(Path);

    public static Stylesheet Light { get; } = new(ColoursIn(Text[..Text.IndexOf("@media", StringComparison.Ordinal)]));

    public static Stylesheet Dark { get; } = new(ColoursIn(Text[Text.IndexOf("@media", StringComparison.Ordinal)..]));

    /// <summary>WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of the relative luminances.</summary>
    public double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(colours[one]), Luminance(colours[other]));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Trellis.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    private static Dictionary<string, string> ColoursIn(string css) =>
        Colour().Matches(css[..css.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    private static double Luminance(string hex)
    {
        var full = hex.Length == 3 ? string.Concat(hex.Select(c => $"{c}{c}")) : hex;
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(full.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--([\w-]+):\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")]
    private static partial Regex Colour();
}
