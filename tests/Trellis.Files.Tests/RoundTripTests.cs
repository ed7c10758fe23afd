using Trellis.Domain.Frameworks;

namespace Trellis.Files.Tests;

public class RoundTripTests
{
    [Theory]
    [MemberData(nameof(Examples.Files), MemberType = typeof(Examples))]
    public void Documents_of_the_repository_survive_YAML_and_JSON(string file)
    {
        var (read, problems) = FrameworkDocument.ReadFile(Examples.PathOf(file));

        Assert.Empty(problems);
        AssertSurvives(read!);
    }

    [Fact]
    public void A_version_survives_its_stored_form()
    {
        var file = FrameworkDocument.ReadFile(Examples.Framework).File!;
        var framework = file.Of(file.Families[0], file.Company!);

        var stored = FrameworkDocument.ToJson(framework);
        var read = FrameworkDocument.FrameworkFromJson(stored);

        Assert.Equal(stored, FrameworkDocument.ToJson(read));
        Assert.Equal("support", read.Family.Id.Value);
        Assert.Single(read.Paths);
        Assert.Equal(file.Company!.Grades.Select(g => g.Id), read.Company.Grades.Select(g => g.Id));
    }

    internal static void AssertSurvives(FrameworkFile file)
    {
        var json = FrameworkDocument.ToJson(file);
        var fromYaml = FrameworkDocument.ReadYaml(FrameworkDocument.ToYaml(file));
        var fromJson = FrameworkDocument.ReadJson(json);

        Assert.Empty(fromYaml.Problems);
        Assert.Empty(fromJson.Problems);
        Assert.Equal(json, FrameworkDocument.ToJson(fromYaml.File!));
        Assert.Equal(json, FrameworkDocument.ToJson(fromJson.File!));
        Assert.Equivalent(file, fromJson.File, strict: true);
    }
}
