using Trellis.Web.Features.Conversations;

namespace Trellis.Web.Tests.Reviews;

public class AgreementCountsTests
{
    [Fact]
    public void Small_teams_are_counted_together() =>
        Assert.Equal(["Mo 6", " 7"], Grouped(("Mo", 6), ("Fay", 4), ("Otto", 3)));

    [Fact]
    public void A_single_small_team_takes_the_smallest_of_the_others_with_it() =>
        Assert.Equal(["Mo 9", " 8"], Grouped(("Mo", 9), ("Fay", 6), ("Otto", 2)));

    [Fact]
    public void Where_all_are_too_few_nothing_is_counted() => Assert.Empty(Grouped(("Mo", 2), ("Fay", 2)));

    [Fact]
    public void Large_teams_stand_by_themselves() => Assert.Equal(["Mo 9", "Fay 5"], Grouped(("Fay", 5), ("Mo", 9)));

    [Fact]
    public void What_is_neither_signed_nor_contested_is_open() => Assert.Equal(3, new AgreementCounts.Line("Mo", 9, 4, 2).Open);

    private static IEnumerable<string> Grouped(params (string Manager, int People)[] teams) =>
        AgreementCounts.Grouped([.. teams.Select(t => new AgreementCounts.Line(t.Manager, t.People, 0, 0))]).Select(l => $"{l.Manager} {l.People}");
}
