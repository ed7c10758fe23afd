using System.Net;
using Trellis.Client;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

/// <summary>Nobody overwrites what they have not read.</summary>
public class PreconditionTests
{
    [Theory, EachDatabase]
    public async Task A_rating_is_saved_on_the_turn_that_was_read(World world)
    {
        var mo = world.ProgramOf(world.Mo);
        var review = (await mo.GetAsync($"/api/v1/reviews/{world.AnasReview.Id}")).As<ReviewDetails>();
        var rating = review.Ratings.Single(r => r.Competency == "coding");
        var address = $"/api/v1/reviews/{review.Id}/ratings/{rating.Against}/{rating.Competency}";

        var saved = await mo.PutAsync(address, new RatingWrite { Value = 4, Comment = "Seen twice." }, ("If-Match", rating.ETag));
        var late = await mo.PutAsync(address, new RatingWrite { Value = 2, Comment = "Another window." }, ("If-Match", rating.ETag));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "rating-changed", saved.ETag, saved.ETag), (late.Status, late.Problem.Code, late.ETag, late.Problem.Current));
    }

    [Theory, EachDatabase]
    public async Task Without_saying_what_was_read_nothing_is_replaced(World world)
    {
        var answers = new[]
        {
            await world.ProgramOf(world.Mo).PutAsync($"/api/v1/reviews/{world.AnasReview.Id}/ratings/E2/coding", new RatingWrite { Value = 4 }),
            await world.ProgramOf(world.Mo).PostAsync($"/api/v1/evidence/{world.OfferedEvidence.Id}/attestation", new Judgement(true, null)),
            await world.ProgramOf(world.Hana).PutAsync($"/api/v1/people/{world.Ana.Id}/place", new PlaceChange { Manager = world.Otto.Email }),
            await world.ProgramOf(world.Hana).PutAsync("/api/v1/company", "schema: trellis/v1"),
        };

        Assert.All(answers, a => Assert.Equal(((HttpStatusCode)428, "precondition-missing"), (a.Status, a.Problem.Code)));
    }

    [Theory, EachDatabase]
    public async Task A_place_that_somebody_changed_meanwhile_is_left_alone(World world)
    {
        var hana = world.ProgramOf(world.Hana);
        var read = await hana.GetAsync($"/api/v1/people/{world.Ana.Id}");
        var placed = await hana.PutAsync($"/api/v1/people/{world.Ana.Id}/place", new PlaceChange { Manager = world.Otto.Email }, ("If-Match", read.ETag!));

        var late = await hana.PutAsync($"/api/v1/people/{world.Ana.Id}/place", new PlaceChange { Manager = world.Fay.Email }, ("If-Match", read.ETag!));

        Assert.Equal(HttpStatusCode.OK, placed.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, placed.ETag), (late.Status, late.Problem.Current));
    }

    [Theory, EachDatabase]
    public async Task Evidence_is_attested_as_it_was_read(World world)
    {
        var mo = world.ProgramOf(world.Mo);
        var read = await mo.GetAsync($"/api/v1/evidence/{world.OfferedEvidence.Id}");

        var attested = await mo.PostAsync($"/api/v1/evidence/{world.OfferedEvidence.Id}/attestation", new Judgement(true, null), ("If-Match", read.ETag!));
        var late = await mo.PostAsync($"/api/v1/evidence/{world.OfferedEvidence.Id}/attestation", new Judgement(false, "No."), ("If-Match", read.ETag!));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, attested.ETag), (attested.Status, late.Status, late.ETag));
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_replaced_only_by_who_has_read_it(World world)
    {
        var ada = world.ProgramOf(world.Ada);
        var read = await ada.GetAsync("/api/v1/frameworks/engineering/text?company=false");
        var renamed = read.Text.Replace("title: Engineering", "title: Engineering and tools", StringComparison.Ordinal);
        var saved = await ada.PutAsync("/api/v1/frameworks/engineering/draft", renamed, ("If-Match", read.ETag!));

        var late = await ada.PutAsync("/api/v1/frameworks/engineering/draft", read.Text, ("If-Match", read.ETag!));
        var based = await ada.PutAsync($"/api/v1/frameworks/engineering/draft?base={Uri.EscapeDataString(read.ETag!.Trim('"'))}", read.Text);
        var silent = await ada.PutAsync("/api/v1/frameworks/engineering/draft", read.Text);

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, saved.ETag), (late.Status, late.Problem.Current));
        Assert.Equal((HttpStatusCode.Conflict, "framework-newer", saved.ETag), (based.Status, based.Problem.Code, based.Problem.Current));
        Assert.Equal((HttpStatusCode)428, silent.Status);
    }
}
