using System.Text;

namespace Trellis.Files.Tests;

public class HostileDocumentTests
{
    [Fact]
    public void Aliases_are_refused_where_they_stand()
    {
        var problems = Read("schema: trellis/v1\ncompany: &name Northwind\nfamilies: {f: {title: *name}}").Problems;

        Assert.Equal([("document/alias", 2, 10), ("document/alias", 3, 23)], problems.Select(p => (p.Code, p.Line, p.Column)));
    }

    [Fact]
    public void A_bomb_of_aliases_costs_nothing()
    {
        var text = new StringBuilder("schema: trellis/v1\na0: &a0 [x, x]\n");
        for (var i = 1; i < 40; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");

        Assert.All(Read(text.ToString()).Problems, p => Assert.Equal("document/alias", p.Code));
    }

    [Theory]
    [InlineData("company: !!python/object Northwind", 10)]
    [InlineData("company: !custom Northwind", 10)]
    [InlineData("families: !!map {}", 11)]
    public void Tags_are_refused_where_they_stand(string line, int column)
    {
        var problem = Assert.Single(Read($"schema: trellis/v1\n{line}\n").Problems);

        Assert.Equal(("document/tag", 2, column), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void A_key_written_twice_is_refused_at_the_second()
    {
        var yaml = Assert.Single(Read("schema: trellis/v1\ncompany: A\ncompany: B").Problems);
        var json = Assert.Single(FrameworkDocument.ReadJson("{\"schema\": \"trellis/v1\",\n \"company\": \"Ä\", \"company\": \"B\"}").Problems);

        Assert.Equal(("key/duplicate", 3, 1), (yaml.Code, yaml.Line, yaml.Column));
        Assert.Equal(("key/duplicate", 2, 18), (json.Code, json.Line, json.Column));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(100_000)]
    public void Too_deep_is_refused(int depth)
    {
        var nested = new string('[', depth) + new string(']', depth);

        Assert.Equal("document/too-deep", Assert.Single(Read("x-a: " + nested).Problems).Code);
        Assert.Equal("document/too-deep", Assert.Single(FrameworkDocument.ReadJson($"{{\"x-a\": {nested}}}").Problems).Code);
    }

    [Fact]
    public void Too_large_is_refused()
    {
        var text = "schema: trellis/v1\ncompany: " + new string('a', 5_000_001);

        Assert.Equal("document/too-large", Assert.Single(Read(text).Problems).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("---\n...")]
    [InlineData("schema: trellis/v1\n---\nschema: trellis/v1")]
    [InlineData("schema: [trellis/v1")]
    [InlineData("schema: \"trellis")]
    [InlineData("schema: trellis/v1\nfamilies:\n\tf: {}")]
    [InlineData("? [a, b]\n: c")]
    [InlineData("%YAML 9.9\n---\nschema: trellis/v1")]
    [InlineData("\0\0\0")]
    [InlineData("schema: trellis/v1\ncompany: \"\\uD800\"")]
    [InlineData("schema: trellis/v1\n<<: {company: A}")]
    public void Broken_text_is_a_problem_and_never_an_exception(string text)
    {
        var (file, problems) = Read(text);

        Assert.Null(file);
        Assert.NotEmpty(problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"schema\": \"trellis/v1\",}")]
    [InlineData("{\"schema\": \"\\uD800\"}")]
    [InlineData("{\"schema\": \"trellis/v1\"} {}")]
    [InlineData("[1, 2")]
    [InlineData("nope")]
    public void Broken_JSON_is_a_problem_and_never_an_exception(string text)
    {
        var (file, problems) = FrameworkDocument.ReadJson(text);

        Assert.Null(file);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Damaged_copies_of_a_real_document_never_throw()
    {
        var text = File.ReadAllText(Examples.Framework);
        var random = new Random(20260131);
        for (var i = 0; i < 300; i++)
        {
            var damaged = Damage(text, random);
            FrameworkDocument.ReadYaml(damaged).Check();
            FrameworkDocument.ReadJson(Damage(Json, random)).Check();
        }
    }

    [Fact]
    public void A_file_that_is_not_utf_8_is_refused_where_it_stops_being()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.yaml");
        File.WriteAllBytes(path, [.. "schema: trellis/v1\ntitle: Caf"u8, 0xE9, .. "\n"u8]);

        var problem = Assert.Single(FrameworkDocument.ReadFile(path).Problems);
        File.Delete(path);

        Assert.Equal(("document/encoding", 2), (problem.Code, problem.Line));
        Assert.Contains("UTF-8", problem.Message, StringComparison.Ordinal);
    }

    private static string Json { get; } = FrameworkDocument.ToJson(FrameworkDocument.ReadFile(Examples.Framework).File!);

    private static string Damage(string text, Random random)
    {
        const string Bits = "{}[]:,\"'\n\t #&*!|>%@`-?0aé\u2028";
        var damaged = new StringBuilder(text);
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var at = random.Next(damaged.Length);
            if (random.Next(2) == 0)
                damaged.Remove(at, Math.Min(random.Next(1, 30), damaged.Length - at));
            else
                damaged.Insert(at, Bits[random.Next(Bits.Length)]);
        }
        return damaged.ToString();
    }

    private static DocumentReading Read(string yaml) => FrameworkDocument.ReadYaml(yaml);
}
