using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Speed;

/// <summary>Besides the one statement that checks the session.</summary>
public class QueryCountTests
{
    [Theory, EachDatabase]
    public async Task My_growth_takes_at_most_three_statements(World world) => await AtMostAsync(3, world, world.Ana, Links.MyGrowth);

    [Theory, EachDatabase]
    public async Task A_report_against_another_level_takes_at_most_three_statements(World world) =>
        await AtMostAsync(3, world, world.Mo, $"{Links.Team}/{world.Ana.Id}?to=engineering/E3");

    [Theory, EachDatabase]
    public async Task A_team_of_ten_takes_at_most_four_statements(World world)
    {
        foreach (var name in new[] { "Ben Ball", "Cleo Cruz", "Dan Duda", "Eve Ek", "Flo Fox", "Gil Gold", "Ida Ito" })
        {
            var report = Cast.Somebody(name);
            await world.AddAsync(report.Person, report.Account, new Placement(report.Id, new(new(2025, 4, 1)), Levels.E1), new ReportingLine(report.Id, new(new(2025, 4, 1)), world.Mo.Id));
        }

        await AtMostAsync(4, world, world.Mo, Links.Team);
    }

    [Theory]
    [EachDatabase(Links.People)]
    [EachDatabase(Links.ToConnect)]
    [EachDatabase(Links.ToConnect + "?missing=account")]
    [EachDatabase(Links.ToConnect + "?missing=title")]
    public async Task A_list_of_sixty_more_people_takes_at_most_five_statements(World world, string path)
    {
        await world.AddAsync([.. Enumerable.Range(0, 60).Select(i => new Person(Domain.Id<Person>.New(), $"Zed {i}", $"zed{i}@teststead.example"))]);

        await AtMostAsync(5, world, world.Hana, path);
    }

    [Theory]
    [EachDatabase("/company")]
    [EachDatabase("/company/parts/grades")]
    public async Task The_company_takes_at_most_one_statement(World world, string path) => await AtMostAsync(1, world, world.Hana, path);

    [Theory, EachDatabase]
    public async Task Roles_take_two_statements(World world) => await AtMostAsync(2, world, world.Hana, Links.Roles);

    private static async Task AtMostAsync(int most, World world, Member who, string path)
    {
        var browser = world.SignedInAs(who);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync(path)).Status);
        world.Host.Statements.Clear();

        await browser.GetAsync(path);

        var seen = world.Host.Statements.Seen;
        Assert.True(seen.Count <= most + 1, $"{seen.Count} statements with the session check:\n{string.Join("\n\n", seen)}");
    }
}
