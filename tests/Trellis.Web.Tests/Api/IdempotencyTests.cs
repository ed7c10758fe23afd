using System.Net;
using Microsoft.EntityFrameworkCore;
using Trellis.Client;
using Trellis.Domain.Reviews;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

public class IdempotencyTests
{
    private const string Evidence = "/api/v1/evidence";

    [Theory, EachDatabase]
    public async Task The_same_request_again_does_nothing_and_is_answered_as_before(World world)
    {
        var ana = world.ProgramOf(world.Ana);
        var first = await ana.PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"));

        var again = await ana.PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"));

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal((first.Status, first.Text, first.ETag, first.Response.Headers.Location), (again.Status, again.Text, again.ETag, again.Response.Headers.Location));
        Assert.Equal("true", again.Response.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(1, await CountAsync(world, "Agreed the format"));
    }

    [Theory, EachDatabase]
    public async Task Another_request_under_the_same_key_is_refused(World world)
    {
        var ana = world.ProgramOf(world.Ana);
        await ana.PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"));

        var other = await ana.PostAsync(Evidence, Item("Agreed something else"), ("Idempotency-Key", "k1"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (other.Status, other.Problem.Code));
        Assert.Equal(0, await CountAsync(world, "Agreed something else"));
    }

    [Theory, EachDatabase]
    public async Task Two_people_may_choose_the_same_key(World world)
    {
        await world.ProgramOf(world.Ana).PostAsync(Evidence, Item("Ours"), ("Idempotency-Key", "k1"));

        Assert.Equal(HttpStatusCode.Created, (await world.ProgramOf(world.Pia).PostAsync(Evidence, Item("Ours"), ("Idempotency-Key", "k1"))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_refused_request_may_be_put_right_under_its_key(World world)
    {
        var ana = world.ProgramOf(world.Ana);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.PostAsync(Evidence, Item(""), ("Idempotency-Key", "k1"))).Status);

        Assert.Equal(HttpStatusCode.Created, (await ana.PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"))).Status);
    }

    [Theory, EachDatabase]
    public async Task A_key_is_forgotten_after_a_day(World world)
    {
        var ana = world.ProgramOf(world.Ana);
        await ana.PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"));
        world.Clock.Advance(TimeSpan.FromHours(25));

        await ana.PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"));

        Assert.Equal(2, await CountAsync(world, "Agreed the format"));
        Assert.Single(await world.InDatabaseAsync(db => db.RememberedAnswers.ToListAsync()));
    }

    [Theory, EachDatabase]
    public async Task The_same_request_many_times_at_once_does_one_thing(World world)
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.ProgramOf(world.Ana).PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"))));

        Assert.Equal(1, await CountAsync(world, "Agreed the format"));
        Assert.Contains(asked, a => a.Status == HttpStatusCode.Created);
        Assert.All(asked, a => Assert.True(a.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, a.ToString()));
    }

    [Theory, EachDatabase]
    public async Task Different_requests_at_once_under_one_key_do_one_of_them(World world)
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => world.ProgramOf(world.Ana).PostAsync(Evidence, Item($"Agreed format {i}"), ("Idempotency-Key", "k1"))));

        Assert.Single(asked, a => a.Status == HttpStatusCode.Created);
        Assert.All(asked.Where(a => a.Status != HttpStatusCode.Created), a => Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (a.Status, a.Problem.Code)));
        Assert.Equal(1, await world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().CountAsync(e => e.Title.StartsWith("Agreed format "))));
    }

    [Theory, EachDatabase]
    public async Task What_was_saved_before_the_server_stopped_is_not_done_twice(World world)
    {
        var ana = world.ProgramOf(world.Ana);
        await ana.PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"));
        await world.InDatabaseAsync(db => db.RememberedAnswers.ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, (int?)null)));

        var again = await ana.PostAsync(Evidence, Item("Agreed the format"), ("Idempotency-Key", "k1"));

        Assert.Equal((HttpStatusCode.Conflict, "idempotency-answer-lost"), (again.Status, again.Problem.Code));
        Assert.Equal(1, await CountAsync(world, "Agreed the format"));
    }

    [Theory, EachDatabase]
    public async Task Ratings_that_hr_reads_are_kept_nowhere(World world)
    {
        await world.ProgramOf(world.Hana).PostAsync($"/api/v1/people/{world.Ana.Id}/ratings", null, ("Idempotency-Key", "k1"));

        Assert.Empty(await world.InDatabaseAsync(db => db.RememberedAnswers.ToListAsync()));
    }

    private static NewEvidence Item(string title) => new() { Title = title, Date = "2026-09-30" };

    private static Task<int> CountAsync(World world, string title) => world.InDatabaseAsync(db => db.Facts.OfType<EvidenceItem>().CountAsync(e => e.Title == title));
}
