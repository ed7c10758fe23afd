using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Growth;

/// <summary>The questions of today, asked again of the ends of quarters.</summary>
public class OverTimeTests
{
    [Theory, EachDatabase]
    public async Task Ratings_appear_with_the_quarter_they_were_given_for_and_stay(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.E3));

        var days = page.All("#over-time ~ .scroll:first-of-type thead th");
        Assert.Equal("Competency", days[0]);
        Assert.Equal(["31 Dec 24E1", "31 Mar 25E1", "30 Jun 25E2"], days.Skip(1).Take(3).Select(d => d.Replace(" E", "E", StringComparison.Ordinal)));
        Assert.Equal("2 Oct 26E2", days[^1].Replace(" E", "E", StringComparison.Ordinal));
        var coding = page.All("#over-time ~ .scroll:first-of-type tbody tr:first-child td.num");
        Assert.Equal(["–not rated", "3", "3", "3", "3"], coding.TakeLast(5));
    }

    [Theory, EachDatabase]
    public async Task Each_day_has_the_state_that_the_same_question_has_on_it(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.E3));
        var june = page.All("#over-time ~ .scroll:last-of-type thead th").ToList().FindIndex(h => h.StartsWith("30 Jun 26", StringComparison.Ordinal));
        var answer = await world.ClientOf(world.Ana).MyReadinessAsync("engineering/E3", new(2026, 6, 30));

        var rows = page.Document.QuerySelectorAll("#over-time ~ .scroll:last-of-type tbody tr");
        Assert.True(answer.Details.Count > 2);
        Assert.Equal(
            answer.Details.Select(d => $"{d.Criterion}: {d.State.ToLowerInvariant().Replace('_', ' ').Replace("unknown", "not known", StringComparison.Ordinal)}"),
            answer.Details.Select(d => rows.Single(r => r.Children[0].TextContent == d.Criterion) is var row ? $"{d.Criterion}: {row.Children[june].TextContent.Trim()}" : ""));
    }

    [Theory, EachDatabase]
    public async Task A_team_is_shown_by_what_was_met_for_the_level_next_then(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Team);

        var ana = page.Document.QuerySelectorAll("#over-time ~ .scroll tbody tr").Single(r => r.Children[0].TextContent == "Ana Engel");
        Assert.Contains("E1", ana.Children[2].TextContent, StringComparison.Ordinal);
        Assert.Matches(@"^\s*\d of \d\s*E2\s*$", ana.Children[^1].TextContent);
        Assert.True(page.Has($"a[href='{Links.TeamOverTime}/table.csv']"));
    }
}
