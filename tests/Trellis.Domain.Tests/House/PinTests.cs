using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Trellis.Domain.Tests.House;

/// <summary>Tables of docs/ that repeat names of the code, held against the code.</summary>
public partial class PinTests
{
    [Theory]
    [InlineData("src/Trellis.Domain")]
    [InlineData("src/Trellis.Web")]
    public void Every_word_of_the_vocabulary_is_a_name_in_the_code(string folder)
    {
        var names = Repository.Sources(folder).SelectMany(f => Repository.Parse(f).DescendantNodes()).Select(NameOf).ToHashSet();

        Findings.None(Rows(Section("docs/vocabulary.md", folder)).Select(row => row[1].Trim('`')).Where(word => !names.Contains(word))
            .Select(word => $"docs/vocabulary.md: nothing in {folder} is called {word}."));
    }

    [Fact]
    public void The_settings_are_those_the_server_reads() =>
        Assert.Equal(
            Setting().Matches(SettingsRead).Select(m => m.Value).Distinct().Order(),
            Rows(Section("docs/operations.md", "Settings")).Select(row => row[0].Trim('`')).Order());

    [Fact]
    public void What_holds_without_settings_is_what_the_server_takes()
    {
        var defaults = Rows(Section("docs/operations.md", "Settings")).SelectMany(row => Quoted().Matches(row[2])).Select(m => m.Groups[1].Value);

        Findings.None(defaults.Where(d => !SettingsRead.Contains($"\"{d}\"", StringComparison.Ordinal)).Select(d => $"docs/operations.md: the settings do not say \"{d}\"."));
    }

    [Fact]
    public void The_verbs_are_those_the_server_knows() =>
        Assert.Equal(
            Verb().Matches(Repository.Read("src/Trellis.Web/Admin/Verbs.cs")).Select(m => m.Groups[1].Value).Order(),
            Rows(Section("docs/operations.md", "Verbs")).Select(row => row[0].Trim('`').Split(' ')[0]).Order());

    [Fact]
    public void Every_entry_of_the_journal_is_listed() =>
        Assert.Equal(
            Repository.Sources("src/Trellis.Web").SelectMany(f => Repository.Parse(f).DescendantNodes()).OfType<RecordDeclarationSyntax>()
                .Where(r => r.BaseList?.Types.Any(t => t.Type.ToString() == "JournalEntry") == true)
                .Select(r => JsonNamingPolicy.KebabCaseLower.ConvertName(r.Identifier.Text)).Order(),
            Rows(Repository.Read("docs/events.md")).Select(row => row[0].Trim('`')).Order());

    [Fact]
    public void The_use_cases_that_write_the_journal_are_there()
    {
        var types = Repository.Sources("src/Trellis.Web").Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Findings.None(Rows(Repository.Read("docs/events.md")).Select(row => row[1].Trim('`')).Where(name => !types.Contains(name))
            .Select(name => $"docs/events.md: there is no {name}.cs."));
    }

    /// <summary>What is copied from these files onto a server must be known to the server.</summary>
    [Fact]
    public void What_an_installation_sets_and_asks_is_what_the_server_knows()
    {
        var known = Setting().Matches(SettingsRead).Select(m => m.Value).ToHashSet();
        var verbs = Verb().Matches(Repository.Read("src/Trellis.Web/Admin/Verbs.cs")).Select(m => m.Groups[1].Value).ToHashSet();
        var port = DefaultPort().Match(SettingsRead).Value;
        var files = Repository.Files("deploy").Concat(["docs/install.md", "docs/upgrade.md", "docs/backup.md"]).Select(path => (Path: path, Text: Repository.Read(path))).ToList();

        Findings.None(files.SelectMany(f => Setting().Matches(f.Text).Select(m => m.Value).Where(name => name != "TRELLIS_MAIL" && !known.Contains(name)).Select(name => $"{f.Path}: there is no {name}."))
            .Concat(files.SelectMany(f => Asked().Matches(f.Text).Select(m => m.Groups[1].Value).Where(verb => !verbs.Contains(verb)).Select(verb => $"{f.Path}: the server knows no {verb}.")))
            .Concat(files.SelectMany(f => Port().Matches(f.Text).Where(m => m.Value != port).Select(m => $"{f.Path}: the server listens at {port}, not {m.Value}."))));
    }

    private static string SettingsRead { get; } = string.Concat(new[] { "Settings", "MailSettings", "ProxySettings" }.Select(name => Repository.Read($"src/Trellis.Web/{name}.cs")));

    /// <summary>What stands under the first heading that holds <paramref name="heading"/>.</summary>
    private static string Section(string path, string heading) =>
        Repository.Read(path).Split("\n## ").First(s => s.Split('\n')[0].Contains(heading, StringComparison.Ordinal));

    private static IEnumerable<string[]> Rows(string section) => section.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        EnumMemberDeclarationSyntax member => member.Identifier.Text,
        _ => null,
    };

    [GeneratedRegex("TRELLIS(_[A-Z]+)+")]
    private static partial Regex Setting();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:as_trellis|/trellis-server) ([a-z][a-z-]+)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<=localhost):\d+")]
    private static partial Regex DefaultPort();

    [GeneratedRegex(@"(?<=127\.0\.0\.1|0\.0\.0\.0):\d{4}")]
    private static partial Regex Port();

    [GeneratedRegex("case \\[\"([a-z-]+)\"")]
    private static partial Regex Verb();
}
