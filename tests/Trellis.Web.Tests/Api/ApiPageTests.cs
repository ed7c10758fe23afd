using System.Text.RegularExpressions;
using Trellis.Web.Api;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Api;

/// <summary>What docs/api.md repeats is so.</summary>
public partial class ApiPageTests
{
    private static readonly string Page = File.ReadAllText(Ladder.DataFile("../../docs/api.md"));

    [Theory, EachDatabase]
    public async Task Every_endpoint_is_listed_with_its_scope(World world)
    {
        var paths = (await world.ProgramOf(world.Ana).GetAsync("/api/v1/openapi.json")).Json.GetProperty("paths");
        var described = paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o =>
            $"{o.Name.ToUpperInvariant()} {p.Name["/api/v1".Length..]} {(ScopeOf().Match(o.Value.GetProperty("description").GetString()!) is { Success: true } scope ? scope.Groups[1].Value : "any")}"));

        Assert.Equal(described.Order(StringComparer.Ordinal), Row().Matches(Page).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}").Order(StringComparer.Ordinal));
    }

    /// <summary>Which scopes the two tokens of the page have, and which each example needs.</summary>
    [Fact]
    public void Every_example_asks_for_an_endpoint_that_its_token_may_use()
    {
        var rows = Row().Matches(Page).Select(m => (Call: m.Groups[1].Value, Scope: m.Groups[2].Value)).ToList();
        var tokens = Made().Matches(Joined).ToDictionary(m => m.Groups[1].Value, m => Named().Matches(m.Value).Select(s => s.Groups[1].Value).ToHashSet());
        var examples = Curl().Matches(Joined).Select(m => (Token: m.Groups[1].Value, Method: MethodOf(m.Value), Path: m.Groups[2].Value)).ToList();

        Assert.True(examples.Count > 10);
        Findings.None(examples.Where(e => !rows.Exists(r => Leads(r.Call, $"{e.Method} {e.Path}") && (r.Scope == "any" || tokens[e.Token].Contains(r.Scope)))).Select(e => $"{e.Method} {e.Path} with {e.Token}"));

        static string MethodOf(string line) => line.Contains("-X ", StringComparison.Ordinal) ? line.Split("-X ")[1].Split(' ')[0] : line.Contains("--data-binary", StringComparison.Ordinal) ? "POST" : "GET";
        static bool Leads(string template, string call) => Regex.IsMatch(call, $"^{Segment().Replace(template, "[^/]+")}$");
    }

    [Fact]
    public void The_scopes_are_those_there_are() =>
        Assert.Equal(Scope.All.Select(s => s.Name), ScopeRow().Matches(Page).Select(m => m.Groups[1].Value));

    [Fact]
    public void The_limits_are_those_that_hold()
    {
        string[] facts =
        [
            $"at most {ApiToken.LongestDays} days", $"{Paging.Usual} when it is not said, {Paging.Most} at most", $"{SignIn.RequestsPerMinute} requests a minute",
            $"{TokenTries.PerFiveMinutes} tokens that are not good in five minutes", $"within {Data.RememberedAnswer.Lifetime.TotalHours} hours", $"`{Idempotency.Header}`", $"`{Idempotency.ReplayedHeader}: true`",
        ];

        Assert.All(facts, fact => Assert.Contains(fact, Page, StringComparison.Ordinal));
    }

    /// <summary>With the lines that go on put together.</summary>
    private static string Joined => Page.Replace("\\\n", "", StringComparison.Ordinal);

    [GeneratedRegex("^ {4}.*?([A-Z_]+)=\\$\\(bin/trellis-server create-token .*$", RegexOptions.Multiline)]
    private static partial Regex Made();

    [GeneratedRegex("--scope ([a-z-]+)")]
    private static partial Regex Named();

    [GeneratedRegex("curl .*?Bearer \\$([A-Z_]+)\".*?\\$TRELLIS_URL/api/v1(/[^?\" )|\n]*)", RegexOptions.Multiline)]
    private static partial Regex Curl();

    [GeneratedRegex("\\{[a-z_]+\\}")]
    private static partial Regex Segment();

    [GeneratedRegex("scope ([a-z-]+)\\.")]
    private static partial Regex ScopeOf();

    [GeneratedRegex("^\\| `([A-Z]+ /[^`]+)` \\| ([a-z-]+) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^\\| `([a-z-]+)` \\| ", RegexOptions.Multiline)]
    private static partial Regex ScopeRow();
}
