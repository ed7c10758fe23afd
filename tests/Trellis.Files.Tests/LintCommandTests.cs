using System.Diagnostics;
using System.Text.Json;
using Trellis.Cli;

namespace Trellis.Files.Tests;

public sealed class LintCommandTests : IDisposable
{
    private const string Crisp = "Writes a post-incident review within five working days of each incident they led";

    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-lint").FullName;
    private readonly StringWriter _output = new();

    [Theory]
    [InlineData(Crisp, "error", 0)]
    [InlineData("Regularly shares learnings with the team", "error", 0)]
    [InlineData("Regularly shares learnings with the team", "warning", 1)]
    [InlineData("Demonstrates leadership", "error", 1)]
    public async Task The_exit_code_says_whether_something_reached_the_bar(string text, string failOn, int expected) =>
        Assert.Equal(expected, await Lint(Table(("L1", "Delivery", text)), "--fail-on", failOn));

    [Fact]
    public async Task What_cannot_be_read_is_said()
    {
        Assert.Equal(2, await Lint(Path.Combine(_folder, "missing.yaml")));
        Assert.Equal(2, await Lint(Write("broken.yaml", "families: [unclosed")));
        Assert.Equal(2, await Lint(Table(("L1", "Delivery", Crisp)), "--format", "paper"));
    }

    [Fact]
    public async Task The_shipped_example_has_no_errors() => Assert.Equal(0, await Lint(Examples.Framework));

    [Fact]
    public async Task Json_has_the_promised_shape()
    {
        await Lint(Table(("L1", " Delivery of Work ", "Demonstrates leadership"), ("L2", " Delivery of Work ", Crisp)), "--format", "json");
        var json = JsonDocument.Parse(_output.ToString()).RootElement;

        Assert.Equal(["files", "findings", "descriptors", "boundaries"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["rule", "severity", "message", "question", "file", "line", "column", "descriptor"], Names(json.GetProperty("findings")));
        Assert.Equal(["id", "level", "competency", "verdict"], Names(json.GetProperty("descriptors")));
        Assert.Equal(["competency", "lower", "higher", "verdict", "change"], Names(json.GetProperty("boundaries")));
        Assert.Equal("""{"id":"d-0","level":"L1","competency":" Delivery of Work ","verdict":"vague"}""", Compact(json.GetProperty("descriptors")[0]));
        Assert.Equal("observable", json.GetProperty("descriptors")[1].GetProperty("verdict").GetString());
        Assert.Equal("meaningful", json.GetProperty("boundaries")[0].GetProperty("verdict").GetString());
        var error = json.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("severity").GetString() == "error");
        Assert.Equal(("wording/display", 2, "d-0"), (error.GetProperty("rule").GetString(), error.GetProperty("line").GetInt32(), error.GetProperty("descriptor").GetString()));
    }

