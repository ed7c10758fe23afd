using System.Net;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Attacks;

/// <summary>What went wrong elsewhere, tried against the API.</summary>
public class ApiAttackTests
{
    private static IEnumerable<RightsRow> Reads => RightsTable.Api.Where(r => r.Method == "GET");

    [Theory, EachDatabase]
    public async Task Nothing_is_changed_by_being_read(World world)
    {
        var before = await world.DumpAsync();
        foreach (var row in Reads)
        {
            foreach (var subject in row.LetIn.Where(s => s != Subject.Moved))
                await ApiBodies.AskAsync(world, row, world.ProgramOf(Subject.Of(world, subject)!));
        }

        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task No_answer_is_kept_or_taken_for_something_else(World world)
    {
        List<string> wrong = [];
        foreach (var row in Reads)
        {
            foreach (var program in new[] { world.ProgramOf(world.Hana), world.ProgramOf(world.Ana), world.ProgramWith(null) })
            {
                var headers = (await ApiBodies.AskAsync(world, row, program)).Response.Headers;
                if (headers.CacheControl is not { NoStore: true } || !headers.TryGetValues("X-Content-Type-Options", out var kind) || kind.Single() != "nosniff")
                    wrong.Add($"{row}: {headers}");
            }
        }

        Findings.None(wrong);
    }

    /// <summary>Addresses stand in histories and logs, and a browser sends cookies by itself.</summary>
    [Theory]
    [EachDatabase("?access_token={0}", null, null)]
    [EachDatabase("?token={0}", null, null)]
    [EachDatabase("", "Cookie", "token={0}")]
    [EachDatabase("", "Authorization", "Basic {0}")]
    [EachDatabase("", "Authorization", "Bearer")]
    [EachDatabase("", "Authorization", "Bearer {0}, Bearer {0}")]
    [EachDatabase("", "X-Api-Key", "{0}")]
    public async Task A_token_counts_in_its_one_place_alone(World world, string question, string? header, string? value)
    {
        var secret = world.Story.Keys.Of(world.Ana).Secret;

        var answer = await world.ProgramWith(null).SendAsync(
            HttpMethod.Get, "/api/v1/me" + string.Format(question, secret), null, header is null ? [] : [(header, string.Format(value!, secret))]);

        Assert.Equal((HttpStatusCode.Unauthorized, "token-missing"), (answer.Status, answer.Problem.Code));
    }

    /// <summary>Nobody attests, shares or owns by a field that the form does not have.</summary>
    [Theory]
    [EachDatabase("POST", "/evidence", """{"title": "T", "date": "2026-09-30", "status": "attested"}""")]
    [EachDatabase("POST", "/evidence", """{"title": "T", "date": "2026-09-30", "attestation": {"accepted": true}}""")]
    [EachDatabase("POST", "/reviews", """{"cycle": "0199aaaa-0000-7000-8000-000000000000", "person": "0199aaaa-0000-7000-8000-000000000000", "rater": "0199aaaa-0000-7000-8000-000000000000"}""")]
    [EachDatabase("POST", "/people", """{"email": "zoe@teststead.example", "name": "Zoe", "role": "hr"}""")]
    [EachDatabase("POST", "/roles", """{"role": "hr", "email": "ana.engel@teststead.example", "person": "0199aaaa-0000-7000-8000-000000000000"}""")]
    [EachDatabase("POST", "/frameworks", """{"template": "sales", "name": "Sales", "published": true}""")]
    public async Task A_field_that_is_not_asked_for_is_refused(World world, string method, string path, string body)
    {
        var before = await world.DumpAsync();

        var answer = await world.ProgramOf(world.Hana).SendAsync(new(method), "/api/v1" + path, body);

        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), (answer.Status, answer.Problem.Code));
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    /// <summary>Names to sort, narrow and page by come from closed lists; whatever else is asked for is a text.</summary>
    [Theory]
    [EachDatabase("' OR 1=1 --")]
    [EachDatabase("name; DROP TABLE \"People\"")]
    [EachDatabase("%' ESCAPE '\\")]
    [EachDatabase("../../etc/passwd")]
    [EachDatabase("\u202e\u0000x")]
    [EachDatabase("-1")]
    [EachDatabase("99999999999999999999")]
    public async Task A_hostile_question_is_answered_in_peace(World world, string hostile)
    {
        var (hana, value) = (world.ProgramOf(world.Hana), Uri.EscapeDataString(hostile));
        var before = await world.DumpAsync();
        List<string> wrong = [];
        foreach (var path in new[] { "people", "people/to-connect", "evidence", "cycles", "reviews", "frameworks", "roles", "my/tokens", "templates", "my/looks" })
        {
            foreach (var name in new[] { "search", "missing", "sort", "limit", "after", "person", "to", "as_of", "column" })
            {
                var answer = await hana.GetAsync($"/api/v1/{path}?{name}={value}");
                if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity))
                    wrong.Add($"{path}?{name}: {answer}");
            }
        }

        Findings.None(wrong);
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task A_role_that_was_taken_away_is_gone_from_the_token_at_the_next_request(World world)
    {
        var (adam, program) = (world.ClientOf(world.Adam), world.ProgramOf(world.Ana));
        var given = await adam.GiveRoleAsync(new("administrator", world.Ana.Email));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/settings")).Status);

        await adam.EndRoleAsync(given.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/api/v1/settings")).Status);
    }

    [Theory, EachDatabase]
    public async Task No_log_line_holds_a_token_or_a_link(World world)
    {
        var hana = world.ClientOf(world.Hana);
        var zoe = await hana.AddPersonAsync(new() { Email = "zoe@teststead.example", Name = "Zoe Zeller" });
        var link = (await hana.InviteAsync(zoe.Id)).Link!;
        await world.ProgramWith("trl_guessed-in-vain").GetAsync("/api/v1/me");

        Assert.DoesNotContain(world.Host.Log.All, line => new[] { world.Story.Keys.Of(world.Hana).Secret, link.Split("token=")[1], "guessed-in-vain", "zoe@" }.Any(s => line.Contains(s, StringComparison.OrdinalIgnoreCase)));
    }
}
