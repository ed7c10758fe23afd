using System.Net;
using AngleSharp.Dom;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Growth;

public class TeamTests
{
    [Theory, EachDatabase]
    public async Task The_map_shows_each_reports_ratings_against_the_own_level(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Team);

        Assert.Equal(["3", "4", "3"], Row(page, "Ana Engel"));
        Assert.Equal(["3", "4", "3"], Row(page, "Pia Peric"));
        Assert.Equal(["–not rated", "–not rated", "–not rated"], Row(page, "Quinn Quist"));
        Assert.Equal(3, page.All("table.heat tbody tr").Count);
    }

    [Theory, EachDatabase]
    public async Task The_switch_shows_ratings_against_each_persons_next_level(World world)
    {
        var (cycle, _) = await world.RateAsync(Month.Of(new(2025, 10, 1)), world.Ana, Levels.E2, world.Cal, (Coding, Levels.E3, 2));
        await world.CloseAsync(cycle);

        var page = await world.SignedInAs(world.Mo).GetAsync($"{Links.Team}?level=next");

        Assert.Equal(["–not rated", "–not rated", "2", "–not rated"], Row(page, "Ana Engel"));
        Assert.Equal(["–not rated", "–not rated", "–not rated", "not asked"], Row(page, "Quinn Quist"));
        Assert.Equal("next", page.Document.QuerySelector("#level option[selected]")?.GetAttribute("value"));
    }

    [Theory, EachDatabase]
    public async Task An_unknown_switch_shows_the_own_level(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync($"{Links.Team}?level=sideways");

        Assert.Equal(["3", "4", "3"], Row(page, "Ana Engel"));
    }

    [Theory, EachDatabase]
    public async Task Beside_each_name_stands_what_is_missing(World world)
    {
        await world.AddAsync(new Leave(world.Quinn.Id, new(new(2026, 9, 1)), "care"));

        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Team);

        Assert.Equal("1 criterion not known yet", Missing(page, "Ana Engel"));
        Assert.Equal("1 criterion short, 2 not known", Missing(page, "Pia Peric"));
        Assert.Equal("on leave since 1 September 2026; clocks stand still", Missing(page, "Quinn Quist"));
        Assert.Equal("at the top of the track", Missing(await TeamOfMiaAsync(world), "Mia’s deputy"));
    }

    [Theory, EachDatabase]
    public async Task One_criterion_short_is_named_and_people_who_have_to_speak_are_too(World world)
    {
        var pat = await world.HireAsync("Pat Park", Levels.E1);
        var (cycle, _) = await world.RateAsync(Month.Of(new(2026, 4, 1)), pat, Levels.E1, world.Cal, [.. All.Select(c => (c, Levels.E1, c == Coding ? 1 : 5))]);
        await world.CloseAsync(cycle);
        var lee = await world.HireAsync("Lee Lund", Levels.E1);
        var (other, _) = await world.RateAsync(Month.Of(new(2026, 4, 1)), lee, Levels.E1, world.Cal, [.. All.Select(c => (c, Levels.E1, 4))]);
        await world.CloseAsync(other);

        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Team);

        Assert.Equal("1 criterion short: None below 2 in all competencies", Missing(page, "Pat Park"));
        Assert.Equal("criteria met, waiting for people", Missing(page, "Lee Lund"));
    }

    [Theory, EachDatabase]
    public async Task Reports_of_two_families_stand_in_two_maps(World world)
    {
        await world.HireAsync("Pat Park", Levels.P2);

        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Team);

        Assert.Equal(["Engineering", "Product"], page.All("section.broad:has(.heat) h2"));
        Assert.Equal(2, Row(page, "Pat Park").Count);
    }

    [Theory, EachDatabase]
    public async Task A_report_without_a_level_is_listed_with_what_to_do(World world)
    {
        var nora = world.Nora;
        await world.AddAsync(new ReportingLine(nora.Id, new(new(2026, 9, 1)), world.Mo.Id));

        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Team);

        Assert.Contains("Nora Novak: no level yet; HR can place this person", page.All("li"));
        Assert.Contains("HR has not placed this person at a level yet.", (await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(nora.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Where_the_team_is_thin_is_said_only_of_two_people_or_more(World world)
    {
        foreach (var (report, value) in new[] { (world.Ana, 2), (world.Pia, 2) })
        {
            var (cycle, _) = await world.RateAsync(Month.Of(new(2026, 7, 1)), report, Levels.E2, world.Cal, (Coding, Levels.E2, value), (Ownership, Levels.E2, report == world.Ana ? 1 : 4));
            await world.CloseAsync(cycle);
        }

        await world.InDatabaseAsync(async db =>
        {
            db.RemoveRange(db.Participants.Where(p => p.CycleId == world.OpenCycle.Id));
            return await Task.FromResult(0);
        });

        var page = await world.SignedInAs(world.Mo).GetAsync(Links.Team);

        Assert.Equal(["Coding: 2 of 2 rated below 3"], page.All("section.broad > ul li"));
    }

    [Theory, EachDatabase]
    public async Task Who_manages_nobody_finds_no_team(World world)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Ana).GetAsync(Links.Team)).Status);
        Assert.False((await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth)).Has($"nav a[href='{Links.Team}']"));
    }

    [Theory, EachDatabase]
    public async Task The_team_is_those_who_report_today(World world)
    {
        await world.MoveAsync(world.Pia, world.Otto);

        var before = await world.SignedInAs(world.Mo).GetAsync(Links.Team);
        var after = await world.SignedInAs(world.Otto).GetAsync(Links.Team);

        Assert.DoesNotContain("Pia Peric", before.Text, StringComparison.Ordinal);
        Assert.Contains("Pia Peric", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Engel", after.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> TeamOfMiaAsync(World world)
    {
        var deputy = Cast.Somebody("Mia’s deputy");
        await world.AddAsync(deputy.Person, new Placement(deputy.Id, new(new(2025, 4, 1)), Levels.EM2), new ReportingLine(deputy.Id, new(new(2025, 4, 1)), world.Mia.Id));
        return await world.SignedInAs(world.Mia).GetAsync(Links.Team);
    }

    private static IElement RowOf(Page page, string name) => page.Document.QuerySelectorAll("table.heat tbody tr").Single(tr => tr.QuerySelector("th a")!.TextContent == name);

    private static IReadOnlyList<string> Row(Page page, string name) => [.. RowOf(page, name).QuerySelectorAll("td:not(.missing)").Select(td => td.TextContent.Trim())];

    private static string Missing(Page page, string name) => RowOf(page, name).QuerySelector("td.missing")!.TextContent.Trim();
}
