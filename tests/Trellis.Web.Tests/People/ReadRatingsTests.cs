using System.Net;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

/// <summary>HR reads the ratings of one person, and that person finds it.</summary>
public class ReadRatingsTests
{
    [Theory, EachDatabase]
    public async Task A_persons_page_shows_where_they_sat_and_no_rating(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.Person(world.Ana.Id));

        Assert.Equal(["Engineering E2 since 1 April 2025", "Engineering E1 1 January 2024 to 31 March 2025"], page.All("[aria-labelledby=placements] li"));
        Assert.Contains("Mo Mazur since 16 July 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fay Forster 1 July 2026", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == RatingsRead.Name);
    }

    [Theory, EachDatabase]
    public async Task A_read_of_ratings_is_written_down_and_the_person_finds_it(World world)
    {
        var browser = world.SignedInAs(world.Hana);
        await browser.GetAsync(Links.Person(world.Ana.Id));

        var page = await browser.SubmitAsync(Links.RatingsOf(world.Ana.Id));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("canary-ana-second-manager", page.Html, StringComparison.Ordinal);
        Assert.Contains("This read is recorded. Ana Engel finds it on Who looked.", page.Text, StringComparison.Ordinal);
        Assert.Single(await world.JournalAsync(), row => row.What == RatingsRead.Name && row.By == world.Hana.Id.Value && row.About == world.Ana.Id.Value);
        Assert.Equal(["Hana Haddad | 2 October 2026, 09:00 (UTC)"], (await world.SignedInAs(world.Ana).GetAsync(Links.WhoLooked)).Rows());
    }

    [Theory, EachDatabase]
    public async Task Nobody_finds_who_looked_at_somebody_else(World world)
    {
        await world.SignedInAs(world.Hana).PostAsync(Links.RatingsOf(world.Ana.Id));

        foreach (var other in new[] { world.Pia, world.Mo, world.Hana, world.Adam })
            Assert.Contains("Nobody so far", (await world.SignedInAs(other).GetAsync(Links.WhoLooked)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task HR_reads_what_was_submitted_and_neither_drafts_nor_the_word_of_peers(World world)
    {
        var pia = (await world.SignedInAs(world.Hana).PostAsync(Links.RatingsOf(world.Pia.Id))).Html;
        var ana = (await world.SignedInAs(world.Hana).PostAsync(Links.RatingsOf(world.Ana.Id))).Html;

        Assert.Contains("canary-pia-open-manager", pia, StringComparison.Ordinal);
        Assert.Contains("not shared yet", pia, StringComparison.Ordinal);
        Assert.Contains("self-assessment, ", ana, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-pia-open-self-draft", pia, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-ana-open-manager-draft", ana, StringComparison.Ordinal);
        Assert.DoesNotContain("-peer", ana, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_reads_their_own_ratings_through_the_rights_of_HR(World world)
    {
        var browser = world.SignedInAs(world.Hana);

        var page = await browser.GetAsync(Links.Person(world.Hana.Id));
        var read = await browser.PostAsync(Links.RatingsOf(world.Hana.Id));

        Assert.False(page.Has($"form[action='{Links.RatingsOf(world.Hana.Id)}']"));
        Assert.Equal(HttpStatusCode.NotFound, read.Status);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == RatingsRead.Name);
    }

    [Theory, EachDatabase]
    public async Task Getting_the_address_of_ratings_reads_nothing(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.RatingsOf(world.Ana.Id));

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == RatingsRead.Name);
    }

    [Theory]
    [EachDatabase("xyz"), EachDatabase("00000000-0000-0000-0000-000000000000")]
    public async Task Ratings_of_nobody_are_not_found_and_leave_no_trace(World world, string nobody)
    {
        var browser = world.SignedInAs(world.Hana);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Links.People}/{nobody}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"{Links.People}/{nobody}/ratings")).Status);
        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == RatingsRead.Name);
    }

    [Theory, EachDatabase]
    public async Task Without_the_role_neither_list_nor_person_nor_ratings_exist(World world)
    {
        foreach (var other in new[] { world.Ana, world.Mo, world.Mia, world.Ada, world.Cal, world.Adam })
        {
            var browser = world.SignedInAs(other);

            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.People)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.Person(world.Ana.Id))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(Links.RatingsOf(world.Ana.Id))).Status);
        }

        Assert.DoesNotContain(await world.JournalAsync(), row => row.What == RatingsRead.Name);
    }
}
