using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Client;
using Trellis.Web.Api;
using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Attacks;

/// <summary>What a program may send to every endpoint that changes something: bodies that are none, and tags of what it has not read.</summary>
public class BodyTests
{
    private static readonly string[] Nonsense = ["", "{", "[]", "null", "7", "\"x\"", "{\"\":1}", "\u0000", new('[', 2_000), "{\"a\":{\"$ref\":\"#\"}}"];
    private static readonly string[] Values = ["null", "-1", "0", "1e400", "99999999999999999999", "true", "{}", "[]", "[null]", "[[]]", "\"\"", "\"\\ud800\"", "\"\\u202e\\uffff\"", $"\"{new string('x', 70_000)}\"", "\"9999-12-31\"", "\"0001-01-01\""];

    /// <summary>They replace nothing that somebody wrote, so what was read may be left unsaid.</summary>
    private static readonly string[] Unasked = ["POST /api/v1/cycles/{id}/closure", "POST /api/v1/cycles/{id}/cancellation", "POST /api/v1/cycles/{id}/reopening"];

    private static IEnumerable<RightsRow> Writes => RightsTable.Api.Where(r => r.Method != "GET" && r.LetIn.Any(s => s != Subject.Moved));

    [Theory, EachDatabase]
    public async Task A_body_of_any_kind_is_answered_in_peace(World world)
    {
        List<string> wrong = [];
        foreach (var row in Writes.DistinctBy(r => r.Endpoint))
        {
            var program = world.ProgramOf(Subject.Of(world, row.LetIn.Last(s => s != Subject.Moved))!);
            var sent = await ApiBodies.OfAsync(world, row);
            foreach (var body in Nonsense.Concat(Twisted(sent.Body)))
            {
                var answer = await program.SendAsync(new(row.Method), Asking.AddressOf(world, row), body, sent.IfMatch is { } tag ? [("If-Match", tag)] : []);
                if ((int)answer.Status >= 500)
                    wrong.Add($"{row} {body[..Math.Min(100, body.Length)]}: {answer}");
            }
        }

        Findings.None(wrong);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_changed_by_who_has_not_read_what_is_there(World world)
    {
        List<string> wrong = [];
        var before = await world.DumpAsync();
        var taking = world.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<TakesIfMatch>() is not null).SelectMany(Endpoints.NamesOf).ToHashSet();
        foreach (var row in Writes.Where(r => taking.Contains(r.Endpoint) && r.Answers[r.LetIn.First(s => s != Subject.Moved)][0] == '2'))
        {
            var program = world.ProgramOf(Subject.Of(world, row.LetIn.First(s => s != Subject.Moved))!);
            var sent = await ApiBodies.OfAsync(world, row);
            var held = sent.IfMatch ?? "\"0\"";
            foreach (var tag in (string?[])[.. Unasked.Contains(row.Endpoint) ? [] : new string?[] { null }, "*", $"W/{held}", held.Trim('"'), $"\"x\", {held}", "\"9999\"", "\"-1\"", "\"1.0.0/9999\"", "\"", "none"])
            {
                var answer = await program.SendAsync(new(row.Method), Asking.AddressOf(world, row), sent.Body, tag is null ? [] : [("If-Match", tag)]);
                if (answer.Status != (tag is null ? HttpStatusCode.PreconditionRequired : HttpStatusCode.PreconditionFailed))
                    wrong.Add($"{row} If-Match {tag}: {answer}");
            }
        }

        Assert.True(taking.Count > 5);
        Findings.None(wrong);
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    /// <summary>The right body, with one field of it after the other held wrong.</summary>
    private static IEnumerable<string> Twisted(object? body)
    {
        if (body is null or string)
            return [];
        var fields = JsonSerializer.SerializeToElement(body, ApiJson.Options).EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetRawText());
        return from name in fields.Keys
               from value in Values
               select $"{{{string.Join(',', fields.Select(f => $"\"{f.Key}\":{(f.Key == name ? value : f.Value)}"))}}}";
    }
}
