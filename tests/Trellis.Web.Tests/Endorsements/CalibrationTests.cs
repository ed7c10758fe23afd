using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Endorsements;

/// <summary>What a session decided on a move, written down by HR on the person's page.</summary>
public class CalibrationTests
{
    [Theory, EachDatabase]
    public async Task Hr_writes_down_a_decision_and_the_person_reads_it(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.GetAsync(Links.Person(world.Ana.Id));

        var answer = await hana.SubmitAsync(Links.CalibrationsOf(world.Ana.Id), ("Target", "engineering/E3"), ("Confirmed", "false"), ("Calibrators", "3"), ("Reason", "Two quarters more."));

        Assert.Equal((HttpStatusCode.SeeOther, Links.CalibrationOf(world.Ana.Id)), (answer.Status, answer.Location));
        Assert.Contains("not confirmed, 3 calibrators", (await hana.FollowAsync()).All("section[aria-labelledby=calibration] li").Single(), StringComparison.Ordinal);
        var hers = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.E3));
        Assert.Contains("Two quarters more.", hers.All("section[aria-labelledby=words] li")[0], StringComparison.Ordinal);
        Assert.True(hers.Has("[data-criterion=calibration][data-state=declined]"));
        Assert.Contains(await world.JournalAsync(), e => e.What == "calibration-recorded" && !e.Data.Contains("quarters", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_later_decision_holds_and_the_earlier_stays_readable(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.PostAsync(Links.CalibrationsOf(world.Ana.Id), ("Target", "engineering/E3"), ("Confirmed", "false"), ("Calibrators", "3"), ("Reason", "Two quarters more."));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.SignedInAs(world.Hana).PostAsync(Links.CalibrationsOf(world.Ana.Id), ("Target", "engineering/E3"), ("Confirmed", "true"), ("Calibrators", "1"));

        var hers = await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowthTo(Levels.E3));
        Assert.Equal(["confirmed by 1 calibrator", "not confirmed, 3 calibrators"], hers.All("section[aria-labelledby=words] .state").Select(s => s.Trim()).Take(2));
        Assert.True(hers.Has("[data-criterion=calibration][data-state=met]"));
    }

    [Theory]
    [EachDatabase("Target", "", "target-error", "Say which level the move is to")]
    [EachDatabase("Confirmed", "", "confirmed-error", "Say whether the session confirmed the move.")]
    [EachDatabase("Calibrators", "many", "calibrators-error", "Say how many calibrators decided")]
    [EachDatabase("Reason", " ", "reason-error", "Say why the session did not confirm it")]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays(World world, string field, string value, string id, string sentence)
    {
        (string, object?)[] form = [("Target", "engineering/E3"), ("Confirmed", "false"), ("Calibrators", "3"), ("Reason", "Two quarters more.")];

        var page = await world.SignedInAs(world.Hana).PostAsync(Links.CalibrationsOf(world.Ana.Id), [.. form.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.All($"#{id}").Single(), StringComparison.Ordinal);
        Assert.True(field == "Target" || page.Has("option[value='engineering/E3'][selected]"));
        Assert.Empty(page.All("section[aria-labelledby=change] .refusals"));
    }

    [Theory, EachDatabase]
    public async Task Nobody_of_hr_decides_on_themselves(World world)
    {
        var hana = world.SignedInAs(world.Hana);

        Assert.False((await hana.GetAsync(Links.Person(world.Hana.Id))).Has("section[aria-labelledby=calibration] form"));
        Assert.Equal(HttpStatusCode.NotFound, (await hana.PostAsync(Links.CalibrationsOf(world.Hana.Id), ("Target", "product/P3"), ("Confirmed", "true"), ("Calibrators", "3"))).Status);
    }
}
