using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>Everything of tests/data/rights.md, asked by whom a right was taken from: a scope, a role, the account itself.</summary>
public class LackingTests
{
    private static readonly string[] Holders = ["author", "HR", "admin"];
    private static readonly string[] Plain = ["self", "peer", "unplaced"];

    private static IEnumerable<(RightsRow Row, string Subject)> OfRoles(IEnumerable<RightsRow> rows) =>
        rows.Where(row => !row.LetIn.Intersect(Plain).Any()).SelectMany(row => Holders.Where(h => row.LetIn.Contains(h)).Select(h => (row, h)));

    /// <summary>Every scope but the one that the endpoint asks for.</summary>
    [Theory, EachDatabase]
    public async Task A_token_with_every_other_scope_finds_nothing_and_changes_nothing(World world)
    {
        List<string> wrong = [];
        var scopes = ScopesOf(world);
        var members = world.Story.Cast.All.ToDictionary(m => m.Id);
        var keys = Scope.All.ToDictionary(s => s.Name, s => members.Values.ToDictionary(m => m, m => Keys.Make(m, [.. Scope.All.Select(o => o.Name).Where(o => o != s.Name)], Story.Now, 90)));
        await world.AddAsync([.. keys.Values.SelectMany(k => k.Values).Select(k => (object)k.Token)]);
        var before = await world.DumpAsync();
        foreach (var row in RightsTable.Api.Where(r => r.Pattern is not ("/api/v1/me" or "/api/v1/openapi.json")))
        {
            var member = LetIn(world, row);
            var answer = await ApiBodies.AskAsync(world, row, world.ProgramWith(keys[scopes[row.Endpoint]][member].Secret));
            if ((answer.Status, answer.Problem.Code) != (HttpStatusCode.NotFound, "not-found"))
                wrong.Add($"{row} without {scopes[row.Endpoint]}: {answer}");
        }

        Findings.None(wrong);
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task Who_lost_a_role_finds_nothing_of_it_by_token_or_page_and_changes_nothing(World world)
    {
        var browsers = Holders.ToDictionary(h => h, h => Subject.BrowserOf(world, h));
        foreach (var browser in browsers.Values)
            await browser.GetAsync("/my/tokens");
        await world.InDatabaseAsync(db => db.Grants.ExecuteDeleteAsync());
        List<string> wrong = [];
        var before = await world.DumpAsync();
        foreach (var (row, subject) in OfRoles(RightsTable.Api))
        {
            var answer = await world.ProgramOf(Subject.Of(world, subject)!).SendAsync(new(row.Method), Asking.AddressOf(world, row), row.Method == "GET" ? null : new { }, ("If-Match", "\"1\""));
            if (answer.Status != HttpStatusCode.NotFound)
                wrong.Add($"{row} as former {subject}: {answer}");
        }

        foreach (var (row, subject) in OfRoles(RightsTable.Rows))
        {
            var answer = await Asking.AskAsync(world, row, browsers[subject]);
            if (answer.Status != HttpStatusCode.NotFound)
                wrong.Add($"{row} as former {subject}: {answer.Status}");
        }

        Findings.None(wrong);
        Findings.None((await world.DumpAsync()).Except(before).Where(line => !line.StartsWith("ApiTokens", StringComparison.Ordinal)));
    }

    /// <summary>Sessions and tokens of everybody, good a moment ago.</summary>
    [Theory, EachDatabase]
    public async Task Whose_account_was_disabled_is_let_in_nowhere_and_changes_nothing(World world)
    {
        var rows = RightsTable.Rows.Where(r => r.Answers["visitor"] == "in").ToList();
        await world.InDatabaseAsync(db => db.Users.ExecuteUpdateAsync(s => s.SetProperty(a => a.DisabledAt, world.Clock.GetUtcNow())));
        List<string> wrong = [];
        var before = await world.DumpAsync();
        foreach (var (row, i) in RightsTable.Api.Select((row, i) => (row, i)))
        {
            var answer = await world.ProgramWith(world.Story.Keys.Of(LetIn(world, row)).Secret, $"10.0.0.{i}").SendAsync(new(row.Method), Asking.AddressOf(world, row), row.Method == "GET" ? null : new { });
            if ((answer.Status, answer.Problem.Code) != (HttpStatusCode.Unauthorized, "token-missing"))
                wrong.Add($"{row}: {answer}");
        }

        foreach (var row in rows)
        {
            var page = await Asking.AskAsync(world, row, world.SignedInAs(LetIn(world, row)));
            if (page.Status is not (HttpStatusCode.SeeOther or HttpStatusCode.BadRequest) || page.Location?.StartsWith("/sign-in", StringComparison.Ordinal) == false)
                wrong.Add($"{row}: {page.Status} {page.Location}");
        }

        Findings.None(wrong);
        Findings.None((await world.DumpAsync()).Except(before));
    }

    private static Member LetIn(World world, RightsRow row) => Subject.Of(world, row.LetIn.FirstOrDefault(s => s != Subject.Moved) ?? "self")!;

    private static Dictionary<string, string> ScopesOf(World world) => world.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .SelectMany(e => e.Metadata.OfType<IAuthorizeData>().Where(a => Scope.All.Any(s => s.Name == a.Policy)).SelectMany(a => Endpoints.NamesOf(e).Select(name => (name, a.Policy!))))
        .ToDictionary(pair => pair.name, pair => pair.Item2);
}
