using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Cycles;

public class PopulationTests
{
    [Theory]
    [EachDatabase("Having", "location: berlin", "Lou Larsen", "Olga Orban: another location, or none")]
    [EachDatabase("Having", "Location: Berlin\nlocation: Madrid", "Lou Larsen, Olga Orban", "Hana Haddad: another Location, or none")]
    [EachDatabase("Having", "level: P2\nlocation: Madrid", "Olga Orban", "Lou Larsen: another location, or none")]
    [EachDatabase("Only", "Olga Orban <olga.orban@teststead.example>; OLGA.orban@teststead.example", "Olga Orban", "Lou Larsen: not on the list")]
    [EachDatabase("Except", "adam.abbas@teststead.example\nhana.haddad@teststead.example", "Lou Larsen, Olga Orban", "Hana Haddad: on the list of those without")]
    public async Task Only_some_of_a_family_are_asked(World world, string field, string value, string names, string leftOut)
    {
        await PlaceAsync(world);

        var check = await LaunchTests.LaunchAsync(world, (field, value), ("Step", "check"));
        Assert.Equal(HttpStatusCode.OK, check.Status);
        Assert.Contains(leftOut, check.All("#left-out li"));
        await LaunchTests.LaunchAsync(world, (field, value));

        Assert.Equal(names.Split(", "), await InAsync(world));
    }

