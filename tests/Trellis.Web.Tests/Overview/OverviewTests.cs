using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Overview;

public class OverviewTests
{
    [Theory, EachDatabase]
    public async Task Home_says_what_is_due_and_whom_reviews_reach(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.Cycles);

        Assert.Contains("Self-assessments due on 30 September 2026 and still open: 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reviews due on 30 September 2026 and still open: 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Reviewed within a year: 3 · Review under way: 0 · Neither: ", page.All("[aria-labelledby=coverage] p")[0], StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_review_counts_for_a_year_and_whoever_no_cycle_asks_is_named(World world)
    {
        var hana = world.SignedInAs(world.Hana);

        var page = await hana.GetAsync(Links.Coverage);

        var placed = await world.InDatabaseAsync(db => db.Intervals.OfType<Placement>().Where(p => p.To == null).Select(p => p.PersonId).Distinct().CountAsync());
        Assert.Equal(placed - 3, page.All("[aria-labelledby=left-out] tbody tr").Count);
        Assert.Contains("Olga Orban", page.All("[aria-labelledby=left-out] tbody th"));
        Assert.DoesNotContain("Ana Engel", page.All("[aria-labelledby=left-out] tbody th"));

        world.Clock.GoTo(new(2027, 10, 1));
        Assert.Contains("Reviewed within a year: 0 · Review under way: 3 · ", (await world.SignedInAs(world.Hana).GetAsync(Links.Coverage)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whoever_has_been_at_a_level_for_years_is_listed_longest_first(World world)
    {
        var rae = Cast.Somebody("Rae Roth");
        await world.AddAsync(
            rae.Person,
            new Placement(rae.Id, new(new(2010, 5, 1), new(2016, 12, 31)), Levels.E1),
            new Placement(rae.Id, new(new(2017, 1, 1)), Levels.E1, "Toolsmith"));
        var hana = world.SignedInAs(world.Hana);

        var page = await hana.GetAsync(Links.LongInLevelPage + "?years=10");

        Assert.Equal(["Rae Roth"], page.All("tbody th"));
        Assert.Equal(["Engineering E1", "1 May 2010", "16", "no manager"], page.All("tbody td"));
        Assert.Contains("At the same level for 3 years or more: ", (await hana.GetAsync(Links.Cycles)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_moves_begins_anew_at_once(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var before = (await hana.GetAsync(Links.LongInLevelPage + "?years=1")).All("tbody th");
        Assert.Contains("Quinn Quist", before);

        await hana.GetAsync(Links.Person(world.Quinn.Id));
        await hana.SubmitAsync(Links.PlaceOf(world.Quinn.Id), ("Level", Levels.E2), ("Since", "2026-10-01"));

        Assert.Equal([.. before.Where(n => n != "Quinn Quist")], (await hana.GetAsync(Links.LongInLevelPage + "?years=1")).All("tbody th"));
    }

    [Theory, EachDatabase]
    public async Task Programs_ask_the_same(World world)
    {
        var client = world.ClientOf(world.Hana);

        var engineering = Assert.Single(await client.CoverageAsync(), c => c.Family == "engineering");
        Assert.Equal((3, 0), (engineering.Reviewed, engineering.UnderWay));
        Assert.Contains(await client.LongInLevelAsync(1), p => p is { Email: "quinn.quist@teststead.example", Family: "engineering", Level: "E1" });
    }
}
