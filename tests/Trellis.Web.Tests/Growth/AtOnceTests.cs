using System.Text.RegularExpressions;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;
using static Trellis.Web.Tests.Host.Competencies;

namespace Trellis.Web.Tests.Growth;

/// <summary>What changes on the next request, and what never shows.</summary>
public partial class AtOnceTests
{
    [Theory, EachDatabase]
    public async Task Evidence_counts_once_offered_and_for_good_once_attested(World world)
    {
        var pat = await world.HireAsync("Pat Park", Levels.E2);
        var item = world.Evidence(pat, "Moved the depot", "3");
        await world.AddAsync(item);
        var browser = world.SignedInAs(pat);

        var whilePrivate = await browser.GetAsync(Links.MyGrowth);
        await world.ChangeAsync(item, e => e.Offer(world.Clock.GetUtcNow()));
        var offered = await browser.GetAsync(Links.MyGrowth);
        await world.ChangeAsync(item, e => Must.Do(e.Judge(world.Mo.Id, true, null, world.Clock.GetUtcNow())));
        var attested = await browser.GetAsync(Links.MyGrowth);

        Assert.Equal(("not-met", "unknown", "met"), (whilePrivate.StateOf("scope"), offered.StateOf("scope"), attested.StateOf("scope")));
        Assert.DoesNotContain("Moved the depot", whilePrivate.Text, StringComparison.Ordinal);
        Assert.Contains("“Moved the depot”, offered, of 2 October 2026, not attested yet", offered.Text, StringComparison.Ordinal);
        Assert.Contains("“Moved the depot”, attested by Mo Mazur on 2 October 2026", attested.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Rejected_evidence_counts_for_nothing(World world)
    {
        var pat = await world.HireAsync("Pat Park", Levels.E2);
        var item = world.Evidence(pat, "Moved the depot", "3");
        item.Offer(world.Clock.GetUtcNow());
        Must.Do(item.Judge(world.Mo.Id, false, "It was moved last year.", world.Clock.GetUtcNow()));
        await world.AddAsync(item);

        Assert.Equal("not-met", (await world.SignedInAs(pat).GetAsync(Links.MyGrowth)).StateOf("scope"));
    }

    [Theory, EachDatabase]
    public async Task Closing_a_cycle_changes_readiness_on_the_next_request(World world)
    {
        var pat = await world.HireAsync("Pat Park", Levels.E2);
        var (cycle, _) = await world.RateAsync(Month.Of(new(2026, 7, 1)), pat, Levels.E2, world.Cal, [.. All.Select(c => (c, Levels.E2, 4))]);
        var browser = world.SignedInAs(pat);

        var before = await browser.GetAsync(Links.MyGrowth);
        await world.CloseAsync(cycle);
        var after = await browser.GetAsync(Links.MyGrowth);

        Assert.Equal(("unknown", "met"), (before.StateOf("average"), after.StateOf("average")));
        Assert.False(before.Has("[aria-labelledby=ratings]"));
        Assert.Equal(3, after.All("[aria-labelledby=ratings] tbody tr").Count);
    }

    [Theory, EachDatabase]
    public async Task What_was_shared_before_its_cycle_is_closed_says_that_it_does_not_count_yet(World world)
    {
        var pat = await world.HireAsync("Pat Park", Levels.E2);
        var (cycle, assessment) = await world.RateAsync(Month.Of(new(2026, 7, 1)), pat, Levels.E2, world.Cal, [.. All.Select(c => (c, Levels.E2, 4))]);
        await world.InDatabaseAsync(async db =>
        {
            Must.Do(db.Assessments.Single(a => a.Id == assessment.Id).Share(world.Cal.Id, world.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        var browser = world.SignedInAs(pat);

        Assert.Contains("counts for criteria once the cycle is closed", (await browser.GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
        await world.CloseAsync(cycle);
        Assert.DoesNotContain("once the cycle is closed", (await browser.GetAsync(Links.MyGrowth)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_rating_that_was_not_shared_shows_to_nobody(World world)
    {
        List<Page> pages =
        [
            await world.SignedInAs(world.Pia).GetAsync(Links.MyGrowth),
            await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(world.Pia.Id)),
            await world.SignedInAs(world.Mia).GetAsync(Links.GrowthOf(world.Pia.Id)),
            await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(world.Ana.Id)),
        ];

        Assert.DoesNotContain(pages, p => p.Html.Contains("Q3 2026", StringComparison.Ordinal) || p.Html.Contains("-open-", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_rating_shared_before_its_cycle_closes_is_history_and_no_criterion_yet(World world)
    {
        var page = await world.SignedInAs(world.Quinn).GetAsync(Links.MyGrowth);

        Assert.Contains("canary-quinn-open-manager", page.Html, StringComparison.Ordinal);
        Assert.Equal(("unknown", "unknown"), (page.StateOf("average"), page.StateOf("floor")));
    }

    [Theory, EachDatabase]
    public async Task No_percentage_stands_for_readiness(World world)
    {
        List<Page> pages =
        [
            await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth),
            await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.P2)),
            await world.SignedInAs(world.Mo).GetAsync(Links.Team),
            await world.SignedInAs(world.Mo).GetAsync(Links.GrowthOf(world.Ana.Id)),
        ];

        Assert.DoesNotContain(pages, p => Percentage().IsMatch(p.Text) || p.Has("progress") || p.Has("meter"));
    }

    [Theory, EachDatabase]
    public async Task An_endorsement_that_was_declined_or_lapsed_is_named_as_such(World world)
    {
        var pat = await world.HireAsync("Pat Park", Levels.E1);
        var browser = world.SignedInAs(pat);
        await world.AddAsync(Said(world, pat, new(2026, 9, 1), EndorsementStatus.Declined));
        var declined = await browser.GetAsync(Links.MyGrowth);
        await world.AddAsync(Said(world, pat, new(2026, 9, 2), EndorsementStatus.Active));
        var active = await browser.GetAsync(Links.MyGrowth);
        world.Clock.GoTo(new(2027, 3, 2));
        var lapsed = await world.SignedInAs(pat).GetAsync(Links.MyGrowth);

        Assert.Contains("by Mo Mazur on 1 September 2026: As we spoke.", declined.Text, StringComparison.Ordinal);
        Assert.Equal(("declined", "met", "pending"), (declined.StateOf("endorsement"), active.StateOf("endorsement"), lapsed.StateOf("endorsement")));
    }

    private static Endorsement Said(World world, Member about, DateOnly day, EndorsementStatus status) =>
        new(about.Id, day, world.Mo.Id, new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), Levels.E2, status, "As we spoke.");

    [GeneratedRegex(@"\d\s*%|per cent|percent")]
    private static partial Regex Percentage();
}
