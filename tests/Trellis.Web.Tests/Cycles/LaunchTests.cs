using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Cycles;

public class LaunchTests
{
    [Theory, EachDatabase]
    public async Task The_last_complete_quarter_and_the_family_are_proposed(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.NewCycleFor(Levels.Product));

        Assert.Equal(["Q3 2026, Product", "2026-07", "2026-09"], new[] { "#name", "#first", "#last" }.Select(field => page.Document.QuerySelector(field)!.GetAttribute("value")));
        Assert.True(page.Has("input[name=Families][value=product][checked]"));
        Assert.False(page.Has("input[name=Families][value=engineering][checked]"));
    }

    [Theory]
    [EachDatabase("half", "H1 2026", "2026-01", "2026-06")]
    [EachDatabase("year", "2025", "2025-01", "2025-12")]
    [EachDatabase("week", "Q3 2026", "2026-07", "2026-09")]
    public async Task A_half_year_or_a_year_is_filled_in(World world, string length, string name, string first, string last)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.NewCycleOf(length));

        Assert.Equal([name, first, last], new[] { "#name", "#first", "#last" }.Select(field => page.Document.QuerySelector(field)!.GetAttribute("value")));
    }

    [Theory, EachDatabase]
    public async Task Everybody_without_a_manager_is_named_before_a_launch(World world)
    {
        var page = await LaunchAsync(world);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Adam Abbas", "Hana Haddad"], page.All(".refusals li").Select(li => string.Join(' ', li.Split(' ').Take(2))));
        Assert.Equal("Autumn", page.Document.QuerySelector("#name")!.GetAttribute("value"));
        Assert.True(page.Has("input[name=Families][value=product][checked]"));
        Assert.Equal(3, await world.InDatabaseAsync(db => db.Cycles.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_launched_cycle_holds_level_version_and_manager_of_its_last_day(World world)
    {
        await GiveManagersAsync(world);

        var answer = await LaunchAsync(world);

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var people = await world.InDatabaseAsync(db => db.Participants.AsNoTracking().Where(p => p.Version == world.Story.Ladder.Product.Id).ToListAsync());
        Assert.Equal(4, people.Count);
        Assert.Contains(people, p => p.PersonId == world.Olga.Id && p.Level == Levels.P2.Level && p.ManagerId == world.Otto.Id);
        Assert.Contains(await world.JournalAsync(), row => row.What == "cycle-launched" && row.By == world.Hana.Id.Value);
    }

    [Theory, EachDatabase]
    public async Task Who_left_is_not_named_among_those_without_a_family(World world)
    {
        var left = new Person(Id<Person>.New(), "Lea Left", "lea@teststead.example");
        await world.AddAsync(left, new Placement(left.Id, new(new(2025, 1, 1), new(2026, 3, 31)), Levels.P2), new Person(Id<Person>.New(), "Ned New", "ned@teststead.example"));

        var page = await world.SignedInAs(world.Hana).GetAsync(Links.NewCycleFor(Levels.Product));

        Assert.Contains("Ned New", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lea Left", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Checking_the_data_launches_nothing(World world)
    {
        await GiveManagersAsync(world);

        var page = await LaunchAsync(world, ("Step", "check"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("4 people would be in this cycle", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, await world.InDatabaseAsync(db => db.Cycles.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Months_that_another_cycle_reviews_are_refused_with_the_names(World world)
    {
        var page = await LaunchAsync(world, ("Families", "engineering"), ("Last", "2026-07"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Ana Engel is in Q3 2026 (July to September 2026), whose months overlap these.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Pia Peric is in Q3 2026", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_level_that_the_version_does_not_have_is_refused(World world)
    {
        await GiveManagersAsync(world);
        await world.InDatabaseAsync(db => db.Intervals.OfType<Placement>().Where(p => p.PersonId == world.Olga.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Level, new Trellis.Domain.Key<Trellis.Domain.Frameworks.Level>("P9"))));

        var page = await LaunchAsync(world);

        Assert.Contains("Olga Orban is placed at P9, which Product 1.0.0 does not have.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase("Name", "", "Give the cycle a name")]
    [EachDatabase("First", "", "Choose the first month")]
    [EachDatabase("First", "summer", "'summer' is not a month")]
    [EachDatabase("Last", "2026-05", "ends before it begins")]
    [EachDatabase("Families", "nothing", "Nobody would be in this cycle")]
    public async Task What_cannot_be_launched_is_refused_in_words(World world, string field, string value, string sentence)
    {
        await GiveManagersAsync(world);

        var page = await LaunchAsync(world, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_but_hr_launches(World world)
    {
        foreach (var other in new[] { world.Ana, world.Mo, world.Ada, world.Cal, world.Adam })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(other).GetAsync(Links.NewCycle)).Status);
            var answer = await world.SignedInAs(other).PostAsync(Links.Cycles, ("Name", "X"), ("First", "2026-07"), ("Last", "2026-09"), ("Families", "product"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }
    }

    internal static async Task<Page> LaunchAsync(World world, params (string Name, object? Value)[] fields)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.NewCycleFor(Levels.Product));
        (string Name, object? Value)[] given = [("Name", "Autumn"), ("Step", "launch"), .. fields];
        return await hana.SubmitAsync(Links.Cycles, [.. given.GroupBy(f => f.Name).Select(f => f.Last())]);
    }

    internal static Task GiveManagersAsync(World world) => world.AddAsync(
        new ReportingLine(world.Adam.Id, new(new(2026, 1, 1)), world.Otto.Id), new ReportingLine(world.Hana.Id, new(new(2026, 1, 1)), world.Otto.Id));
}
