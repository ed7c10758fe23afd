using Trellis.Web.Tests.Host;
using Trellis.Web.Tests.Rights;

namespace Trellis.Web.Tests.Api;

/// <summary>docs/api/openapi.json is what the server says of itself.</summary>
public class DescriptionTests
{
    private const string Update = "TRELLIS_UPDATE_OPENAPI";

    [Theory, EachDatabase]
    public async Task The_committed_description_is_the_served_one(World world)
    {
        var served = (await world.ProgramOf(world.Ana).GetAsync("/api/v1/openapi.json")).Text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Ladder.DataFile("../../docs/api/openapi.json");
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(file, served);

        Assert.True(File.ReadAllText(file) == served, $"The API changed and docs/api/openapi.json did not. Look at the difference, then run this test with {Update}=1 and commit the file.");
    }

    [Theory, EachDatabase]
    public async Task Every_endpoint_is_described_with_its_scope(World world)
    {
        var paths = (await world.ProgramOf(world.Ana).GetAsync("/api/v1/openapi.json")).Json.GetProperty("paths");
        var described = paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {p.Name}")).ToList();

        Assert.Equal(RightsTable.Api.Select(r => r.Endpoint).Where(e => !e.EndsWith("openapi.json", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.All(paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject()), o => Assert.StartsWith("Needs a", o.Value.GetProperty("description").GetString(), StringComparison.Ordinal));
    }
}
