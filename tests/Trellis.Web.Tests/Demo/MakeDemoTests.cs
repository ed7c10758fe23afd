using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain;
using Trellis.Web.Demo;
using Trellis.Web.Features.Accounts;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Demo;

public class MakeDemoTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    public static TheoryData<string> EveryDatabase => [.. Databases.All];

    [Theory, MemberData(nameof(EveryDatabase))]
    public async Task An_empty_place_is_filled_and_the_journal_says_so(string database)
    {
        await using var run = await DemoRun.OfAsync(Day, database: database);

        var journal = await run.InDatabaseAsync(db => db.Journal.ToListAsync());
        Assert.Equal("demo-made", Assert.Single(journal).What);
        Assert.Equal(7, (await run.InDatabaseAsync(db => new DemoCast(db).LoadAsync(CancellationToken.None)))!.Count);
    }

    [Fact]
    public async Task A_place_that_is_the_demo_already_stays_as_it_is()
    {
        await using var run = await DemoRun.OfAsync(Day);
        var before = await run.InDatabaseAsync(db => db.Assessments.CountAsync());

        var again = await run.MakeAsync(new(2, Day));

        Assert.Equal("The demo company is here already.", Assert.IsType<Result<string>.Accepted>(again).Value);
        Assert.Equal(before, await run.InDatabaseAsync(db => db.Assessments.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_place_with_people_in_it_is_refused(World world)
    {
        await using var scope = world.ActingAs(world.Hana);

        var made = await scope.ServiceProvider.GetRequiredService<MakeDemo>().RunAsync(new(1, Day), CancellationToken.None);

        Assert.Equal("place-not-empty", Assert.Single(Assert.IsType<Result<string>.Refused>(made).Reasons).Code);
        Assert.False(await world.InDatabaseAsync(db => db.People.AnyAsync(p => p.Name == "Ana Ferreira" && p.Email.EndsWith("northwind.example"))));
    }

    [Theory]
    [InlineData("--seed", "many")]
    [InlineData("--day", "22.11.2026")]
    [InlineData("--dya", "2026-11-22")]
    [InlineData("--seed")]
    [InlineData("--people", "0")]
    [InlineData("--people", "100001")]
    [InlineData("--people", "ten")]
    [InlineData("--people", "10", "--quarters", "0")]
    [InlineData("--people", "10", "--quarters", "41")]
    [InlineData("--quarters", "4")]
    public void Options_that_make_no_sense_are_refused(params string[] words) =>
        Assert.IsType<Result<DemoOptions>.Refused>(DemoOptions.Parse(words, Day));

    [Fact]
    public void Options_choose_how_many_people_and_quarters()
    {
        var options = DemoOptions.Parse(["--people", "500", "--quarters", "3"], Day);

        Assert.Equal(new DemoOptions(1, Day, new(500, 3)), Assert.IsType<Result<DemoOptions>.Accepted>(options).Value);
    }

    [Fact]
    public void Options_choose_seed_and_day()
    {
        var options = DemoOptions.Parse(["--day", "2026-10-01", "--seed", "9"], Day);

        Assert.Equal(new DemoOptions(9, new(2026, 10, 1)), Assert.IsType<Result<DemoOptions>.Accepted>(options).Value);
    }
}
