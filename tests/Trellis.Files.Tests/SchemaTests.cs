using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Trellis.Files.Tests;

/// <summary>docs/trellis-v1.schema.json, with which editors complete keys.</summary>
public partial class SchemaTests
{
    private static string Schema { get; } = File.ReadAllText(Examples.PathOf("docs/trellis-v1.schema.json"));

    [Fact]
    public async Task What_the_reader_takes_keeps_to_the_schema()
    {
        var files = Directory.EnumerateFiles(Examples.PathOf("frameworks/templates"), "*.yaml").Append(Examples.Framework).Append(Examples.PathOf("frameworks/northwind/northwind.yaml"));

        Assert.Equal("", await AgainstSchema(files.Select(f => FrameworkDocument.ToJson(FrameworkDocument.ReadFile(f).File!))));
    }

    [Theory]
    [InlineData("""{"schema": "trellis/v1", "famlies": {}}""")]
    [InlineData("""{"schema": "trellis/v1", "families": {"a": {"title": "A", "levels": {"L1": {"track": "ic", "grad": "G1"}}}}}""")]
    [InlineData("""{"schema": "trellis/v1", "families": {"a": {"title": "A", "transitions": {"m": {"kind": "promote", "from": "L1", "to": "L2"}}}}}""")]
    public async Task A_mistyped_key_does_not(string document) => Assert.NotEqual("", await AgainstSchema([document]));

    [Fact]
    public void Every_key_that_is_read_is_in_the_schema() =>
        Assert.All(Directory.EnumerateFiles(Examples.PathOf("src/Trellis.Files/Frameworks"), "*Reader.cs").SelectMany(f => Keys().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct(),
            key => Assert.Contains($"\"{key}\":", Schema, StringComparison.Ordinal));

    private static async Task<string> AgainstSchema(IEnumerable<string> documents)
    {
        var start = new ProcessStartInfo("node", [Examples.PathOf("tests/Trellis.Files.Tests/valid-framework.cjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!; // started from a file, so it is new
        await node.StandardInput.WriteAsync($"[{string.Join(',', documents)}]");
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return said;
    }

    [GeneratedRegex("""\bf\.[A-Z][A-Za-z]*(?:<[^>]*>)?\("([a-z_]+)[",]""")]
    private static partial Regex Keys();
}
