using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Growth;

/// <summary>My growth against levels other than the next.</summary>
public class OtherLevelTests
{
    [Theory, EachDatabase]
    public async Task A_crossover_has_a_checklist_and_names_what_carries_over(World world)
    {
        var page = await world.SignedInAs(world.Cal).GetAsync(Links.MyGrowthTo(Levels.EM1));

        Assert.Equal(["scope", "opening", "interview"], page.Document.QuerySelectorAll("[data-criterion]").Select(e => e.GetAttribute("data-criterion")));
        Assert.Contains("Crossover to management", page.Text, StringComparison.Ordinal);
        Assert.Contains("What carries over Communication, Ownership, Coding, Coaching", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_opening_that_was_granted_lights_its_own_light(World world)
    {
        await world.AddAsync(new Domain.People.MoveStatement(
            world.Cal.Id, world.Clock.Day, world.Adam.Id, world.Clock.GetUtcNow(), Levels.EM1, Domain.Readiness.StatementKind.Opening, Domain.Readiness.StatementDecision.Yes));

        var page = await world.SignedInAs(world.Cal).GetAsync(Links.MyGrowthTo(Levels.EM1));

        Assert.Equal(["Criteria not met yet", "Opening yes", "Decision no case open"], page.Document.QuerySelectorAll(".light").Select(l => $"{l.Children[0].TextContent} {l.Children[1].TextContent}"));
        Assert.Contains("by Adam Abbas on 2 October 2026", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_return_from_management_says_that_no_grade_is_lost(World world)
    {
        var page = await world.SignedInAs(world.Mo).GetAsync(Links.MyGrowthTo(Levels.E3));

        Assert.Equal("pending", page.StateOf("manual"));
        Assert.Contains("no loss of grade", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_lateral_path_names_what_carries_over_and_what_to_close(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.P2));

        Assert.Equal(("met", "pending"), (page.StateOf("tenure"), page.StateOf("endorsement")));
        Assert.Contains("What carries over Communication, Ownership", page.Text, StringComparison.Ordinal);
        Assert.Contains("Pricing: Explain our pricing to a new colleague", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_path_both_ways_is_open_from_the_other_family_too(World world)
    {
        var page = await world.SignedInAs(world.Olga).GetAsync(Links.MyGrowthTo(Levels.E2));

        Assert.Equal("met", page.StateOf("tenure"));
    }

    [Theory, EachDatabase]
    public async Task Where_no_path_leads_there_is_a_gap_and_no_checklist(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.EM1));

        Assert.Contains("No path is defined from E2 to EM1", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("[data-criterion]") || page.Has(".light") || page.Has("[data-verdict]"));
        Assert.Equal("3 against E2, Q2 2026, by Fay Forster", page.GapOn(Competencies.Coding));
    }

    [Theory, EachDatabase]
    public async Task A_path_without_criteria_says_whom_to_ask(World world)
    {
        await world.PublishAsync(
            Arranging.WorldYaml.Replace("    criteria: {all: [{type: tenure, months: 9}, {type: endorsement, by: manager}]}\n", "", StringComparison.Ordinal),
            Levels.Engineering, new(1, 1, 0), new(2026, 10, 1));

        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.P2));

        Assert.Contains("This path names no criteria. Ask HR what it asks", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("[data-criterion]"));
    }

    [Theory, EachDatabase]
    public async Task A_framework_without_transitions_is_a_plain_page(World world)
    {
        await world.PublishAsync("""
            schema: trellis/v1
            company: Teststead
            grades: {G1: {title: Foundation}, G2: {title: Independent}}
            families:
              office:
                title: Office
                tracks: {ic: {title: Everybody, kind: ic}}
                levels: {O1: {track: ic, grade: G1, titles: [Assistant]}, O2: {track: ic, grade: G2, titles: [Organiser]}}
            """, new("office"), new(1, 0, 0), new(2026, 1, 1));
        var pat = await world.HireAsync("Pat Park", new(new("office"), new("O1")));

        var page = await world.SignedInAs(pat).GetAsync(Links.MyGrowth);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("No promotion leads on from O1.", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("[data-criterion]"));
    }

    [Theory, EachDatabase]
    public async Task At_the_top_of_the_track_any_other_level_can_be_chosen(World world)
    {
        var page = await world.SignedInAs(world.Mia).GetAsync(Links.MyGrowth);

        Assert.Contains("No promotion leads on from EM2.", page.Text, StringComparison.Ordinal);
        Assert.Contains("engineering/E3", page.Document.QuerySelectorAll("#to option").Select(o => o.GetAttribute("value")));
    }

    [Theory, EachDatabase]
    public async Task A_level_that_nobody_knows_falls_back_to_the_next(World world)
    {
        foreach (var to in new[] { "engineering/E9", "nowhere/E3", "engineering/E2", "engineering", "a/b/c", "/", "" })
        {
            var page = await world.SignedInAs(world.Ana).GetAsync($"{Links.MyGrowth}?to={to}");

            Assert.Equal((HttpStatusCode.OK, "engineering/E3"), (page.Status, page.ComparedLevel()));
            Assert.True(page.Has("[data-criterion=average]"));
        }
    }

    [Theory, EachDatabase]
    public async Task A_manager_of_another_family_reads_the_report_against_any_level(World world)
    {
        var page = await world.SignedInAs(world.Otto).GetAsync(Links.GrowthOf(world.Olga.Id, Levels.E3));

        Assert.Contains("No path is defined from P2 to E3", page.Text, StringComparison.Ordinal);
        Assert.Contains("E3 in Engineering", page.Text, StringComparison.Ordinal);
    }
}
