using System.Net;
using Trellis.Client;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Endorsements;

/// <summary>Ratings that a session set anew, written down by HR beside those that stay.</summary>
public class CalibratedRatingTests
{
    [Theory, EachDatabase]
    public async Task A_rating_is_set_anew_and_the_manager_s_stays_beside_it(World world)
    {
        var hana = world.SignedInAs(world.Hana);
        await hana.PostAsync(Links.RatingsOf(world.Ana.Id));
        var option = hana.Page.Document.QuerySelectorAll("select[name=Rating] option").First(o => o.GetAttribute("value")!.StartsWith($"{world.ClosedCycle.Id}/E2/coding", StringComparison.Ordinal)).GetAttribute("value");

        var answer = await hana.SubmitAsync(Links.CalibratedRatingsOf(world.Ana.Id), ("Rating", option), ("Value", "5"), ("Why", "Three teams told of it."));

        Assert.Equal((HttpStatusCode.SeeOther, Links.Person(world.Ana.Id)), (answer.Status, answer.Location));
        var ratings = (await world.ClientOf(world.Ana).MyGrowthAsync()).Ratings.Where(r => r.Competency == "Coding" && r.Cycle == world.ClosedCycle.Name).ToList();
        Assert.Contains(ratings, r => r is { Role: "calibrated", Value: 5, Comment: "Three teams told of it." });
        Assert.Contains(ratings, r => r is { Role: "manager" } and not { Value: 5 });
        Assert.Contains((await world.ClientOf(world.Ana).MyGrowthAsync()).Gaps, g => g is { Competency: "coding", Now: { Value: 5, Calibrated: true } });
        Assert.Contains(await world.JournalAsync(), e => e.What == "ratings-calibrated" && !e.Data.Contains("told", StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabase("Rating", "", "rating-error", "Choose the rating")]
    [EachDatabase("Value", "", "value-error", "Choose a rating from 1 to 5")]
    [EachDatabase("Value", "9", "value-error", "Choose a rating from 1 to 5")]
    [EachDatabase("Why", " ", "why-error", "Say why the session set it so")]
    public async Task What_is_missing_is_said_beside_its_field(World world, string field, string value, string id, string sentence)
    {
        (string, object?)[] form = [("Rating", $"{world.ClosedCycle.Id}/E2/coding"), ("Value", "4"), ("Why", "Three teams told of it.")];

        var page = await world.SignedInAs(world.Hana).PostAsync(Links.CalibratedRatingsOf(world.Ana.Id), [.. form.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.All($"#{id}").Single(), StringComparison.Ordinal);
        Assert.True(field == "Why" || page.Text.Contains("Three teams told of it.", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task In_an_open_cycle_it_is_read_once_the_cycle_is_closed(World world)
    {
        var (hana, ana) = (world.ClientOf(world.Hana), world.ClientOf(world.Ana));
        var early = await Assert.ThrowsAsync<ApiException>(() => hana.CalibrateRatingsAsync(world.Ana.Id.Value, new(world.OpenCycle.Id.Value, [new("E2", "coding", 4, "Seen by three teams.")])));
        Assert.Equal("nothing-to-calibrate", early.Problem.Code);
        Assert.Equal("competency-not-asked", (await Assert.ThrowsAsync<ApiException>(() => hana.CalibrateRatingsAsync(world.Ana.Id.Value, new(world.ClosedCycle.Id.Value, [new("E2", "juggling", 4, "Seen.")])))).Problem.Code);
        Assert.Equal("ratings-missing", (await Assert.ThrowsAsync<ApiException>(() => hana.CalibrateRatingsAsync(world.Ana.Id.Value, new(world.ClosedCycle.Id.Value, [])))).Problem.Code);

        await hana.CalibrateRatingsAsync(world.Pia.Id.Value, new(world.OpenCycle.Id.Value, [new("E2", "coding", 4, "Seen by three teams.")]));

        Assert.DoesNotContain((await world.ClientOf(world.Pia).MyGrowthAsync()).Ratings, r => r.Role == "calibrated" && r.Cycle == world.OpenCycle.Name);
        await hana.CloseCycleAsync(world.OpenCycle.Id.Value);
        Assert.Contains((await world.ClientOf(world.Pia).MyGrowthAsync()).Ratings, r => r.Role == "calibrated" && r.Cycle == world.OpenCycle.Name);
        Assert.NotEmpty((await ana.MyGrowthAsync()).Ratings);
    }
}
