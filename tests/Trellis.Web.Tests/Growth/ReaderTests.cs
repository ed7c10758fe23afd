using System.Net;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Growth;

/// <summary>The same growth page for different readers.</summary>
public class ReaderTests
{
    [Theory, EachDatabase]
    public async Task Leave_shows_to_the_person_and_the_manager_and_not_above(World world)
    {
        await world.AddAsync(new Leave(world.Ana.Id, new(new(2026, 9, 28), new(2026, 10, 9)), "care"));

        Assert.Contains("On leave since 28 September 2026.", (await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
        Assert.Contains("On leave since 28 September 2026.", (await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(world.Ana.Id))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("On leave", (await world.SignedInAs(world.Mia).GetAsync(Links.GrowthOf(world.Ana.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_managers_manager_reads_states_without_metric_values_and_titles_of_evidence(World world)
    {
        var mine = await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(world.Ana.Id));
        var above = await world.SignedInAs(world.Mia).GetAsync(Links.GrowthOf(world.Ana.Id));

        Assert.Contains("“Moved billing together”, attested by Fay Forster", mine.Text, StringComparison.Ordinal);
        Assert.Contains("September 2026: 0.99", mine.Text, StringComparison.Ordinal);
        Assert.Equal(mine.StateOf("metric"), above.StateOf("metric"));
        Assert.DoesNotContain("Moved billing together", above.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("0.9", string.Join(' ', above.All("[data-criterion=metric] .src").Concat(above.All("[data-criterion=metric] .val"))), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_page_about_somebody_else_says_who_is_meant(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(world.Ana.Id));

        Assert.Contains("Ana Engel: E2, Engineer II", page.All("h1"));
        Assert.DoesNotContain("you are here", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("You are at", page.Html, StringComparison.Ordinal);
        Assert.Contains("Ana Engel is here", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task One_own_page_under_the_team_is_the_same_as_My_growth(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.GrowthOf(world.Ana.Id));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("you are here", page.Text, StringComparison.Ordinal);
        Assert.Contains("E2, Engineer II", page.All("h1"));
    }

    [Theory, EachDatabase]
    public async Task A_new_manager_reads_from_the_day_of_the_change_and_the_former_one_no_longer(World world)
    {
        await world.InDatabaseAsync(async db =>
        {
            foreach (var line in db.Intervals.OfType<ReportingLine>().Where(l => l.PersonId == world.Pia.Id))
                line.EndOn(world.Clock.Day);
            db.Add(new ReportingLine(world.Pia.Id, new(world.Clock.Day.AddDays(1)), world.Otto.Id));
            return await Task.FromResult(0);
        });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(world, world.Mo), await StatusAsync(world, world.Otto)));
        world.Clock.GoTo(world.Clock.Day.AddDays(1));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(world, world.Mo), await StatusAsync(world, world.Otto)));
    }

    [Theory, EachDatabase]
    public async Task An_address_of_nobody_is_not_found_whatever_it_looks_like(World world)
    {
        var unknown = await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(Domain.Id<Person>.New()));

        foreach (var who in new[] { "xyz", "01a20274-d98c", "00000000-0000-0000-0000-000000000000" })
        {
            var page = await world.SignedInAs(world.Mo).GetAsync($"{Links.Team}/{who}");

            Assert.Equal((HttpStatusCode.NotFound, unknown.Text), (page.Status, page.Text));
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(World world, Member reader) => (await world.SignedInAs(reader).GetAsync(Links.GrowthOf(world.Pia.Id))).Status;
}
