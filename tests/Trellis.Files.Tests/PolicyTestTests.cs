namespace Trellis.Files.Tests;

public sealed class PolicyTestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-cases").FullName;

    public static TheoryData<string, string> Cases()
    {
        string[] files = ["tests/data/readiness/cases.yaml", "tests/data/readiness/uses.yaml"];
        return [.. files.SelectMany(f => PolicyTest.Run(Examples.PathOf(f)).Cases.Select(c => (f, c.Id)))];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_stands_as_written(string file, string id)
    {
        var result = Runs.Of(file).Cases.Single(c => c.Id == id);

        Assert.Empty(result.Problems);
        Assert.True(result.Passed, $"{string.Join("; ", result.Differences)}\n{result.Stands}\n{result.Why}");
    }

    [Fact]
    public void All_conformance_cases_are_there() => Assert.Equal(85, Runs.Of("tests/data/readiness/cases.yaml").Cases.Count);

    [Fact]
    public void A_difference_says_the_key_and_both_answers()
    {
        var result = One("expect: {verdict: CONFIRMED, sustained: MET, credited_months: 6}");

        Assert.False(result.Passed);
        Assert.Contains(new CaseDifference("verdict", "CONFIRMED", "INSUFFICIENT_EVIDENCE"), result.Differences);
        Assert.Contains(new CaseDifference("credited_months", "6", "0"), result.Differences);
        Assert.Contains("sustained UNKNOWN", result.Stands, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expct: {verdict: CONFIRMED}", "Did you mean 'expect'?")]
    [InlineData("expect: {verdict: CONFIRMT}", "Did you mean 'CONFIRMED'?")]
    [InlineData("expect: {}\n  polcy: {}", "Did you mean 'policy'?")]
    [InlineData("expect: {}\n  policy: {average: 3}", "'average'")]
    [InlineData("expect: {}\n  cycles: [{id: spring}]", "names no months")]
    [InlineData("expect: {}\n  cycles: [{id: 25Q5}]", "names no months")]
    [InlineData("expect: {}\n  cycles: [{id: 25Q4, cur: [3, 3, 3]}]", "3 ratings for 2 competencies (COM, DEL)")]
    [InlineData("expect: {}\n  cycles: [{id: 25Q4, cur: [3, 6]}]", "ratings go from 1 to 5")]
    [InlineData("expect: {}\n  cycles: [{id: 25Q4, framework: v3}]", "no framework version 'v3'")]
    [InlineData("expect: {}\n  level_history: [{level: L9, from: 2024-01-01}]", "no level 'L9'")]
    [InlineData("expect: {}\n  statements: [{type: manual, date: 2026-01-02, decision: pased}]", "Did you mean 'passed'?")]
    [InlineData("expect: {}\n  as_of: soon", "a day such as")]
    [InlineData("expect: {}\n  uses: {file: nowhere.yaml, transition: x}", "cannot be used")]
    public void What_cannot_be_read_is_said_with_its_line(string lines, string message)
    {
        var result = One(lines);

        Assert.False(result.Passed);
        Assert.Contains(result.Problems, p => p.Message.Contains(message, StringComparison.Ordinal) && p.Line >= 8);
    }

    [Fact]
    public void A_case_that_uses_a_framework_cannot_make_up_its_own()
    {
        var framework = Examples.Framework.Replace('\\', '/');
        var result = One($"expect: {{}}\n  uses: {{file: '{framework}', transition: s2-s3}}\n  level_history: [{{level: S2, from: 2024-01-01}}]\n  competencies: [COM]");

        Assert.Contains(result.Problems, p => p.Code == "case/contradiction");
    }

    [Fact]
    public void An_unknown_transition_is_refused_with_a_near_one()
    {
        var framework = Examples.Framework.Replace('\\', '/');
        var result = One($"expect: {{}}\n  uses: {{file: '{framework}', transition: s2-s9}}\n  level_history: [{{level: S2, from: 2024-01-01}}]");

        Assert.Contains(result.Problems, p => p.Message.Contains("Did you mean 's2-s3'?", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_old_yaml_takes_for_truth_values_stay_words()
    {
        var result = One("expect: {average: MET}\n  competencies: [on, off]\n  cycles: [{id: no, months: [2025-10, 2025-12], cur: {on: 4, off: 4}}]\n  statements: [{type: manual, date: 2026-01-02, decision: yes}]");

        Assert.Empty(result.Problems);
        Assert.True(result.Passed);
    }

    [Fact]
    public void Two_cases_of_one_name_are_refused()
    {
        var run = PolicyTest.Run(CaseFile("expect: {}\n- id: X\n  expect: {}"));

        Assert.Equal("case/duplicate", run.Problems.Single().Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cases: [unclosed")]
    [InlineData("just words")]
    [InlineData("version: 2\ncases: []")]
    [InlineData("kases: []")]
    public void A_file_that_is_no_file_of_cases_is_not_readable(string text)
    {
        var run = PolicyTest.Run(Write(text));

        Assert.False(run.IsReadable);
        Assert.Equal(0, run.Passed);
    }

    [Fact]
    public async Task The_command_prints_what_failed_and_counts()
    {
        var output = new StringWriter();
        var exitCode = await Cli.TrellisCommand.RunAsync(["policy", "test", CaseFile("expect: {average: NOT_MET}\n  why: Because."), Examples.PathOf("tests/data/readiness/uses.yaml")], output, output);
        var lines = output.ToString().TrimEnd().Split('\n');

        Assert.Equal(1, exitCode);
        Assert.Contains("    average: expected NOT_MET, got UNKNOWN", lines);
        Assert.Contains("    why it is expected: Because.", lines);
        Assert.Matches("^[0-9]+ passed, 1 failed$", lines[^1]);
    }

    [Theory]
    [InlineData(0, "expect: {average: UNKNOWN}")]
    [InlineData(1, "expect: {average: MET}")]
    [InlineData(2, "expect: {averidge: MET}")]
    public async Task The_exit_code_tells_failed_from_unreadable(int expected, string lines) =>
        Assert.Equal(expected, await Cli.TrellisCommand.RunAsync(["policy", "test", CaseFile(lines)], TextWriter.Null, TextWriter.Null));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CaseResult One(string lines) => PolicyTest.Run(CaseFile(lines)).Cases.Single();

    private string CaseFile(string lines) => Write($$"""
        version: 1
        defaults:
          as_of: 2026-01-15
          levels: [L1, L2, L3]
          level_history: [{level: L2, from: 2024-01-01}]
          competencies: [COM, DEL]
        cases:
        - id: X
          {{lines}}
        """);

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "cases.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    private static class Runs
    {
        private static readonly Dictionary<string, PolicyTestRun> Known = [];

        public static PolicyTestRun Of(string file)
        {
            if (!Known.TryGetValue(file, out var run))
                Known[file] = run = PolicyTest.Run(Examples.PathOf(file));
            return run;
        }
    }
}
