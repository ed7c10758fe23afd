using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain.Reviews;
using Trellis.Web.Mail;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

/// <summary>Ana and Mo, on the cycle that has closed: Mo has signed, she has not.</summary>
public class AgreementTests
{
    [Theory, EachDatabase]
    public async Task One_writes_both_sign_and_it_stands_on_both_pages(World world)
    {
        var (ana, mo) = (world.SignedInAs(world.Ana), world.SignedInAs(world.Mo));
        await mo.GetAsync(Talk(world));
        var written = await mo.SubmitAsync(Links.Agreement(world.ClosedCycle.Id, world.Ana.Id), ("Whole", "A good quarter."), ("Gaps/0/Competency", "coding"), ("Gaps/0/Title", ""), ("Gaps/0/Closes", "Lead one change across teams."), ("Gaps/0/Until", "2026-12-31"));
        Assert.Equal((HttpStatusCode.SeeOther, Links.Agreed(world.ClosedCycle.Id, world.Ana.Id)), (written.Status, written.Location));

        foreach (var browser in new[] { ana, mo })
        {
            await browser.GetAsync(Talk(world));
            Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(Links.AgreementSignature(world.ClosedCycle.Id, world.Ana.Id))).Status);
        }

        Assert.Contains("Signed by both.", Agreed(await ana.GetAsync(Links.MyGrowth)), StringComparison.Ordinal);
        var team = Agreed(await mo.GetAsync(Links.GrowthOf(world.Ana.Id)));
        Assert.Contains("Lead one change across teams.", team, StringComparison.Ordinal);
        Assert.Contains("31 December 2026", team, StringComparison.Ordinal);
        Assert.DoesNotContain("Lead one change", (await world.SignedInAs(world.Mia).GetAsync(Links.GrowthOf(world.Ana.Id))).Text, StringComparison.Ordinal);
        Assert.Equal(["agreement-written", "agreement-signed", "agreement-signed"], (await world.JournalAsync()).Where(r => r.What.StartsWith("agreement", StringComparison.Ordinal)).Select(r => r.What));
        Assert.DoesNotContain("Lead one change", string.Concat((await world.JournalAsync()).Select(r => r.Data)), StringComparison.Ordinal);
        Assert.Contains("signed what you agreed", (await mo.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_change_takes_signatures_away_and_keeps_the_former_words(World world)
    {
        await SignAsAnaAsync(world);

        await WriteAsync(world, world.Ana, "Said anew.", 4);

        var page = await world.SignedInAs(world.Mo).GetAsync(Talk(world));
        Assert.Contains("Written, not signed yet.", Agreed(page), StringComparison.Ordinal);
        Assert.Contains("canary-ana-final-word", Agreed(page), StringComparison.Ordinal);
        Assert.Contains("2 earlier wordings", Agreed(page), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whoever_did_not_see_the_latest_gets_it_shown_with_what_they_typed(World world)
    {
        await WriteAsync(world, world.Ana, "From Ana.", 3);

        var late = await world.SignedInAs(world.Mo).PostAsync(Links.Agreement(world.ClosedCycle.Id, world.Ana.Id), ("Whole", "From Mo."), ("Revision", 3));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("From Ana.", late.Html, StringComparison.Ordinal);
        Assert.Contains("From Mo.", late.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await world.SignedInAs(world.Mo).PostAsync(Links.AgreementSignature(world.ClosedCycle.Id, world.Ana.Id), ("revision", 3))).Status);
        Assert.Equal("From Ana.", (await NowAsync(world)).Now!.Words.Whole);
    }

    [Theory, EachDatabase]
    public async Task Two_who_begin_at_once_lose_nothing(World world)
    {
        await world.InDatabaseAsync(db => db.Agreements.ExecuteDeleteAsync());
        await WriteAsync(world, world.Ana, "From Ana.", 0);

        Assert.Equal(HttpStatusCode.Conflict, (await world.SignedInAs(world.Mo).PostAsync(Links.Agreement(world.ClosedCycle.Id, world.Ana.Id), ("Whole", "From Mo."), ("Revision", 0))).Status);
    }

    [Theory, EachDatabase]
    public async Task What_is_refused_keeps_what_was_typed(World world)
    {
        var page = await world.SignedInAs(world.Ana).PostAsync(
            Links.Agreement(world.ClosedCycle.Id, world.Ana.Id), ("Whole", "Typed whole."), ("Gaps/0/Competency", "coding"), ("Gaps/0/Until", "soon"), ("Gaps/1/Competency", "flying"), ("Gaps/1/Closes", "A flight."), ("Revision", 3));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Typed whole.", page.Html, StringComparison.Ordinal);
        Assert.Contains("Write the day as", page.Text, StringComparison.Ordinal);
        Assert.Contains("Choose a competency of these reviews", page.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_new_manager_finds_it_on_team_and_contests_it_with_a_reason(World world)
    {
        await SignAsAnaAsync(world);
        await world.MoveAsync(world.Ana, world.Otto);
        var otto = world.SignedInAs(world.Otto);
        Assert.Contains("Agreed before you came", (await otto.GetAsync(Links.Team)).Text, StringComparison.Ordinal);
        await otto.GetAsync(Talk(world));

        var silent = await otto.SubmitAsync(Links.AgreementAnswer(world.ClosedCycle.Id, world.Ana.Id), ("Reason", ""), ("Accepted", "false"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        await otto.SubmitAsync(Links.AgreementAnswer(world.ClosedCycle.Id, world.Ana.Id), ("Reason", "This team has other needs."), ("Accepted", "false"));

        var page = await world.SignedInAs(world.Ana).GetAsync(Talk(world));
        Assert.Contains("This team has other needs.", Agreed(page), StringComparison.Ordinal);
        Assert.Contains($"Contested by {world.Otto.Name}.", Agreed(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mo).GetAsync(Talk(world))).Status);
        Assert.DoesNotContain("This team has other needs.", string.Concat((await world.JournalAsync()).Select(r => r.Data)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_new_manager_is_told_once(World world)
    {
        await SignAsAnaAsync(world);
        await TellAsync(world);
        await world.MoveAsync(world.Ana, world.Otto);

        await TellAsync(world);
        await TellAsync(world);

        var told = await world.InDatabaseAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.AgreementToAnswer).ToListAsync());
        Assert.Equal((world.Otto.Id, Links.Agreed(world.ClosedCycle.Id, world.Ana.Id)), (Assert.Single(told).PersonId, told[0].Link));
        Assert.Contains("brings what was agreed before", (await world.SignedInAs(world.Otto).GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Silence_accepts_after_the_days_of_the_policy(World world)
    {
        await SignAsAnaAsync(world);
        await world.MoveAsync(world.Ana, world.Otto);
        world.Clock.GoTo(world.Clock.Day.AddDays(31));
        var otto = world.SignedInAs(world.Otto);

        Assert.Contains("said nothing until", Agreed(await otto.GetAsync(Talk(world))), StringComparison.Ordinal);
        Assert.DoesNotContain("Agreed before you came", (await otto.GetAsync(Links.Team)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await otto.PostAsync(Links.AgreementAnswer(world.ClosedCycle.Id, world.Ana.Id), ("Reason", "Late."), ("Accepted", "false"))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_program_writes_signs_and_reads_it(World world)
    {
        var (cycle, person) = (world.ClosedCycle.Id.Value, world.Ana.Id.Value);
        var (ana, mo) = (world.ClientOf(world.Ana), world.ClientOf(world.Mo));
        var read = await ana.ConversationAsync(cycle, person);
        Assert.Equal(("signed_by_one", 1), (read.Value.Agreement!.State, read.Value.Agreement.Former));

        var written = await ana.WriteAgreementAsync(cycle, person, new() { Whole = "Anew.", Gaps = [new("coding", "in the large", "Lead one change.", "2026-12-31")] }, read.ETag!);
        await mo.SignAgreementAsync(cycle, person, written.ETag!);
        await ana.SignAgreementAsync(cycle, person, (await ana.ConversationAsync(cycle, person)).ETag!);

        var agreed = (await mo.ConversationAsync(cycle, person)).Value.Agreement!;
        Assert.Equal(("signed", "Anew.", 2), (agreed.State, agreed.Whole, agreed.Signatures.Count));
        Assert.Equal((HttpStatusCode)428, (await world.ProgramOf(world.Ana).SendAsync(HttpMethod.Post, $"/api/v1/conversations/{cycle}/{person}/agreement/signature", null)).Status);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_agreed_before_the_review_is_shared(World world)
    {
        var mo = world.SignedInAs(world.Mo);

        Assert.False((await mo.GetAsync(Links.Conversation(world.OpenCycle.Id, world.Pia.Id))).Has("#agreed"));
        Assert.Contains("Share the review first", (await mo.PostAsync(Links.Agreement(world.OpenCycle.Id, world.Pia.Id), ("Whole", "Early."), ("Revision", 0))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Hr_counts_nobody_where_too_few_are_in_the_cycle(World world)
    {
        var page = await world.SignedInAs(world.Hana).GetAsync(Links.AgreementCounts(world.ClosedCycle.Id));

        Assert.Contains("Too few to count", page.Text, StringComparison.Ordinal);
        Assert.Empty(await world.ClientOf(world.Hana).AgreementCountsAsync(world.ClosedCycle.Id.Value));
    }

    private static async Task TellAsync(World world)
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TellNewManagers>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Talk(World world) => Links.Conversation(world.ClosedCycle.Id, world.Ana.Id);

    private static string Agreed(Page page) => Assert.Single(page.All("[aria-labelledby=agreed]"));

    private static Task<Agreement> NowAsync(World world) => world.InDatabaseAsync(db => db.Agreements.AsNoTracking().SingleAsync());

    private static async Task SignAsAnaAsync(World world) =>
        Assert.Equal(HttpStatusCode.SeeOther, (await world.SignedInAs(world.Ana).PostAsync(Links.AgreementSignature(world.ClosedCycle.Id, world.Ana.Id), ("revision", 3))).Status);

    private static async Task WriteAsync(World world, Member by, string whole, int seen) =>
        Assert.Equal(HttpStatusCode.SeeOther, (await world.SignedInAs(by).PostAsync(Links.Agreement(world.ClosedCycle.Id, world.Ana.Id), ("Whole", whole), ("Revision", seen))).Status);
}
