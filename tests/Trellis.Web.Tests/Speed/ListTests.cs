using System.Net;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Speed;

/// <summary>A list costs as many statements with many people as with the cast, and shows a page of them.</summary>
public class ListTests
{
    private const int Teams = 25;
    private const int People = 8;

    [Theory]
    [EachDatabase(Links.People)]
    [EachDatabase(Links.People + "?page=2")]
    [EachDatabase(Links.People + "?search=zed&sort=level")]
    [EachDatabase(Links.People + "?sort=manager")]
    [EachDatabase(Links.ToConnect)]
    [EachDatabase(Links.ToConnect + "?missing=account&search=zed")]
    [EachDatabase(Links.Cycles)]
    [EachDatabase(Links.Coverage)]
    [EachDatabase(Links.LongInLevelPage + "?years=1")]
    [EachDatabase(Links.NewCycle)]
    [EachDatabase("cycle")]
    [EachDatabase("cycle?search=zed")]
    [EachDatabase("cycle?page=2")]
    public async Task More_people_take_no_more_statements_of_HR(World world, string path) =>
        await SameAsync(world, world.Hana, path.Replace("cycle?", Links.Cycle(world.Story.History.Open.Id) + "?", StringComparison.Ordinal) is var asked && asked == "cycle" ? Links.Cycle(world.Story.History.Open.Id) : asked);

    [Theory]
    [EachDatabase(Links.Team)]
    [EachDatabase(Links.Reviews)]
    [EachDatabase(Links.Evidence)]
    [EachDatabase(Links.Frameworks)]
    [EachDatabase(Links.MyGrowth)]
    public async Task More_people_take_no_more_statements_of_a_manager(World world, string path) => await SameAsync(world, world.Mo, path);

    [Theory, EachDatabase]
    public async Task A_cycle_shows_twenty_teams_at_a_time_and_finds_the_others(World world)
    {
        await AddTeamsAsync(world);
        var (hana, cycle) = (world.SignedInAs(world.Hana), world.Story.History.Open.Id);

        var first = await hana.GetAsync(Links.Cycle(cycle));
        var second = await hana.GetAsync(Links.CycleFound(cycle, "", 2));
        var found = await hana.GetAsync(Links.CycleFound(cycle, "zed 17 03", 1));

        Assert.Contains($"{Teams + 1} teams, page 1 of 2", first.Text, StringComparison.Ordinal);
        Assert.Contains($"{(Teams * People) + 3} people. Launched on", first.Text, StringComparison.Ordinal);
        Assert.Equal(20, first.All("section[id^=team-], [aria-labelledby^=team-]").Count);
        Assert.Equal(Teams + 1 - 20, second.All("section[id^=team-], [aria-labelledby^=team-]").Count);
        Assert.Contains($"reviews stay unfinished and count for nothing.", first.Text, StringComparison.Ordinal);
        Assert.Equal(People, found.All("main tbody tr").Count);
        Assert.Contains("Zed 17 03", found.Text, StringComparison.Ordinal);
    }

    private static async Task SameAsync(World world, Member who, string path)
    {
        var before = await StatementsAsync(world, who, path);
        await AddTeamsAsync(world);

        var after = await StatementsAsync(world, who, path);

        Assert.True(after.Count <= before.Count, $"{before.Count} statements, then {after.Count}:\n{string.Join("\n\n", after)}");
    }

    private static async Task<IReadOnlyCollection<string>> StatementsAsync(World world, Member who, string path)
    {
        var browser = world.SignedInAs(who);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).Status);
        world.Host.Statements.Clear();
        await browser.GetAsync(path);
        return [.. world.Host.Statements.Seen];
    }

    /// <summary>In the open cycle, each team under a manager who reports to Mo.</summary>
    private static async Task AddTeamsAsync(World world)
    {
        var (open, days) = (world.Story.History.Open, new DayRange(new(2025, 4, 1)));
        List<object> rows = [];
        for (var team = 1; team <= Teams; team++)
        {
            var manager = Cast.Somebody($"Zed {team:00}").Person;
            rows.AddRange([manager, new Placement(manager.Id, days, Levels.E2), new ReportingLine(manager.Id, days, world.Mo.Id)]);
            for (var i = 1; i <= People; i++)
            {
                var person = Cast.Somebody($"Zed {team:00} {i:00}").Person;
                rows.AddRange([person, new Placement(person.Id, days, Levels.E1), new ReportingLine(person.Id, days, manager.Id)]);
                rows.Add(new CycleParticipant(open.Id, person.Id, Levels.E1.Family, Levels.E1.Level, world.Story.History.AnasReview.Version, manager.Id));
            }
        }

        await world.AddAsync([.. rows]);
    }
}
