using Trellis.Domain.Reviews;
using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class SecondLookTests
{
    [Fact]
    public void A_rating_higher_against_the_level_that_asks_for_more_is_asked_about()
    {
        var draft = Rated((Writing, 3), (Testing, 4), (Steady, 5));
        draft.RateNextLevel(B);
        draft.Rate(Choice(Writing, 4, against: B), Rubric, Noon);
        draft.Rate(Choice(Testing, 4, against: B), Rubric, Noon);

        var asked = Assert.Single(SecondLook.At(draft, Rubric), l => l.Code == "contradiction");

        Assert.Equal("B/writing", asked.Field);
        Assert.Contains("writing is 3 against A and 4 against B", asked.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_equal_or_lower_against_the_next_level_is_no_contradiction()
    {
        var draft = Rated((Writing, 4), (Testing, 4), (Steady, 5));
        draft.RateNextLevel(B);
        draft.Rate(Choice(Writing, 4, against: B), Rubric, Noon);
        draft.Rate(Choice(Testing, 2, "Broke the build.", against: B), Rubric, Noon);

        Assert.DoesNotContain(SecondLook.At(draft, Rubric), l => l.Code == "contradiction");
    }

    [Theory]
    [InlineData(4, 4, 4)] // 4.00, all alike, but three are too few to wonder
    [InlineData(5, 5, 5)]
    public void Three_ratings_alike_are_no_wonder(int writing, int testing, int steady) =>
        Assert.DoesNotContain(SecondLook.At(Rated((Writing, writing), (Testing, testing), (Steady, steady)), Rubric), l => l.Code == "all-alike");

    /// <summary>The default policy: average at least 3.5, none below 3.</summary>
    [Theory]
    [InlineData(4, 4, 3, "any one of these ratings")] // 11/3 = 3.67; a 3 in place of any 4, or a 2 in place of the 3, and it is not met
    [InlineData(5, 5, 3, "steady")] // only the 3 is next to the floor
    [InlineData(4, 3, 3, "any one of these ratings")] // 3.33: one point more anywhere and it is met
    [InlineData(5, 5, 5, null)]
    [InlineData(2, 2, 2, null)] // two or more points away
    public void A_verdict_that_hangs_on_one_point_is_asked_about(int writing, int testing, int steady, string? on)
    {
        var asked = SecondLook.At(Rated((Writing, writing), (Testing, testing), (Steady, steady)), Rubric).SingleOrDefault(l => l.Code == "fragile");

        Assert.Equal(on, asked is null ? null : asked.Question.Split("One point on ")[1].Split(" decides")[0]);
    }

    [Fact]
    public void Nothing_hangs_on_one_point_before_every_answer_is_there()
    {
        var draft = Draft();
        draft.Rate(Choice(Writing, 4), Rubric, Noon);

        Assert.Empty(SecondLook.At(draft, Rubric));
    }

    [Fact]
    public void What_was_not_observed_is_left_out()
    {
        var draft = Rated((Writing, 4), (Testing, 4));
        draft.Rate(new(Steady, A, null, false, null, [], 0) { NoOpportunity = true }, Rubric, Noon);

        Assert.DoesNotContain(SecondLook.At(draft, Rubric), l => l.Code == "fragile" && l.Question.Contains("steady", StringComparison.Ordinal));
    }

    private static Assessment Rated(params (CompetencyId Competency, int Value)[] ratings)
    {
        var draft = Draft();
        foreach (var (competency, value) in ratings)
            draft.Rate(Choice(competency, value, "Seen."), Rubric, Noon);
        return draft;
    }
}
