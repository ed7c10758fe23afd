using System.Net;
using Trellis.Web.Data;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

/// <summary>The company document for everybody; the installation for its administrator.</summary>
public class CompanyTests
{
    [Theory, EachDatabase]
    public async Task Everybody_reads_grades_rating_words_rules_and_tags(World world)
    {
        foreach (var reader in new[] { world.Nora, world.Ana, world.Adam, world.Hana })
        {
            var page = await world.SignedInAs(reader).GetAsync(Links.Company);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("G3 Senior | Team | Sets the goals of a team | C", page.Rows());
            Assert.Contains("An average of at least 3 against the level held, with none below 2", page.Text, StringComparison.Ordinal);
            Assert.Contains("Delivered a change agreed with another team", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task A_changed_company_part_shows_on_the_next_request(World world)
    {
        var browser = world.SignedInAs(world.Ana);
        await browser.GetAsync(Links.Company);
        var changed = Files.FrameworkDocument.CompanyFromJson(world.Story.Ladder.Company.Document) with { Name = "Teststead and Daughters" };
        await world.InDatabaseAsync(db =>
        {
            db.Add(new CompanyRevision(2, Files.FrameworkDocument.ToJson(changed), world.Clock.GetUtcNow(), world.Hana.Id.Value));
            db.Installations.Single().LibraryRevision++;
            return Task.FromResult(0);
        });

        Assert.Contains("Teststead and Daughters", (await browser.GetAsync(Links.Company)).All("h1"));
    }

    [Theory, EachDatabase]
    public async Task Only_the_administrator_opens_settings(World world)
    {
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Adam).GetAsync(Links.Settings)).Status);
        foreach (var other in new[] { world.Ana, world.Mo, world.Hana, world.Ada, world.Cal })
            Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(other).GetAsync(Links.Settings)).Status);
    }

    [Theory, EachDatabase]
    public async Task Settings_say_how_people_sign_in(World world)
    {
        var page = await world.SignedInAs(world.Adam).GetAsync(Links.Settings);

        Assert.Contains("12 to 200 characters", page.Text, StringComparison.Ordinal);
        Assert.Contains("12 hours after its last use", page.Text, StringComparison.Ordinal);
        Assert.Contains("10 in five minutes", page.Text, StringComparison.Ordinal);
        Assert.True(page.Has($"a[href='{Links.Roles}']") && page.Has($"a[href='{Links.Tokens}']"));
    }

    [Theory, EachDatabase]
    public async Task Settings_name_accounts_and_who_signed_in_and_no_persons_record(World world)
    {
        var visitor = world.Visitor;
        await visitor.GetAsync(Links.SignIn);
        await visitor.SubmitAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));
        await world.SignedInAs(world.Hana).PostAsync(Links.RatingsOf(world.Ana.Id));

        var page = await world.SignedInAs(world.Adam).GetAsync(Links.Settings);

        Assert.Contains("dora.diaz@teststead.example | disabled since 1 September 2026", page.Rows());
        Assert.Equal([$"2 October 2026, 09:00 | {world.Ana.Email} | signed in"], page.Rows("[aria-labelledby=journal] table"));
        Assert.DoesNotContain(world.Story.Cast.All.Where(m => m != world.Adam).Select(m => m.Name), name => page.Text.Contains(name, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task An_administrator_reads_neither_people_nor_cycles_nor_ratings(World world)
    {
        var browser = world.SignedInAs(world.Adam);

        foreach (var path in new[] { Links.People, Links.Person(world.Ana.Id), Links.Cycles, Links.Cycle(world.ClosedCycle.Id), Links.Team, Links.GrowthOf(world.Ana.Id), Links.Review(world.AnasReview.Id) })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_role_that_was_given_opens_its_pages_on_the_next_request(World world)
    {
        var browser = world.SignedInAs(world.Olga);
        var before = await browser.GetAsync(Links.People);
        await world.AddAsync(new Security.Grant(world.Olga.Id, Security.Role.Hr));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.Status, (await browser.GetAsync(Links.People)).Status));
    }
}
