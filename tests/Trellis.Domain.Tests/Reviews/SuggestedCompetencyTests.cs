using Trellis.Domain.Frameworks;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class SuggestedCompetencyTests
{
    private static readonly ResolvedLevel Level = new(
        new() { Id = new("A"), Track = new("ic"), Grade = new("G1") }, new() { Id = new("ic"), Title = "Individual", Kind = TrackKind.Ic }, 0,
        [
            Cell("incidents", "Incident response", "Leads the response to an outage and writes down what caused it."),
            Cell("coaching", "Coaching", "Helps colleagues plan their growth and reviews how it went."),
            Cell("writing", "Written communication", "Writes documents that another group acts on without asking."),
        ]);

    [Theory]
    [InlineData("Led two incidents in the night", "incidents")]
    [InlineData("Coached Pia on planning her growth", "coaching")]
    [InlineData("The outage was over in an hour; I wrote what caused it", "incidents")]
    [InlineData("Had lunch", "")]
    [InlineData("", "")]
    public void The_words_of_a_competency_suggest_it(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", Of(text).Select(s => s.Competency.Id)));

    [Fact]
    public void One_common_word_of_a_description_is_chance() => Assert.Empty(Of("Asked a colleague"));

    [Fact]
    public void What_it_speaks_of_already_is_not_suggested() => Assert.Empty(Of("Led two incidents", new CompetencyId("incidents")));

    [Fact]
    public void The_words_it_was_suggested_for_are_the_ones_that_were_written() =>
        Assert.Equal(["coached", "growth", "planning"], Assert.Single(Of("Coached Pia on planning her growth")).Because.Order());

    [Fact]
    public void The_same_words_always_suggest_the_same() =>
        Assert.Equal(Of("Incidents, coaching, documents written").Select(s => s.Competency.Id), Of("Incidents, coaching, documents written").Select(s => s.Competency.Id));

    private static IReadOnlyList<SuggestedCompetency> Of(string text, params CompetencyId[] known) => SuggestedCompetency.Of(text, Level, known);

    private static ResolvedCell Cell(string id, string title, string text) => new(
        new() { Id = new(id), Kind = CompetencyKind.Functional, Title = title }, CellState.Written, null, [new() { Id = new($"{id}-1"), Text = text }], []);
}
