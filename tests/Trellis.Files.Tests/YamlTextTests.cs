using System.Text;
using Trellis.Files.Documents;

namespace Trellis.Files.Tests;

/// <summary>Any text written as YAML reads back as the same text.</summary>
public class YamlTextTests
{
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\n\n", "\t", ":", ": ", "#", " #", "-", "- ", "a", "B", "ä", "1", "0", ".", ",", "[", "]", "{", "}", "\"", "'", "\\", "&", "*", "!", "|", ">", "%", "@", "`",
        "yes", "null", "~", "true", "2026-01-31", "12:30", "1e5", "0x1F", "---", "...", "?", "=", "<<", "\r", "\r\n", "\u0085", "\u2028", "\uFEFF", "\u202E", "\u0007", "😀", "👩‍💻", "word and", " word",
    ];

    [Theory]
    [InlineData("Plain words, with commas", "\"Plain words, with commas\"")]
    [InlineData("Plain words", "Plain words")]
    [InlineData("Übung (fünf)", "Übung (fünf)")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("Off", "\"Off\"")]
    [InlineData("N", "\"N\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("3", "\"3\"")]
    [InlineData("3 months", "3 months")]
    [InlineData("2026.1", "\"2026.1\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("", "\"\"")]
    [InlineData(" leading", "\" leading\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("say \"it\"", "\"say \\\"it\\\"\"")]
    [InlineData("to\u202Erevo", "\"to\\u202Erevo\"")]
    public void A_text_is_quoted_only_where_somebody_might_misread_it(string text, string written) =>
        Assert.Equal($"x-a: {written}\n", YamlText.Of(Map(("x-a", new ScalarNode(default, text, quoted: true)))));

    [Fact]
    public void Several_lines_stand_as_they_are() =>
        Assert.Equal("x-a: |\n  # One\n\n  - two\n", YamlText.Of(Map(("x-a", new ScalarNode(default, "# One\n\n- two\n", quoted: true)))));

    [Fact]
    public void Any_text_and_any_nesting_read_back_the_same()
    {
        var random = new Random(20260131);
        for (var i = 0; i < 3000; i++)
        {
            var tree = Map(("x-a", Tree(random, 3)), (Text(random), Tree(random, 2)));

            var problems = new ProblemList("");
            var read = YamlTree.Read(YamlText.Of(tree), problems);

            Assert.Empty(problems.All);
            Assert.Equal(JsonText.Of(tree), JsonText.Of(read!));
            Assert.Equal(JsonText.Of(tree), JsonText.Of(JsonTree.Read(JsonText.Of(tree), problems)!));
        }
    }

    private static Node Tree(Random random, int depth) => random.Next(depth > 0 ? 6 : 3) switch
    {
        0 => new ScalarNode(default, random.Next(3) switch { 0 => "true", 1 => "null", _ => "-3.50" }, quoted: false),
        1 or 2 => new ScalarNode(default, Text(random), quoted: true),
        3 or 4 => new ListNode(default, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Tree(random, depth - 1))]),
        _ => new MapNode(default, [.. Enumerable.Range(0, random.Next(4)).Select(i => Entry(i + Text(random), Tree(random, depth - 1)))]) { AsTable = random.Next(2) == 0 },
    };

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(6); n > 0; n--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return random.Next(8) == 0 ? text.Append(string.Concat(Enumerable.Repeat("long words ", 20))).ToString() : text.ToString();
    }

    private static MapNode Map(params (string Key, Node Value)[] entries) => new(default, [.. entries.Where(e => e.Key.Length > 0).Select(e => Entry(e.Key, e.Value))]);

    private static MapEntry Entry(string key, Node value) => new(new ScalarNode(default, key, quoted: true), value);
}
