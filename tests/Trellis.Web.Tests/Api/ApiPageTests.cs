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

    [GeneratedRegex("scope ([a-z-]+)\\.")]
    private static partial Regex ScopeOf();

    [GeneratedRegex("^\\| `([A-Z]+ /[^`]+)` \\| ([a-z-]+) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^\\| `([a-z-]+)` \\| ", RegexOptions.Multiline)]
    private static partial Regex ScopeRow();
}
