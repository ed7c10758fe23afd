using Trellis.Cli;

namespace Trellis.Files.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-check").FullName;
    private readonly StringWriter _output = new();

    [Theory]
    [MemberData(nameof(Examples.Files), MemberType = typeof(Examples))]
    public async Task Documents_of_the_repository_hold_together(string file)
    {
        Assert.Equal(0, await Check(Examples.PathOf(file)));
        Assert.DoesNotContain(" error ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_are_printed_and_fail_only_when_asked_to()
    {
        Assert.Equal(0, await Check(Examples.Framework));
        Assert.Contains("9 warnings in ", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await Check(Examples.Framework, "--fail-on", "warning"));
    }

    [Fact]
    public async Task A_folder_holds_a_framework_in_parts()
    {
        var whole = FrameworkDocument.ReadFile(Examples.Framework).File!;
        Directory.CreateDirectory(Path.Combine(_folder, "families"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "company.yaml"), FrameworkDocument.ToYaml(new() { Company = whole.Company }), TestContext.Current.CancellationToken);
        foreach (var family in whole.Families)
            await File.WriteAllTextAsync(Path.Combine(_folder, "families", $"{family.Id}.yaml"), FrameworkDocument.ToYaml(new() { Locale = whole.Company!.Locale, Families = [family] }), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "paths.yaml"), FrameworkDocument.ToYaml(new() { Locale = whole.Company!.Locale, Paths = whole.Paths, Waivers = whole.Waivers }), TestContext.Current.CancellationToken);

        Assert.Equal(0, await Check(_folder));
        Assert.Equal(FrameworkDocument.ToYaml(whole with { Families = [.. whole.Families.OrderBy(f => f.Id)] }), FrameworkDocument.ToYaml(FrameworkFolder.Read(_folder).File!));

        await File.WriteAllTextAsync(Path.Combine(_folder, "second.yaml"), FrameworkDocument.ToYaml(new() { Company = whole.Company }), TestContext.Current.CancellationToken);
        Assert.Contains(FrameworkFolder.Read(_folder).Problems, p => p.Code == "company/twice" && p.File.EndsWith("second.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("    levels:", "    level:")]
    [InlineData("families:", "family:")]
    public async Task One_mistyped_key_is_named_first_and_not_drowned_by_what_follows_from_it(string key, string typed)
    {
        var path = Path.Combine(_folder, "mistyped.yaml");
        var text = await File.ReadAllTextAsync(Examples.Framework, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, string.Join('\n', text.Split('\n').Select(l => l.TrimEnd() == key ? typed : l)), TestContext.Current.CancellationToken);

        Assert.Equal(1, await Check(path));

        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains($"Did you mean '{key.Trim(' ', ':')}'?", lines[0], StringComparison.Ordinal);
        Assert.InRange(lines.Length, 2, 20);
    }

    [Fact]
    public async Task An_empty_folder_cannot_be_read() => Assert.Equal(2, await Check(_folder));

    [Fact]
    public async Task A_small_company_may_do_with_three_levels()
    {
        var path = Write("""
            schema: trellis/v1
            families:
              f:
                title: F
                tracks: {ic: {title: IC, kind: ic}}
                levels: {A: {track: ic, grade: G1}, B: {track: ic, grade: G2}, C: {track: ic, grade: G3}}
                transitions:
                  up: {kind: promotion, from: [A, B], to: C, criteria: {all: [{type: calibration}]}}
            """);

        Assert.Equal(1, await Check(path, "--fail-on", "warning"));
        Assert.Equal(0, await Check(path, "--fail-on", "warning", "--people", "49"));
    }

    [Fact]
    public async Task A_finding_is_printed_with_its_place_and_fails()
    {
        var path = Write("""
            schema: trellis/v1
            families:
              f:
                title: F
                tracks: {ic: {title: IC, kind: ic}}
                levels:
                  A: {track: ic}
            """);

        Assert.Equal(1, await Check(path));
        Assert.Contains($"{path}:7:7 error level/no-grade ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 error and 1 warning in ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("has no company part", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_a_finding_and_does_not_hide_the_others()
    {
        var path = Write("""
            schema: trellis/v1
            company: C
            families:
              f:
                titel: F
                title: F
            """);

        Assert.Equal(1, await Check(path));
        Assert.Contains(":5:5 error key/unknown Unknown key 'titel'. Did you mean 'title'?", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains(":4:3 error family/no-levels ", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("families: [unclosed")]
    [InlineData("just words")]
    [InlineData("names: {a: 1}")]
    [InlineData("schema: trellis/v9")]
    [InlineData("")]
    public async Task What_is_no_framework_cannot_be_read(string text) => Assert.Equal(2, await Check(Write(text)));

    [Fact]
    public async Task A_missing_file_cannot_be_read() => Assert.Equal(2, await Check(Path.Combine(_folder, "missing.yaml")));

    [Fact]
    public async Task A_wrong_option_is_not_understood() => Assert.Equal(2, await Check(Examples.Framework, "--fail-on", "anything"));

    [Fact]
    public async Task A_family_is_checked_against_the_company_file_beside_it()
    {
        var company = Write("schema: trellis/v1\ncompany: C\nlocale: de\ngrades: {G1: {title: Eins}}");
        var family = Write("""
            schema: trellis/v1
            families:
              f:
                title: {de: Familie, en: Family}
                tracks: {ic: {title: IC, kind: ic}}
                levels: {A: {track: ic, grade: G2}}
            """);

        Assert.Equal(1, await Check(company, family));
        Assert.Contains(":6:29 error level/unknown-grade ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 error and 1 warning in 1 of 2 files.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_table_is_checked_as_far_as_it_goes()
    {
        var path = Path.Combine(_folder, "table.csv");
        await File.WriteAllTextAsync(path, "family;track;level;competency;descriptor\nF;ic;L1;Craft;Does it.\nF;ic;L2;Craft;\n", TestContext.Current.CancellationToken);

        Assert.Equal(1, await Check(path));
        Assert.Contains($"{path}:3:15 error cell/not-written ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("is a long table, which holds words only", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<int> Check(params string[] arguments) => TrellisCommand.RunAsync(["check", .. arguments], _output, _output);

    private string Write(string text)
    {
        var path = Path.Combine(_folder, $"{Guid.CreateVersion7()}.yaml");
        File.WriteAllText(path, text);
        return path;
    }
}