    [Theory, EachDatabase]
    public async Task Everybody_below_a_manager_is_asked_and_the_page_says_so(World world)
    {
        await PlaceAsync(world);
        await world.AddAsync(new ReportingLine(world.Otto.Id, new(new(2026, 1, 1)), world.Mia.Id));

        await LaunchTests.LaunchAsync(world, ("Under", world.Mia.Email));

        Assert.Equal(["Adam Abbas", "Hana Haddad", "Olga Orban"], await InAsync(world));
        var cycle = await world.InDatabaseAsync(db => db.Cycles.SingleAsync(c => c.Name == "Autumn"));
        Assert.Contains("Of these families: everybody below Mia Mbeki.", (await world.SignedInAs(world.Hana).GetAsync(Links.Cycle(cycle.Id))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase("Having", "Berlin", "'Berlin' is not an attribute with its value.")]
    [EachDatabase("Having", "site: Berlin", "Nobody has an attribute called 'site'. Known here: level, location.")]
    [EachDatabase("Having", "level: P9", "Nobody has 'P9' as level. Values of it: ")]
    [EachDatabase("Having", "location: Rome", "Nobody has 'Rome' as location. Values of it: Berlin, Madrid.")]
    [EachDatabase("Under", "nobody@teststead.example", "Nobody here has the address nobody@teststead.example.")]
    [EachDatabase("Only", "olga.orban@teststead.example;a@b.example c@d.example", "Nobody here has these addresses: a@b.example, c@d.example.")]
    [EachDatabase("Only", "ana.engel@teststead.example", "In none of the families chosen on 30 September 2026: Ana Engel.")]
    [EachDatabase("Only", " ;,", "The list names nobody.")]
    [EachDatabase("Only", "Olga Orban <olga.orban@teststead.example>, Olga", "Nobody here has the address Olga.")]
    [EachDatabase("Only", "olga.orban@teststead.example\nx@y.example, z@y.example", "Nobody here has these addresses: x@y.example (line 2), z@y.example (line 2).")]
    [EachDatabase("Except", "x@y.example", "Nobody here has the address x@y.example.")]
    public async Task What_names_nobody_is_refused_beside_its_field(World world, string field, string value, string sentence)
    {
        await PlaceAsync(world);

        var page = await LaunchTests.LaunchAsync(world, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Document.QuerySelector(".field .error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await world.InDatabaseAsync(db => db.Cycles.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_fit_is_no_late_joiner(World world)
    {
        await PlaceAsync(world);
        await LaunchTests.LaunchAsync(world, ("Having", "location: Berlin"));
        var cycle = await world.InDatabaseAsync(db => db.Cycles.SingleAsync(c => c.Name == "Autumn"));
        var hana = world.SignedInAs(world.Hana);
        Assert.DoesNotContain("Olga Orban", (await hana.GetAsync(Links.CycleChanges(cycle.Id))).Text, StringComparison.Ordinal);

        await world.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == world.Olga.Id)).Describe([new("location", "Berlin")]);
            (await db.Installations.SingleAsync()).LibraryRevision++;
            return 0;
        });

        Assert.Contains((await hana.GetAsync(Links.CycleChanges(cycle.Id))).All("[aria-labelledby=joined] li"), li => li.StartsWith("Olga Orban", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_cycle_begins_again_with_its_settings(World world)
    {
        await PlaceAsync(world);
        await LaunchTests.LaunchAsync(world, ("Name", "Q3 2026, Berlin"), ("Having", "location: Berlin"), ("Self", "2026-10-10"), ("Manager", "2026-10-20"));
        var cycle = await world.InDatabaseAsync(db => db.Cycles.SingleAsync(c => c.Name == "Q3 2026, Berlin"));
        var hana = world.SignedInAs(world.Hana);

        var next = await hana.GetAsync(Links.CycleAgain(cycle.Id));
        Assert.Equal(["Q4 2026, Berlin", "2026-10", "2026-12", "2027-01-10", "2027-01-20"], new[] { "#name", "#first", "#last", "#self", "#manager" }.Select(f => next.Document.QuerySelector(f)!.GetAttribute("value")));
        Assert.Equal("location: Berlin", next.Document.QuerySelector("#having")!.TextContent.Trim());
        Assert.True(next.Has("input[name=Families][value=product][checked]"));
        await hana.GetAsync(Links.Cycle(cycle.Id));
        await hana.SubmitAsync(Links.Cancellation(cycle.Id), ("reason", "Wrong people."));

        var again = await hana.GetAsync(Links.CycleAgain(cycle.Id));
        Assert.Equal(["Q3 2026, Berlin", "2026-07", "2026-09"], new[] { "#name", "#first", "#last" }.Select(f => again.Document.QuerySelector(f)!.GetAttribute("value")));
        await hana.SubmitAsync(Links.Cycles, ("Step", "launch"));
        Assert.Equal(2, await world.InDatabaseAsync(db => db.Cycles.CountAsync(c => c.Name == "Q3 2026, Berlin")));
        Assert.Equal(HttpStatusCode.NotFound, (await hana.GetAsync(Links.CycleAgain(Domain.Id<Domain.Reviews.ReviewCycle>.New()))).Status);
    }

    [Theory, EachDatabase]
    public async Task Programs_choose_the_same(World world)
    {
        await PlaceAsync(world);
        var client = world.ClientOf(world.Hana);
        NewCycle wanted = new()
        {
            Name = "Autumn", First = "2026-07", Last = "2026-09", Families = ["product"],
            Population = new() { Having = new Dictionary<string, IReadOnlyList<string>> { ["location"] = ["Berlin", "Madrid"] }, Except = [world.Olga.Email] },
        };

        var checkedOnly = await client.LaunchCycleAsync(wanted with { Check = true });
        Assert.Equal((null, 1, 3), (checkedOnly.Id, checkedOnly.People, checkedOnly.LeftOut));
        foreach (var nobody in new CyclePopulation[] { new() { Only = [] }, new() { Only = ["", " \t"] }, new() { Under = " " }, new() { Having = new Dictionary<string, IReadOnlyList<string>> { ["location"] = [] } } })
            Assert.Equal(422, (await Assert.ThrowsAsync<ApiException>(() => client.LaunchCycleAsync(wanted with { Population = nobody }))).Problem.Status);
        var launched = await client.LaunchCycleAsync(wanted);

        Assert.Equal(["Lou Larsen"], await InAsync(world));
        var cycle = (await client.CycleAsync(launched.Id!.Value)).Value;
        Assert.Equal("location: Berlin or Madrid; without olga.orban@teststead.example", cycle.Population);
        var again = await client.LaunchCycleAsync(new() { Name = "Winter", First = "2026-10", Last = "2026-12", Families = cycle.Families, Population = cycle.Settings, Check = true });
        Assert.Equal((1, 3), (again.People, again.LeftOut));
    }

    [Theory, EachDatabase]
    public async Task A_list_that_stands_alone_takes_the_families_of_those_on_it(World world)
    {
        await PlaceAsync(world);

        await world.ClientOf(world.Hana).LaunchCycleAsync(new() { Name = "Autumn", First = "2026-10", Last = "2026-12", Population = new() { Only = [world.Olga.Email, world.Ana.Email] } });

        Assert.Equal(["Ana Engel", "Olga Orban"], await InAsync(world));
    }

    private static async Task PlaceAsync(World world)
    {
        await LaunchTests.GiveManagersAsync(world);
        await world.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == world.Lou.Id)).Describe([new("Location", "Berlin")]);
            (await db.People.SingleAsync(p => p.Id == world.Olga.Id)).Describe([new("location", "Madrid")]);
            (await db.Installations.SingleAsync()).LibraryRevision++;
            return 0;
        });
    }

    private static Task<List<string>> InAsync(World world) => world.InDatabaseAsync(db =>
        (from participant in db.Participants
         join cycle in db.Cycles on participant.CycleId equals cycle.Id
         join person in db.People on participant.PersonId equals person.Id
         where cycle.Name == "Autumn"
         orderby person.Name
         select person.Name).ToListAsync());
}
