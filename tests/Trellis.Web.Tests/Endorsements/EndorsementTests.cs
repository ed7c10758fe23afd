using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Endorsements;

/// <summary>A manager's word on a move, on the pages.</summary>
public class EndorsementTests
{
    private const string E3 = "engineering/E3";

    [Theory, EachDatabase]
    public async Task A_manager_endorses_a_report_who_reads_it(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await mo.GetAsync(Links.GrowthOf(world.Ana.Id, Levels.E3));

        var answer = await mo.SubmitAsync(Links.EndorsementsOf(world.Ana.Id), ("Status", "active"), ("Reason", "She led the change of format."));

        Assert.Equal((HttpStatusCode.SeeOther, Links.WordsOn(world.Ana.Id, Levels.E3)), (answer.Status, answer.Location));
        var hers = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.E3));
        Assert.Contains("endorsed", hers.All("section[aria-labelledby=words] li")[0], StringComparison.Ordinal);
        Assert.Contains("She led the change of format.", hers.All("section[aria-labelledby=words] li")[0], StringComparison.Ordinal);
        Assert.False(hers.Has("section[aria-labelledby=words] form"));
        Assert.True(hers.Has("[data-criterion=endorsement][data-state=met]"));
        Assert.Contains(await world.JournalAsync(), e => e.What == "move-endorsed" && !e.Data.Contains("format", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_word_is_taken_back_with_a_reason_and_nothing_is_overwritten(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await SayAsync(mo, world, "active", "");
        var refused = await SayAsync(mo, world, "revoked", " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Say why; the person reads your reason.", refused.All("#reason-error").Single(), StringComparison.Ordinal);

        await SayAsync(mo, world, "revoked", "The project ended early.");

        var hers = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.E3));
        Assert.Equal(["word taken back", "endorsed"], hers.All("section[aria-labelledby=words] .state").Select(s => s.Trim()).Take(2));
        Assert.True(hers.Has("[data-criterion=endorsement][data-state=pending]"));
    }

    [Theory, EachDatabase]
    public async Task What_was_typed_stays_when_it_is_refused(World world)
    {
        var refused = await world.SignedInAs(world.Mo).PostAsync(Links.EndorsementsOf(world.Ana.Id), ("Target", E3), ("Status", ""), ("Reason", "Half a sentence"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Half a sentence", refused.All("textarea[name=Reason]").Single(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_level_that_no_move_leads_to_is_refused_in_one_sentence(World world)
    {
        var refused = await world.SignedInAs(world.Mo).PostAsync(Links.EndorsementsOf(world.Ana.Id), ("Target", "engineering/E9"), ("Status", "active"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Say which level the move is to", refused.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_button_pressed_twice_says_one_word(World world)
    {
        var mo = world.SignedInAs(world.Mo);
        await SayAsync(mo, world, "active", "Well done.");
        await SayAsync(mo, world, "active", "Well done.");

        Assert.Single((await mo.GetAsync(Links.GrowthOf(world.Ana.Id, Levels.E3))).All("section[aria-labelledby=words] li"), li => li.Contains("Well done.", StringComparison.Ordinal));
    }

    private static Task<Page> SayAsync(Browser mo, World world, string status, string reason) =>
        mo.PostAsync(Links.EndorsementsOf(world.Ana.Id), ("Target", E3), ("Status", status), ("Reason", reason));
}