    [Fact]
    public async Task Summaries_scopes_and_autonomies_are_not_judged_and_scope_criteria_are()
    {
        await Lint(Family("summary: Demonstrates leadership, scope: Thinks strategically, autonomy: Shows ownership, "), "--format", "json");
        var json = JsonDocument.Parse(_output.ToString()).RootElement;

        Assert.Equal(["own-a", "own-b", "a-b"], json.GetProperty("descriptors").EnumerateArray().Select(d => d.GetProperty("id").GetString()));
        Assert.Equal("vague", json.GetProperty("descriptors")[2].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_words_are_underlined_in_their_cell()
    {
        await Lint(Table(("L1", "Delivery", "Writes clear documentation for the features they ship")));

        var lines = _output.ToString().ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, l => l.Contains("Writes clear documentation", StringComparison.Ordinal));
        Assert.Equal(lines[at].IndexOf("clear", StringComparison.Ordinal), lines[at + 1].IndexOf("~~~~~", StringComparison.Ordinal));
        Assert.Contains(lines, l => l == "Engineering, Delivery, L1");
        Assert.Contains("1 description: 0 can be answered alike by two managers, 1 once one thing is agreed, 0 not.", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wording/*", "own-a", "", 1)]
    [InlineData("wording/*", "ownership.A", ", until: \"2099-01-01\"", 1)]
    [InlineData("wording/state-of-mind", "ownership", "", 1)]
    [InlineData("wording/trait", "own-a", "", 2)]
    [InlineData("wording/*", "own-a", ", until: \"2020-01-01\"", 2)]
    public async Task A_waiver_counts_until_its_day(string rule, string target, string until, int errors)
    {
        var waiver = $"lint: {{waive: [{{rule: {rule}, target: {target}, reason: agreed, by: hr{until}}}]}}";
        await Lint(Family("", waiver), "--format", "json");

        var findings = JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(errors, findings.Where(f => f.GetProperty("severity").GetString() == "error").Select(f => f.GetProperty("descriptor").GetString()).Distinct().Count());
        Assert.Equal(until.Contains("2020", StringComparison.Ordinal), findings.Any(f => f.GetProperty("rule").GetString() == "waiver/expired"));
    }

    [Theory]
    [InlineData("wordng/display", "own-a")]
    [InlineData("wording/*", "nosuch")]
    [InlineData("id/duplicate", "own-a")]
    public async Task A_waiver_that_covers_nothing_is_said_with_its_line(string rule, string target)
    {
        await Lint(Family("", $"lint: {{waive: [{{rule: {rule}, target: {target}, reason: agreed, by: hr}}]}}"), "--format", "json");

        var finding = JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "waiver/unused");
        Assert.True(finding.GetProperty("line").GetInt32() > 1);
    }

    [Fact]
    public async Task A_word_that_is_no_option_is_not_looked_for_as_a_file()
    {
        Assert.Equal(2, await Lint("any.yaml", "--bogus"));
        Assert.Contains("'--bogus' is not an option", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_descriptions_in_one_cell_are_linted_in_bounded_time()
    {
        var rows = Enumerable.Range(0, 8_000).Select(i => ($"L{1 + i % 2}", "Craft", $"Writes report number {i} for the {i % 97} customers of region {i % 31}")).ToArray();
        var watch = Stopwatch.StartNew();

        await Lint(Table(rows), "--format", "json");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Sarif_keeps_to_its_schema()
    {
        await Lint(Table(("L1", "Delivery", "Demonstrates leadership"), ("L2", "Delivery", "Often demonstrates leadership")), "--format", "sarif");

        Assert.Equal("", await AgainstSchema(_output.ToString()));
        Assert.NotEqual("", await AgainstSchema("""{"version":"2.1.0","runs":[{}]}"""));
    }

    [Fact]
    public async Task A_file_of_a_million_words_is_linted_in_bounded_time()
    {
        var words = string.Join(' ', Enumerable.Repeat("helps the team with clear plans", 170));
        var rows = Enumerable.Range(0, 1_000).Select(i => ($"L{i % 8}", $"C{i / 8 % 50}", $"{words} {i}")).ToArray();
        var watch = Stopwatch.StartNew();

        await Lint(Table(rows), "--format", "json");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<int> Lint(params string[] arguments) => TrellisCommand.RunAsync(["lint", .. arguments], _output, _output);

    private string Table(params (string Level, string Competency, string Text)[] rows) =>
        Write("table.csv", "family,track,level,competency,descriptor,id\n" + string.Concat(rows.Select((r, i) => $"Engineering,ic,{r.Level},{r.Competency},\"{r.Text}\",d-{i}\n")));

    private string Family(string describing, string more = "") => Write("family.yaml", $$$"""
        schema: trellis/v1
        company: C
        grades: {G1: {title: One}, G2: {title: Two}}
        evidence_tags: {change: {title: Change} }
        families:
          f:
            title: F
            tracks: {ic: {title: IC, kind: ic} }
            levels:
              A: { {{{describing}}}track: ic, grade: G1}
              B: { {{{describing}}}track: ic, grade: G2}
            competencies: {ownership: {kind: functional, title: Ownership} }
            cells:
              ownership:
                A: {mode: replace, descriptors: [{id: own-a, text: Understands the business}]}
                B: {mode: replace, descriptors: [{id: own-b, text: "{{{Crisp}}}"}]}
            transitions:
              a-b: {kind: promotion, from: A, to: B, criteria: {all: [{type: scope, tag: change, count: 1, text: Thinks strategically}]} }
        {{{more}}}
        """);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static IEnumerable<string> Names(JsonElement array) => array[0].EnumerateObject().Select(p => p.Name);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static async Task<string> AgainstSchema(string log)
    {
        var start = new ProcessStartInfo("node", [Examples.PathOf("tests/Trellis.Files.Tests/valid-sarif.cjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(log);
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync();
        Assert.Equal("", await node.StandardError.ReadToEndAsync());
        return said;
    }
}
