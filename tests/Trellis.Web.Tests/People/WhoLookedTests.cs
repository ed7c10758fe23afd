using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

public class WhoLookedTests
{
    [Theory, EachDatabase]
    public async Task When_HR_reads_ratings_the_person_finds_out(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Person(world.Ana.Id));

        var ratings = await hana.SubmitAsync($"{Links.Person(world.Ana.Id)}/ratings");

        Assert.Contains("canary-ana-second-manager", ratings.Html, StringComparison.Ordinal);
        Assert.Contains(world.Hana.Name, (await world.SignedInAs(world.Ana).GetAsync(Links.WhoLooked)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_else_finds_out(World world)
    {
        await world.SignedInAs(world.Hana).PostAsync($"{Links.Person(world.Ana.Id)}/ratings");

        foreach (var other in new[] { world.Mo, world.Pia, world.Adam })
            Assert.DoesNotContain(world.Hana.Name, (await world.SignedInAs(other).GetAsync(Links.WhoLooked)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_page_of_a_person_shows_HR_no_rating_before_it_is_asked_for(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.Person(world.Ana.Id));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("canary-ana-first", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == "ratings-read");
    }

    [Theory, EachDatabase]
    public async Task The_read_is_in_the_journal_with_who_and_whom(World world)
    {
        await world.SignedInAs(world.Hana).PostAsync($"{Links.Person(world.Ana.Id)}/ratings");

        var read = Assert.Single(await world.JournalAsync(), row => row.What == "ratings-read");
        Assert.Equal((world.Hana.Id.Value, world.Ana.Id.Value), (read.By, read.About));
    }
}
