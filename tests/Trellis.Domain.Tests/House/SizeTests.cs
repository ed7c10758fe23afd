namespace Trellis.Domain.Tests.House;

public class SizeTests
{
    /// <summary>"path" for a long file, "path#Member" for the rest; each with the reason why splitting it would read worse.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["src/Trellis.Domain/People/PersonFact.cs#Endorsement"] = StoredFact,
        ["src/Trellis.Domain/People/PersonFact.cs#CalibrationDecision"] = StoredFact,
        ["src/Trellis.Domain/People/PersonFact.cs#MoveStatement"] = StoredFact,
        ["src/Trellis.Domain/People/PersonFact.cs#Credential"] = StoredFact,
    };

    private const string StoredFact = "A row written once: who, when, by whom, recorded when, and three values of its own. None is a dependency.";

    [Fact]
    public void Files_methods_nesting_and_constructors_stay_small()
    {
        var tooBig = Found().Where(f => !Exceptions.ContainsKey(f.Key)).Select(f => $"{f.Where}: {f.What}");

        Findings.None(tooBig);
    }

    [Fact]
    public void An_exception_that_is_no_longer_needed_is_removed()
    {
        var needed = Found().Select(f => f.Key).ToHashSet();

        Findings.None(Exceptions.Keys.Where(key => !needed.Contains(key)));
    }

    [Theory]
    [InlineData("class C { void M() { if (a) { for (;;) { while (b) { try { } finally { } } } } } }", "nests 4 deep")]
    [InlineData("class C(int a, int b, int c, int d, int e, int f, int g);", "asks for 7 things")]
    [InlineData("class C { C(int a, int b, int c, int d, int e, int f, int g) { } }", "asks for 7 things")]
    public void What_is_too_big_is_found(string source, string what)
    {
        var found = Sizes.InSource(Repository.ParseText(source));

        Assert.Contains(what, Assert.Single(found).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_method_is_found()
    {
        var source = "class C { void M() {" + new string('\n', 41) + "} }";

        var found = Sizes.InSource(Repository.ParseText(source));

        Assert.Contains("has 42 lines", Assert.Single(found).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class C { void M() { if (a) { } else if (b) { } else if (c) { } else if (d) { } else { } } }")]
    [InlineData("record R(int a, int b, int c, int d, int e, int f, int g);")]
    public void What_only_looks_big_is_not_found(string source) =>
        Assert.Empty(Sizes.InSource(Repository.ParseText(source)));

    private static IEnumerable<TooBig> Found()
    {
        var sources = Repository.Sources("src").Concat(Repository.Sources("tools")).ToList();
        var views = Repository.Files("src").Where(f => f.EndsWith(".razor", StringComparison.Ordinal));
        return sources.Concat(views).SelectMany(Sizes.OfFile).Concat(sources.SelectMany(s => Sizes.InSource(Repository.Parse(s))));
    }
}
