extern alias bench;

using bench::Trellis.Bench.Year;

namespace Trellis.Web.Tests.Year;

/// <summary>What bin/seed --live-year does, with a smaller company.</summary>
public class LiveYearTests
{
    [Fact]
    public async Task Four_quarters_lived_through_the_api_come_to_what_the_rules_say_of_the_same_year_in_a_file()
    {
        using var said = new StringWriter();

        var code = await YearSection.RunAsync(["--people", "20", "--seed", "3"], said);

        Assert.True(code == 0, said.ToString());
        Assert.Contains("; 0 not as they were said", said.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"21 of 21 reports are equal{Environment.NewLine}", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--people", "19")]
    [InlineData("--seed", "one")]
    [InlineData("--data")]
    public async Task What_makes_no_sense_is_refused(params string[] words)
    {
        using var said = new StringWriter();

        Assert.Equal(2, await YearSection.RunAsync(words, said));
    }
}
