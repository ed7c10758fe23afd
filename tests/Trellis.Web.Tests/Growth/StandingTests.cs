using System.Net;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Growth;

/// <summary>Where somebody stands on a day, and by which version.</summary>
public class StandingTests
{
    private const string StricterPolicy = "e2-e3:\n        kind: promotion\n        policy: {max_age_quarters: 1, required_quarters: 3, min_observations: 3}\n";

    [Theory, EachDatabase]
    public async Task Somebody_without_a_level_gets_a_plain_page_that_says_what_to_do(World world)
    {
        var page = await world.SignedInAs(world.Nora).GetAsync(Links.MyGrowthTo(Levels.E3));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("HR has not placed you at a level yet; ask them to.", page.Text, StringComparison.Ordinal);
        Assert.True(page.Has($"a[href='{Links.Frameworks}']"));
    }

    [Theory, EachDatabase]
    public async Task A_level_holds_to_its_last_day_and_not_before_its_first(World world)
    {
        var (leaver, starter) = (Cast.Somebody("Lea Vance"), Cast.Somebody("Sta Arter"));
        await world.AddAsync(
            leaver.Person, leaver.Account, new Placement(leaver.Id, new(new(2025, 1, 1), world.Clock.Day), Levels.E2),
            starter.Person, starter.Account, new Placement(starter.Id, new(world.Clock.Day.AddDays(1)), Levels.E2));

        Assert.Contains("E2, Engineer II", (await world.SignedInAs(leaver).GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
        Assert.Contains("No level yet", (await world.SignedInAs(starter).GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
        world.Clock.GoTo(world.Clock.Day.AddDays(1));
        Assert.Contains("No level yet", (await world.SignedInAs(leaver).GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
        Assert.Contains("E2, Engineer II", (await world.SignedInAs(starter).GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_level_that_no_version_in_force_has_is_named_as_what_it_is(World world)
    {
        var pat = await world.HireAsync("Pat Park", new(Levels.Engineering, new("E9")));

        Assert.Contains("HR recorded the level E9 of engineering", (await world.SignedInAs(pat).GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
        Assert.Contains("Pat Park: E9 of engineering is in no framework in force", (await world.SignedInAs(world.Mo).GetAsync(Links.Team)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_version_counts_from_its_first_day_on(World world)
    {
        await world.PublishAsync(Arranging.WorldYaml.Replace("titles: [Senior Engineer]", "titles: [Principal]", StringComparison.Ordinal), Levels.Engineering, new(1, 0, 1), new(2026, 11, 1));
        var browser = world.SignedInAs(world.Ana);

        var before = await browser.GetAsync(Links.MyGrowth);
        world.Clock.GoTo(new(2026, 11, 1));
        var after = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth);

        Assert.Contains("Engineering 1.0.0, in force since 1 January 2025", before.Text, StringComparison.Ordinal);
        Assert.Contains("Engineering 1.0.1, in force since 1 November 2026", after.Text, StringComparison.Ordinal);
        Assert.Contains("E3, Principal (next)", after.All("#to option"));
        Assert.Contains("against E2 1.0.0", after.All("[data-criterion=average] .src")[0], StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Criteria_are_worded_and_judged_by_the_policy_of_their_own_transition(World world)
    {
        var yaml = Arranging.WorldYaml.Replace("e2-e3:\n        kind: promotion\n", StricterPolicy, StringComparison.Ordinal).Replace("{type: sustained, quarters: 2, observations: 2}", "{type: sustained}", StringComparison.Ordinal);
        await world.PublishAsync(yaml, Levels.Engineering, new(1, 1, 0), new(2026, 10, 1));
        world.Clock.GoTo(new(2026, 11, 2));

        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth);

        Assert.Contains("3 quarters of operating at the level aimed for, in at least 3 reviews", page.Text, StringComparison.Ordinal);
        Assert.Equal("unknown", page.StateOf("average"));
    }

    [Theory, EachDatabase]
    public async Task Metrics_are_those_of_the_version_and_not_of_the_company_part_that_came_later(World world)
    {
        var browser = world.SignedInAs(world.Ana);
        var before = (await browser.GetAsync(Links.MyGrowth)).All("[data-criterion=metric] > .val");
        var company = Files.FrameworkDocument.CompanyFromJson(world.Story.Ladder.Company.Document);
        var later = company with { Metrics = [.. company.Metrics.Select(m => m with { Aggregate = Aggregate.Sum })] };
        await world.AddAsync(new Data.CompanyRevision(2, Files.FrameworkDocument.ToJson(later), world.Clock.GetUtcNow(), world.Hana.Id.Value));
        await world.PublishAsync(Arranging.WorldYaml, Levels.Product, new(1, 0, 1), world.Clock.Day);

        var after = (await browser.GetAsync(Links.MyGrowth)).All("[data-criterion=metric] > .val");

        Assert.Equal(["0.98"], before);
        Assert.Equal(before, after);
    }

    [Theory, EachDatabase]
    public async Task Time_at_a_level_that_a_new_version_dropped_still_counts_for_the_grade(World world)
    {
        var pat = Cast.Somebody("Pat Park");
        await world.AddAsync(
            pat.Person, pat.Account,
            new Placement(pat.Id, new(new(2024, 1, 1), new(2026, 6, 30)), Levels.E2),
            new Placement(pat.Id, new(new(2026, 7, 1)), new(Levels.Engineering, new("E2b"))));
        var yaml = Arranging.WorldYaml.Replace("E2:", "E2b:", StringComparison.Ordinal).Replace("E2,", "E2b,", StringComparison.Ordinal).Replace("to: E2\n", "to: E2b\n", StringComparison.Ordinal);
        await world.PublishAsync(yaml.Replace("from: E2\n", "from: E2b\n", StringComparison.Ordinal), Levels.Engineering, new(2, 0, 0), new(2026, 7, 1));

        var page = await world.SignedInAs(pat).GetAsync(Links.MyGrowth);

        Assert.Equal("met", page.StateOf("tenure"));
        Assert.Contains("since 1 January 2024", page.All("[data-criterion=tenure] > .val"));
    }

    [Theory, EachDatabase]
    public async Task Cycles_that_overlap_are_named_for_HR_to_put_in_order(World world)
    {
        var (cycle, _) = await world.RateAsync(Month.Of(new(2026, 2, 1)), world.Ana, Levels.E2, world.Cal, (Competencies.Coding, Levels.E2, 3));
        await world.CloseAsync(cycle);

        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth);

        Assert.Equal("invalid-input", page.Verdict());
        Assert.Contains("The cycles Q1 2026 and Three months from 2026-02 overlap", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(cycle.Id.ToString(), page.Html, StringComparison.Ordinal);
    }
}
