using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class ReviewPeriodTests
{
    [Theory]
    [InlineData("2026-07", "2026-09", "Q3 2026")]
    [InlineData("2026-07", "2026-12", "H2 2026")]
    [InlineData("2026-01", "2026-12", "2026")]
    [InlineData("2026-08", "2026-10", null)]
    [InlineData("2026-04", "2026-09", null)]
    [InlineData("2026-07", "2027-06", null)]
    [InlineData("2026-07", "2026-07", null)]
    public void Calendar_periods_have_a_name(string first, string last, string? name) => Assert.Equal(name, Of(first, last).Name);

    [Theory]
    [InlineData(ReviewPeriod.Quarter, "2026-10-01", "Q3 2026")]
    [InlineData(ReviewPeriod.Quarter, "2026-03-31", "Q4 2025")]
    [InlineData(ReviewPeriod.HalfYear, "2026-10-01", "H1 2026")]
    [InlineData(ReviewPeriod.HalfYear, "2026-06-30", "H2 2025")]
    [InlineData(ReviewPeriod.Year, "2026-12-31", "2025")]
    public void The_last_complete_one_is_over(int months, string today, string name) =>
        Assert.Equal(name, ReviewPeriod.LastComplete(months, DateOnly.Parse(today, null)).Name);

    [Fact]
    public void A_name_moves_on_where_it_names_the_period()
    {
        Assert.Equal("H2 2026, Engineering", Of("2026-01", "2026-06").Renamed("H1 2026, Engineering", Of("2026-07", "2026-12")));
        Assert.Equal("Review 2027", Of("2026-01", "2026-12").Renamed("Review 2026", Of("2027-01", "2027-12")));
        Assert.Equal("Autumn", Of("2026-07", "2026-09").Renamed("Autumn", Of("2026-10", "2026-12")));
    }

    private static ReviewPeriod Of(string first, string last) => new(Parse(first), Parse(last));

    private static Month Parse(string month) => Month.Of(DateOnly.Parse(month + "-01", null));
}
