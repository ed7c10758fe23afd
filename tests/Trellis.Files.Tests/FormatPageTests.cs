using System.Text.RegularExpressions;
using Trellis.Domain.Frameworks.Checks;

namespace Trellis.Files.Tests;

/// <summary>docs/format.md repeats what the reader and the checks know; here it is held against them.</summary>
public partial class FormatPageTests
{
    private static readonly string Page = File.ReadAllText(Examples.PathOf("docs/format.md"));

    [Fact]
    public void The_document_that_shows_every_key_reads_and_holds_together()
    {
        var reading = FrameworkDocument.ReadYaml(Document(), "docs/format.md");

        Assert.DoesNotContain(reading.Check(), p => p.Severity == Severity.Error);
        RoundTripTests.AssertSurvives(reading.File!);
    }

    [Fact]
    public void It_shows_every_key_that_the_reader_asks_for()
    {
        var shown = Document();

        Assert.All(Sources("src/Trellis.Files/Frameworks", "*Reader.cs").SelectMany(s => Keys().Matches(s).Select(m => m.Groups[1].Value)), key =>
            Assert.Matches($@"\b{key}:", shown));
    }

    [Fact]
    public void The_defaults_of_the_policy_are_those_of_the_product()
    {
        var shown = FrameworkDocument.ReadYaml(Document()).File!.Company!.Policy;

        Assert.Equal(new Domain.Frameworks.Policy(), shown);
    }

    [Fact]
    public void It_names_every_code_and_no_other()
    {
        var sources = Sources("src/Trellis.Domain/Frameworks/Checks", "*.cs").Concat(Sources("src/Trellis.Files/Documents", "*.cs")).Concat(Sources("src/Trellis.Files/Frameworks", "*.cs")).Concat(Sources("src/Trellis.Files/Tables", "*.cs", besides: "TableDates.cs"))
            .Append(File.ReadAllText(Examples.PathOf("src/Trellis.Files/FrameworkDocument.cs"))).Append(File.ReadAllText(Examples.PathOf("src/Trellis.Files/DocumentReading.cs")));
        var used = sources.SelectMany(s => Codes().Matches(s).Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(used, CodesOfPage().Matches(Page).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Document() => Fence().Match(Page).Groups[1].Value;

    /// <param name="besides">A file about other tables than frameworks.</param>
    private static IEnumerable<string> Sources(string folder, string pattern, string? besides = null) =>
        Directory.EnumerateFiles(Examples.PathOf(folder), pattern).Where(f => Path.GetFileName(f) != besides).Select(File.ReadAllText);

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("\"([a-z-]+/[a-z-]+)\"")]
    private static partial Regex Codes();

    [GeneratedRegex("`([a-z-]+/[a-z-]+)`")]
    private static partial Regex CodesOfPage();

    [GeneratedRegex("(?:Text|Local|Word|RequiredText|RequiredLocal|RequiredWord|Int|Number|Flag|Day|Take|Require|List|Texts|Named)\\((?:f, )?\"([a-z_]+)\"")]
    private static partial Regex Keys();
}
