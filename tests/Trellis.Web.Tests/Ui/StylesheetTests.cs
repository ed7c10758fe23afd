using System.IO.Compression;

namespace Trellis.Web.Tests.Ui;

public class StylesheetTests
{
    private static readonly string[] Grounds = ["bg", "panel", "accent-soft"];
    private static readonly string[] Words = ["ink", "soft", "accent", "met", "not", "unknown", "pending", "declined"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Words_stand_out_from_what_is_behind_them(bool isDark)
    {
        var theme = isDark ? Stylesheet.Dark : Stylesheet.Light;
        var pairs = Grounds.SelectMany(g => Words.Select(w => (w, g)))
            .Append(("on-accent", "accent")).Append(("ink", "below")).Append(("ink", "far-below")).Append(("soft", "below"));

        Assert.All(pairs, p => Assert.True(theme.Contrast(p.Item1, p.Item2) >= 4.5, $"{p}: {theme.Contrast(p.Item1, p.Item2):0.00}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Edges_of_fields_and_the_focus_can_be_seen(bool isDark)
    {
        var theme = isDark ? Stylesheet.Dark : Stylesheet.Light;
        var pairs = new[] { "bg", "panel" }.SelectMany(g => new[] { "edge", "focus", "accent", "declined" }.Select(w => (w, g)));

        Assert.All(pairs, p => Assert.True(theme.Contrast(p.w, p.g) >= 3, $"{p}: {theme.Contrast(p.w, p.g):0.00}"));
    }

    [Fact]
    public void The_stylesheet_stays_small()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(File.ReadAllBytes(Stylesheet.Path));

        Assert.InRange(packed.Length, 1, 8_000);
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        Assert.DoesNotContain("@import", Stylesheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Stylesheet.Text, StringComparison.Ordinal);
    }
}
