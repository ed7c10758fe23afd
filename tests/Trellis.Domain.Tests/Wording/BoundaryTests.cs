using Trellis.Domain.Tests.House;
using Trellis.Domain.Wording;
using Trellis.WordingTraining;

namespace Trellis.Domain.Tests.Wording;

public class BoundaryTests
{
    [Theory]
    [InlineData("Mentors one engineer", "Mentors two engineers", BoundaryChange.Number)]
    [InlineData("Reviews designs within their team", "Reviews designs across three teams", BoundaryChange.Number)]
    [InlineData("Sets the roadmap of their team", "Sets the roadmap of their department", BoundaryChange.Scope)]
    [InlineData("Helps to run the release", "Runs the release", BoundaryChange.RoleVerb)]
    [InlineData("Writes test plans with guidance", "Writes test plans", BoundaryChange.Autonomy)]
    [InlineData("Presents results to peers", "Presents results to executives", BoundaryChange.Audience)]
    [InlineData("Writes a test plan for the release", "Writes a design document for the release", BoundaryChange.Artefact)]
    public void A_change_that_can_be_checked_is_named(string lower, string higher, BoundaryChange change)
    {
        var report = BoundaryCheck.Of(lower, higher)!;

        Assert.Equal((BoundaryVerdict.Meaningful, change), (report.Verdict, report.Change));
    }

    [Theory]
    [InlineData("Sometimes writes test plans", "Often writes test plans")]
    [InlineData("Often writes test plans", "Always writes test plans")]
    [InlineData("Handles simple error cases", "Handles complex error cases")]
    [InlineData("Communicates clearly with the team", "Communicates very effectively with the team")]
    public void A_ladder_of_adverbs_is_no_boundary(string lower, string higher)
    {
        var report = BoundaryCheck.Of(lower, higher)!;

        Assert.Equal((BoundaryVerdict.WordingOnly, BoundaryChange.None), (report.Verdict, report.Change));
    }

    [Theory]
    [InlineData("Writes test plans", "Writes test plans.")]
    [InlineData("Writes the team’s plan", "Writes the team's plan")]
    [InlineData("WRITES test plans", "Writes test plans")]
    public void The_same_words_are_identical(string lower, string higher) => Assert.Equal(BoundaryVerdict.Identical, BoundaryCheck.Of(lower, higher)!.Verdict);

    [Theory]
    [InlineData("Mentors three engineers", "Mentors one engineer", BoundaryChange.Number)]
    [InlineData("Reviews the designs of the company", "Reviews the designs of the team", BoundaryChange.Scope)]
    [InlineData("Leads the fixing of live incidents", "Helps with the fixing of live incidents", BoundaryChange.RoleVerb)]
    [InlineData("Writes test plans", "Writes test plans with guidance", BoundaryChange.Autonomy)]
    public void A_higher_level_that_asks_for_less_is_found(string lower, string higher, BoundaryChange change)
    {
        var report = BoundaryCheck.Of(lower, higher)!;

        Assert.Equal((BoundaryVerdict.Weaker, change), (report.Verdict, report.Change));
    }

    [Theory]
    [InlineData("Answers each case within five days", "Answers each case within eight days", BoundaryVerdict.Weaker)]
    [InlineData("Answers each case within eight days", "Answers each case within five days", BoundaryVerdict.Meaningful)]
    [InlineData("Keeps the error rate under 3 %", "Keeps the error rate under 1 %", BoundaryVerdict.Meaningful)]
    [InlineData("Mentors two engineers", "Mentors four engineers", BoundaryVerdict.Meaningful)]
    public void The_smaller_of_two_ceilings_asks_for_more(string lower, string higher, BoundaryVerdict verdict) => Assert.Equal(verdict, BoundaryCheck.Of(lower, higher)!.Verdict);

    [Fact]
    public void Labelled_pairs_are_met_by_weights_fitted_on_other_pairs()
    {
        var training = new BoundaryTraining(Labels.Pairs(Repository.Root));
        var one = training.CrossValidate(BoundaryTraining.One);

        Assert.InRange(one.Count(j => j.IsRight) / (double)one.Count, 0.85, 1);
        Assert.InRange(one.Where(j => j.Pair.IsGiven).Average(j => j.IsRight ? 1.0 : 0), 0.85, 1);
    }
}
