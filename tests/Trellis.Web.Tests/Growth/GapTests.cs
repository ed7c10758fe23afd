using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Growth;

public class GapTests
{
    private static readonly Month Autumn = Month.Of(new(2025, 10, 1));

    [Theory, EachDatabase]
    public async Task What_nobody_rated_against_the_next_level_says_so(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth);

        Assert.Equal("not rated against this level; 3 against E2, Q2 2026, by Fay Forster", page.GapOn(Coding));
    }

    [Theory, EachDatabase]
    public async Task A_rating_against_the_next_level_stands_beside_the_one_against_the_level_held(World world)
    {
        var (cycle, _) = await world.RateAsync(Autumn, world.Ana, Levels.E2, world.Cal, (Coding, Levels.E2, 5), (Coding, Levels.E3, 2));
        await world.CloseAsync(cycle);

        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth);

        Assert.Equal("2 against E3, Three months from 2025-10, calibrated; 3 against E2, Q2 2026, by Fay Forster", page.GapOn(Coding));
        Assert.Equal("not rated against this level; 3 against E2, Q2 2026, by Fay Forster", page.GapOn(Communication));
    }

    [Theory, EachDatabase]
    public async Task A_rating_carries_where_the_descriptions_are_the_same(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.P2));

        Assert.Equal("4 against E2, Q2 2026, by Fay Forster", page.GapOn(Ownership));
        Assert.Contains("The same as at E2.", page.All("#gap-ownership")[0], StringComparison.Ordinal);
        Assert.Equal("not rated against this level; 3 against E2, Q2 2026, by Fay Forster", page.GapOn(Communication));
    }

    [Theory, EachDatabase]
    public async Task What_the_level_held_does_not_ask_is_named(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth);

        Assert.Equal("not rated against this level", page.GapOn(new("coaching")));
        Assert.Contains("Not asked at E2.", page.All("#gap-coaching")[0], StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Ratings_of_a_cancelled_cycle_show_no_gap(World world)
    {
        var (cycle, _) = await world.RateAsync(Autumn, world.Ana, Levels.E2, world.Cal, (Coding, Levels.E2, 5), (Coding, Levels.E3, 2));
        await world.InDatabaseAsync(async db =>
        {
            Must.Do((await db.Assessments.SingleAsync(a => a.CycleId == cycle.Id)).Share(world.Cal.Id, world.Clock.GetUtcNow()));
            return Must.Do((await db.Cycles.SingleAsync(c => c.Id == cycle.Id)).Cancel(world.Hana.Id, "The wrong months.", world.Clock.GetUtcNow()));
        });

        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth);

        Assert.StartsWith("not rated against this level", page.GapOn(Coding), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_withdrawn_rating_stays_in_the_history_with_its_reason(World world)
    {
        var page = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth);

        Assert.Equal(3, page.All("[aria-labelledby=ratings] td[data-label=By]").Count(by => by.Contains("withdrawn: Only for some: canary-ana-withdrawal-reason", StringComparison.Ordinal)));
    }
}
