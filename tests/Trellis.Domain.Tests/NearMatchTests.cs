namespace Trellis.Domain.Tests;

public class NearMatchTests
{
    private static readonly string[] Known = ["title", "tracks", "levels", "pay_band", "to", "at"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Titles", "title")]
    [InlineData("pay-band", "pay_band")]
    [InlineData("payband", "pay_band")]
    [InlineData("lvels", "levels")]
    [InlineData("tracs", "tracks")]
    [InlineData("competency", null)]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void The_word_that_was_probably_meant(string written, string? meant) => Assert.Equal(meant, NearMatch.Of(written, Known));

    [Fact]
    public void Endless_words_are_not_compared() => Assert.Null(NearMatch.Of(new string('a', 100_000), Known));
}
