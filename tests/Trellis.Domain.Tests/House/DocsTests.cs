using System.Text.RegularExpressions;

namespace Trellis.Domain.Tests.House;

/// <summary>Facts that the documents repeat, held against what they repeat.</summary>
public partial class DocsTests
{
    [Theory]
    [InlineData("bin/start --demo")]
    [InlineData("bin/test")]
    public void The_readme_shows_the_two_commands(string command) =>
        Assert.Contains($"    {command}\n", Repository.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public void The_readme_names_the_port_that_start_uses()
    {
        var port = Regex.Match(Repository.Read("bin/start"), @"port=(\d+)").Groups[1].Value;

        Assert.Contains($"http://localhost:{port}", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_a_document_names_is_there() =>
        Findings.None(Repository.Files().Where(f => f.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(f => Command().Matches(Repository.Read(f)).Select(m => m.Value).Distinct()
                .Where(command => !File.Exists(Path.Combine(Repository.Root, command)))
                .Select(command => $"{f}: there is no {command}.")));

    [Fact]
    public void Every_file_a_document_names_is_there()
    {
        var files = Repository.Files().Select(f => $"/{f}").ToList();

        Findings.None(Repository.Files().Where(f => f.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(f => NamedFile().Matches(Repository.Read(f)).Select(m => m.Groups[1].Value).Distinct()
                .Where(name => !files.Any(file => file.EndsWith($"/{name}", StringComparison.Ordinal)))
                .Select(name => $"{f}: there is no {name}.")));
    }

    [Fact]
    public void Every_link_of_a_document_leads_somewhere() =>
        Findings.None(Repository.Files().Where(f => f.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(f => LocalLink().Matches(Repository.Read(f)).Select(m => m.Groups[1].Value).Distinct()
                .Where(to => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(f)!, to)))
                .Select(to => $"{f}: there is no {to}.")));

    [Fact]
    public void Every_script_can_be_run_and_says_what_it_is() =>
        Findings.None(Repository.Files("bin").Where(f => !f.StartsWith("bin/support/", StringComparison.Ordinal)).Append(".ci/run")
            .Where(f => !IsScript(f))
            .Select(f => $"{f}: must be executable, begin with #!/usr/bin/env bash, say what it does and stop at the first error."));

    [Fact]
    public void No_file_names_a_folder_of_one_machine() =>
        Findings.None(Repository.Files().Where(IsText)
            .SelectMany(f => Repository.Read(f).Split('\n').Select((line, i) => (line, at: $"{f}:{i + 1}")))
            .Where(l => OneMachine().IsMatch(l.line))
            .Select(l => $"{l.at}: {l.line.Trim()}"));

    private static bool IsScript(string path)
    {
        var lines = Repository.Read(path).Split('\n');
        var executable = OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(Repository.Root, path)).HasFlag(UnixFileMode.UserExecute);
        var strict = lines.Contains("set -euo pipefail") || lines.Any(l => l.StartsWith("exec ", StringComparison.Ordinal));
        return executable && lines[0] == "#!/usr/bin/env bash" && strict && (lines[1].StartsWith("# ", StringComparison.Ordinal) || path == ".ci/run");
    }

    private static bool IsText(string path) =>
        Path.GetExtension(path) is ".cs" or ".razor" or ".css" or ".js" or ".md" or ".yaml" or ".yml" or ".json" or ".csproj" or ".props" or ".slnx" or ".txt" or ".csv" or ""
        && !path.EndsWith("lock.json", StringComparison.Ordinal);

    [GeneratedRegex(@"\bbin/(?!Debug|Release|support)[a-z][a-z-]*\b(?!/)")]
    private static partial Regex Command();

    [GeneratedRegex("`([A-Za-z][\\w./-]*\\.(?:cs|razor|css|props|yaml))`")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]+)[^)]*\)")]
    private static partial Regex LocalLink();

    [GeneratedRegex("(^|[^A-Za-z0-9_.])/(work|farm|root|home|Users)/")]
    private static partial Regex OneMachine();
}
