using Trellis.Domain.People;
using Trellis.Web.Features.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.People;

public class PeopleListTests
{
    [Theory, EachDatabase]
    public async Task HR_finds_everybody_with_level_and_manager_of_today(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.People);

        Assert.Equal(world.Story.Cast.All.Count, page.All("tbody tr").Count);
        Assert.Contains("Ana Engel | Engineering E2 | Mo Mazur | ", page.Rows());
        Assert.Contains("Nora Novak | no level | no manager | ", page.Rows());
    }

    [Theory, EachDatabase]
    public async Task A_search_finds_names_and_addresses_that_contain_the_words(World world)
    {
        foreach (var name in new[] { "Per 100% Cent", "Un_der Score", "Underscore", "Jörg Ölmann", "Back\\slash" })
            await world.AddAsync(new Person(Domain.Id<Person>.New(), name, $"{Guid.NewGuid():N}@teststead.example"));

        foreach (var (words, found) in new[]
        {
            ("engel", "Ana Engel"), ("ENGEL", "Ana Engel"), (" Ana E ", "Ana Engel"), ("mo.mazur@test", "Mo Mazur"), ("100%", "Per 100% Cent"), ("%", "Per 100% Cent"),
            ("un_der", "Un_der Score"), ("Jörg", "Jörg Ölmann"), ("jörg", "Jörg Ölmann"), ("back\\", "Back\\slash"),
        })
            Assert.Equal([found], (await SearchAsync(world, words)).All("tbody th"));
    }

    [Theory, EachDatabase]
    public async Task A_search_that_finds_nobody_says_so_with_the_words_as_typed(World world)
    {
        foreach (var words in new[] { "nobody at all", "'; drop table People; --", "<b>x", "__", "\\%" })
        {
            var page = await SearchAsync(world, words);

            Assert.Contains($"No name or e-mail address contains “{words}”.", page.Text, StringComparison.Ordinal);
            Assert.False(page.Has("tbody"));
        }
    }

    [Theory, EachDatabase]
    public async Task The_list_is_sorted_by_name_level_or_manager_and_by_nothing_else(World world)
    {
        foreach (var (sort, first, last) in new[]
        {
            ("name", "Ada Adeyemi", "Quinn Quist"), ("level", "Nora Novak", "Hana Haddad"), ("manager", "Ada Adeyemi", "Olga Orban"),
            ("email", "Ada Adeyemi", "Quinn Quist"), ("1", "Ada Adeyemi", "Quinn Quist"), ("name desc; --", "Ada Adeyemi", "Quinn Quist"),
        })
        {
            var names = (await world.SignedInAs(world.Hana).GetAsync($"{Links.People}?sort={Uri.EscapeDataString(sort)}")).All("tbody th");

            Assert.Equal((first, last), (names[0], names[^1]));
        }
    }

    [Theory, EachDatabase]
    public async Task A_page_shows_100_people_and_leads_to_the_others(World world)
    {
        await world.AddAsync([.. Enumerable.Range(1, 220).Select(n => new Person(Domain.Id<Person>.New(), $"Person {n:000}", $"p{n}@teststead.example"))]);

        var page = await world.SignedInAs(world.Hana).GetAsync(Links.People);
        var last = await world.SignedInAs(world.Hana).GetAsync(Links.PeopleFound(new("", PeopleList.Order.Name, 3)));

        Assert.Equal(100, page.All("tbody tr").Count);
        Assert.Contains("235 people, page 1 of 3", page.Text, StringComparison.Ordinal);
        Assert.Equal(Links.PeopleFound(new("", PeopleList.Order.Name, 2)), page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(35, last.All("tbody tr").Count);
        Assert.Null(last.Document.QuerySelector("a[rel=next]"));
    }

    [Theory, EachDatabase]
    public async Task Of_two_levels_on_one_day_the_later_one_is_listed(World world)
    {
        await world.AddAsync(new Placement(world.Ana.Id, new(new(2026, 10, 1)), Levels.P2, "Product Lead"));

        var page = await world.SignedInAs(world.Hana).GetAsync($"{Links.People}?search=engel");

        Assert.Equal(["Ana Engel | Product P2 | Mo Mazur | outside: Product Lead"], page.Rows());
    }

    [Theory, EachDatabase]
    public async Task The_list_takes_no_statement_until_a_place_changes(World world)
    {
        var browser = world.SignedInAs(world.Hana);
        await browser.GetAsync(Links.People);
        world.Host.Statements.Clear();

        await browser.GetAsync(Links.People);

        Assert.Single(world.Host.Statements.Seen);
    }

    [Theory, EachDatabase]
    public async Task What_was_read_before_follows_a_change_of_place(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        var before = await hana.GetAsync($"{Links.People}?search=ana");

        var changed = await hana.PostAsync($"{Links.Person(world.Ana.Id)}/place", ("Level", "engineering/E3"), ("Since", "2026-10-01"), ("Held", world.HeldBy(world.Ana)));
        var after = await hana.GetAsync($"{Links.People}?search=ana");

        Assert.Equal(System.Net.HttpStatusCode.SeeOther, changed.Status);
        Assert.DoesNotContain("E3", before.Text, StringComparison.Ordinal);
        Assert.Contains("E3", after.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> SearchAsync(World world, string words) =>
        await world.SignedInAs(world.Hana).GetAsync($"{Links.People}?search={Uri.EscapeDataString(words)}");
}
