using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Reviews;

public class CheckInTests
{
    private const string Form = "form[action='/check-ins']";

    [Theory, EachDatabase]
    public async Task A_check_in_about_any_role_is_kept_for_its_writer_alone(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        Assert.Contains("against E2, ", (await ana.GetAsync(Links.NewCheckIn())).Text, StringComparison.Ordinal);
        await ana.GetAsync(Links.NewCheckIn(Levels.P2));

        var kept = await ana.SubmitAsync(Form, ("Answers/communication/Choice", "4"), ("Answers/communication/Note", "Ran the interviews."));

        var page = await ana.GetAsync(kept.Location!);
        Assert.Contains("Only you read it", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ran the interviews.", page.Text, StringComparison.Ordinal);
        foreach (var other in new[] { world.Mo, world.Mia, world.Hana, world.Adam })
            Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(other).GetAsync(kept.Location!)).Status);
        Assert.Empty(await world.InDatabaseAsync(db => db.Notices.Where(n => n.Link == kept.Location).ToListAsync()));
        Assert.DoesNotContain("interviews", string.Concat((await world.JournalAsync()).Select(r => r.Data)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Shared_it_reaches_the_manager_who_is_told_and_replies(World world)
    {
        var (ana, mo) = (world.SignedInAs(world.Ana), world.SignedInAs(world.Mo));
        var place = Links.CheckIn(world.Story.History.AnasRehearsal.Id);
        await ana.GetAsync(place);

        Assert.Equal((HttpStatusCode.SeeOther, place), Of(await ana.SubmitAsync($"form[action='{place}/sharing']")));

        Assert.Contains($"{world.Ana.Name} shared a check-in with you.", (await mo.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains("canary-ana-rehearsal", (await mo.GetAsync(place)).Html, StringComparison.Ordinal);
        await mo.SubmitAsync($"form[action='{place}/replies']", ("text", "Let us look at it on Monday."));
        Assert.Contains("Let us look at it on Monday.", (await ana.GetAsync(place)).Text, StringComparison.Ordinal);
        Assert.Contains($"{world.Mo.Name} replied to a check-in.", (await ana.GetAsync(Links.Notices)).Text, StringComparison.Ordinal);
        Assert.Contains(place, (await mo.GetAsync(Links.CheckInsOf(world.Ana.Id))).Html, StringComparison.Ordinal);
        Assert.Contains(place, (await mo.GetAsync(Links.CheckIns)).Html, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_next_manager_reads_what_was_shared_and_the_former_one_no_more(World world)
    {
        var (shared, kept) = (Links.CheckIn(world.Story.History.AnasCheckIn.Id), Links.CheckIn(world.Story.History.AnasRehearsal.Id));

        await world.MoveAsync(world.Ana, world.Otto);

        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Otto).GetAsync(shared)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Otto).GetAsync(kept)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mo).GetAsync(shared)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SignedInAs(world.Mo).PostAsync($"{shared}/replies", ("text", "Still here."))).Status);
    }

    [Theory, EachDatabase]
    public async Task Two_windows_do_not_overwrite_each_other_and_what_was_typed_stays(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var place = Links.CheckIn(world.Story.History.AnasRehearsal.Id);
        await ana.PostAsync(place, ("Whole", "First window."), ("Revision", 1));

        var late = await ana.PostAsync(place, ("Whole", "Second window."), ("Answers/coding/Choice", "5"), ("Revision", 1));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("First window.", late.Text, StringComparison.Ordinal);
        Assert.Contains("Second window.", late.Document.QuerySelector("textarea[name=Whole]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await ana.SubmitAsync($"form[action='{place}']")).Status);
        Assert.Contains("Second window.", (await ana.GetAsync(place)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await ana.PostAsync($"{place}/sharing", ("revision", 1))).Status);
    }

    [Theory, EachDatabase]
    public async Task What_is_refused_stays_typed(World world)
    {
        var page = await world.SignedInAs(world.Ana).PostAsync(Links.CheckIns, ("About", "engineering/E3"), ("Answers/coding/Choice", "7"), ("Answers/coding/Note", "A note I typed."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("A note I typed.", page.Html, StringComparison.Ordinal);
        Assert.Contains("against E3", page.Text, StringComparison.Ordinal);
        Assert.Contains("Choose a level of a published framework.", (await world.SignedInAs(world.Ana).PostAsync(Links.CheckIns, ("About", "engineering/E9"), ("Whole", "x"))).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_form_sent_twice_makes_one_check_in(World world)
    {
        var (ana, key) = (world.SignedInAs(world.Ana), Guid.CreateVersion7());

        await ana.PostAsync(Links.CheckIns, ("Key", key), ("About", "engineering/E2"), ("Whole", "Once."));
        await ana.PostAsync(Links.CheckIns, ("Key", key), ("About", "engineering/E2"), ("Whole", "Once."));
        var other = await ana.PostAsync(Links.CheckIns, ("Key", key), ("About", "engineering/E2"), ("Whole", "Something else."));

        Assert.Contains("has been saved before with other words", other.Text, StringComparison.Ordinal);
        Assert.Contains("Something else.", other.Text, StringComparison.Ordinal);
        Assert.Equal(1, await world.InDatabaseAsync(db => db.CheckIns.CountAsync(c => c.Whole == "Once.")));
    }

    [Theory, EachDatabase]
    public async Task Without_an_answer_nothing_is_taken_over_and_no_self_assessment_begun(World world)
    {
        await world.RemoveAsync(world.PiasSelf);
        var pia = world.ClientOf(world.Pia);
        var made = await pia.AddCheckInAsync(new() { Level = "engineering/E2", Whole = "Only on the whole." });

        var refused = await Assert.ThrowsAsync<ApiException>(() => pia.TakeOverCheckInAsync(made.Id, world.OpenCycle.Id.Value));

        Assert.Contains("answers no competency", refused.Problem.Errors![0].Message, StringComparison.Ordinal);
        Assert.False(await world.InDatabaseAsync(db => db.Assessments.AnyAsync(a => a.CycleId == world.OpenCycle.Id && a.RaterId == world.Pia.Id && a.Role == Trellis.Domain.Readiness.RaterRole.Self)));
    }

    [Theory, EachDatabase]
    public async Task A_rehearsal_begins_the_self_assessment_and_changes_no_answer_of_it(World world)
    {
        var pia = world.SignedInAs(world.Pia);
        await pia.GetAsync(Links.NewCheckIn());
        var kept = await pia.SubmitAsync(Form, ("Answers/coding/Choice", "5"), ("Answers/coding/Note", "Another thought."));
        await pia.GetAsync(kept.Location!);

        var full = await pia.SubmitAsync($"form[action='{kept.Location}/take-over']");
        Assert.Contains("nothing was taken over", full.Text, StringComparison.Ordinal);

        await world.InDatabaseAsync(db => db.Assessments.Where(a => a.Id == world.PiasSelf.Id).ExecuteDeleteAsync());
        await pia.GetAsync(kept.Location!);
        var taken = await pia.SubmitAsync($"form[action='{kept.Location}/take-over']");

        Assert.StartsWith(Links.Reviews, taken.Location!, StringComparison.Ordinal);
        var self = await world.InDatabaseAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.CycleId == world.OpenCycle.Id && a.PersonId == world.Pia.Id && a.RaterId == world.Pia.Id));
        var rating = Assert.Single(self.Ratings);
        Assert.Equal((5, "Another thought.", true), (rating.Value, rating.Comment, self.IsDraft));
    }

    [Theory, EachDatabase]
    public async Task Another_level_begins_no_self_assessment(World world)
    {
        var pia = world.SignedInAs(world.Pia);
        await world.InDatabaseAsync(db => db.Assessments.Where(a => a.Id == world.PiasSelf.Id).ExecuteDeleteAsync());
        var kept = await pia.PostAsync(Links.CheckIns, ("About", "engineering/E3"), ("Answers/coding/Choice", "3"));

        Assert.False((await pia.GetAsync(kept.Location!)).Has("form[action$='/take-over']"));
        var refused = await pia.PostAsync($"{kept.Location}/take-over", ("cycle", world.OpenCycle.Id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.False(await world.InDatabaseAsync(db => db.Assessments.AnyAsync(a => a.CycleId == world.OpenCycle.Id && a.RaterId == world.Pia.Id && a.PersonId == world.Pia.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_private_one_is_thrown_away_and_a_shared_one_stays(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var (kept, shared) = (Links.CheckIn(world.Story.History.AnasRehearsal.Id), Links.CheckIn(world.Story.History.AnasCheckIn.Id));

        Assert.Equal((HttpStatusCode.SeeOther, Links.CheckIns), Of(await ana.PostAsync($"{kept}/disposal")));

        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(kept)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.PostAsync($"{shared}/disposal")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync(shared)).Status);
    }

    [Theory, EachDatabase]
    public async Task Without_a_manager_nothing_is_shared(World world)
    {
        var nora = world.SignedInAs(world.Nora);
        Assert.Contains("Choose a level", (await nora.GetAsync(Links.NewCheckIn())).Text, StringComparison.Ordinal);
        var kept = await nora.PostAsync(Links.CheckIns, ("About", "product/P2"), ("Whole", "Would this be for me?"));

        var refused = await nora.PostAsync($"{kept.Location}/sharing", ("revision", 1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("HR can enter whom you report to", refused.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_check_in_changes_nothing_of_what_criteria_count(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var before = (await ana.GetAsync(Links.MyGrowth)).Text;
        foreach (var competency in Competencies.All)
            await ana.PostAsync(Links.CheckIns, ("About", "engineering/E3"), ($"Answers/{competency}/Choice", "5"));

        Assert.Equal(before, (await ana.GetAsync(Links.MyGrowth)).Text);
    }

    [Theory, EachDatabase]
    public async Task A_program_keeps_shares_and_takes_over(World world)
    {
        var (pia, mo) = (world.ClientOf(world.Pia), world.ClientOf(world.Mo));
        var made = await pia.AddCheckInAsync(new() { Level = "engineering/E2", Answers = [new("coding", 3, Note: "By program.")] });
        var mine = await pia.CheckInAsync(made.Id);
        Assert.Equal(("engineering/E2", "private", 3), (mine.Level, mine.State, mine.Answers[0].Value));
        Assert.Empty(await mo.CheckInsAsync(world.Pia.Id.Value));

        var changed = await pia.ChangeCheckInAsync(made.Id, new() { Whole = "Anew.", Answers = [new("coding", 4)] }, mine.ETag);
        Assert.Equal("check-in-changed", (await Assert.ThrowsAsync<ApiException>(() => pia.ShareCheckInAsync(made.Id, mine.ETag))).Problem.Code);
        await pia.ShareCheckInAsync(made.Id, changed.ETag!);
        await mo.ReplyToCheckInAsync(made.Id, "Thank you.");

        var read = Assert.Single(await mo.CheckInsAsync(world.Pia.Id.Value));
        Assert.Equal(("shared", "Anew.", world.Mo.Name, "Thank you."), (read.State, read.Whole, read.Replies[0].By, read.Replies[0].Text));
        Assert.Equal("nothing-to-take", (await Assert.ThrowsAsync<ApiException>(() => pia.TakeOverCheckInAsync(made.Id, world.OpenCycle.Id.Value))).Problem.Code);
    }

    [Theory, EachDatabase]
    public async Task What_was_shared_stands_in_the_conversation(World world)
    {
        var (shared, kept) = (Links.CheckIn(world.Story.History.AnasCheckIn.Id), Links.CheckIn(world.Story.History.AnasRehearsal.Id));

        foreach (var reader in new[] { world.Ana, world.Mo })
        {
            var page = await world.SignedInAs(reader).GetAsync(Links.Conversation(world.ClosedCycle.Id, world.Ana.Id));
            Assert.True(page.Has($"a[href='{shared}']"));
            Assert.False(page.Has($"a[href='{kept}']"));
        }
    }

    [Theory, EachDatabase]
    public async Task A_competency_that_is_not_rated_is_one_click_from_a_check_in(World world)
    {
        var ana = world.SignedInAs(world.Ana);
        var link = (await ana.GetAsync(Links.MyGrowthTo(Levels.P2))).Document.QuerySelectorAll("td.plot a[href*='/check-ins/new']")[^1].GetAttribute("href")!;

        var form = await ana.GetAsync(link);

        Assert.Contains(form.Document.QuerySelector("details[open] fieldset")!.Id!.Split('/')[1], link, StringComparison.Ordinal);
        Assert.Single(form.All("form details[open]"));
    }

    private static (HttpStatusCode, string?) Of(Page page) => (page.Status, page.Location);
}
