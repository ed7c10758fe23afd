using static Trellis.Domain.Tests.Reviews.Rubrics;

namespace Trellis.Domain.Tests.Reviews;

public class LevelRubricTests
{
    [Fact]
    public void A_level_asks_for_what_is_written() => Assert.Equal([Writing, Testing, Steady], Rubric.AskedAt(A));

    [Fact]
    public void A_cell_that_is_not_written_yet_is_not_asked_for() => Assert.False(Rubric.Asks(B, Later));

    [Fact]
    public void A_level_without_cells_asks_for_nothing() => Assert.Empty(Rubric.AskedAt(C));

    [Fact]
    public void The_next_level_is_the_one_above_on_the_track() => Assert.Equal(B, Rubric.Above(A));

    [Fact]
    public void Above_the_top_is_nothing() => Assert.Null(Rubric.Above(C));
}
