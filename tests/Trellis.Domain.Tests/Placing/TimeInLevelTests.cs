using Trellis.Domain.People;

namespace Trellis.Domain.Tests.Placing;

public class TimeInLevelTests
{
    private static readonly Id<Person> Ana = Id<Person>.New();
    private static readonly DateOnly Today = new(2026, 10, 2);

    [Fact]
    public void Nobody_without_a_level_today_has_been_anywhere() =>
        Assert.Null(TimeInLevel.Since([At("P2", new(2024, 1, 1), new(2026, 10, 1)), At("P3", new(2026, 10, 3))], Today));

    [Fact]
    public void A_new_title_at_the_same_level_does_not_begin_anew() =>
        Assert.Equal(new(2022, 1, 1), TimeInLevel.Since([At("P2", new(2024, 1, 1)), At("P2", new(2022, 1, 1), new(2023, 12, 31))], Today));

    [Fact]
    public void A_day_away_or_another_level_between_begins_anew()
    {
        Assert.Equal(new(2024, 1, 2), TimeInLevel.Since([At("P2", new(2022, 1, 1), new(2023, 12, 31)), At("P2", new(2024, 1, 2))], Today));
        Assert.Equal(new(2025, 1, 1), TimeInLevel.Since([At("P2", new(2022, 1, 1), new(2023, 12, 31)), At("P3", new(2024, 1, 1), new(2024, 12, 31)), At("P2", new(2025, 1, 1))], Today));
    }

    [Theory]
    [InlineData("2023-10-02", 3)]
    [InlineData("2023-10-03", 2)]
    [InlineData("2026-10-02", 0)]
    public void Years_are_whole_ones(string since, int years) =>
        Assert.Equal(years, TimeInLevel.Years(DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), Today));

    [Fact]
    public void A_leap_day_comes_round_on_the_last_of_february() => Assert.Equal(1, TimeInLevel.Years(new(2024, 2, 29), new(2025, 2, 28)));

    private static Placement At(string level, DateOnly from, DateOnly? to = null) => new(Ana, new(from, to), new(new("product"), new(level)));
}
