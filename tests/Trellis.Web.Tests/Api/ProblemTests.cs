using System.Net;
using Trellis.Client;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

public class ProblemTests
{
    [Theory, EachDatabase]
    public async Task Every_reason_comes_at_once_with_its_code_and_field(World world)
    {
        var answer = await world.ProgramOf(world.Ana).PostAsync("/api/v1/evidence", new NewEvidence { Link = "javascript:alert(1)" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([("title-missing", "title"), ("date-missing", "date"), ("link-scheme", "link")], answer.Problem.Errors!.Select(e => (e.Code, e.Field!)));
    }

    [Theory]
    [EachDatabase("{\"title\":")]
    [EachDatabase("{\"titel\":\"x\"}")]
    [EachDatabase("{\"title\":7}")]
    [EachDatabase("{\"title\":\"a\\u0000b\",\"date\":\"2026-09-30\"}")]
    [EachDatabase("[]")]
    [EachDatabase("")]
    public async Task A_body_that_cannot_be_read_is_a_problem_too(World world, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/evidence") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

        var answer = await world.ProgramOf(world.Ana).SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), (answer.Status, answer.Problem.Code));
    }

    [Theory]
    [EachDatabase("application/x-www-form-urlencoded")]
    [EachDatabase("text/plain")]
    public async Task What_a_body_calls_itself_does_not_matter(World world, string label)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/evidence") { Content = new StringContent("{\"title\":\"Agreed the format\",\"date\":\"2026-09-30\"}", System.Text.Encoding.UTF8, label) };

        Assert.Equal(HttpStatusCode.Created, (await world.ProgramOf(world.Ana).SendAsync(request)).Status);
    }

    [Theory]
    [EachDatabase("/api/v1/reviews/not-an-id")]
    [EachDatabase("/api/v1/people/00000000-0000-0000-0000-000000000000/readiness")]
    [EachDatabase("/api/v1/nothing")]
    [EachDatabase("/api")]
    public async Task What_is_not_there_is_a_problem_and_no_page(World world, string address)
    {
        var answer = await world.ProgramOf(world.Hana).GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (answer.Status, answer.Problem.Code));
    }

    [Theory]
    [EachDatabase("/api/v1/people?limit=many")]
    public async Task A_value_in_the_address_that_is_none_is_a_problem(World world, string address) =>
        Assert.Equal("unreadable", (await world.ProgramOf(world.Hana).GetAsync(address)).Problem.Code);

    [Theory, EachDatabase]
    public async Task A_list_is_read_piece_by_piece_and_every_line_comes_once(World world)
    {
        var hana = world.ProgramOf(world.Hana);
        List<PersonEntry> seen = [];
        string? next = null;
        do
        {
            var page = (await hana.GetAsync($"/api/v1/people?limit=4{(next is null ? "" : $"&after={next}")}")).As<ApiPage<PersonEntry>>();
            Assert.InRange(page.Items.Count, 1, 4);
            seen.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(world.Story.Cast.All.Select(m => m.Email).Order(StringComparer.Ordinal), seen.Select(p => p.Email).Order(StringComparer.Ordinal));
        Assert.Equal(("engineering", "E2", world.Mo.Email), seen.Where(p => p.Id == world.Ana.Id.Value).Select(p => (p.Family, p.Level, p.Manager)).Single());
    }

    [Theory]
    [EachDatabase("nonsense")]
    [EachDatabase("AApi")]
    [EachDatabase("-1")]
    public async Task A_cursor_of_nobody_gives_the_beginning(World world, string cursor) =>
        Assert.NotEmpty((await world.ProgramOf(world.Hana).GetAsync($"/api/v1/people?after={cursor}&limit=-3")).As<ApiPage<PersonEntry>>().Items);
}
