using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Rights;

/// <summary>What is sent to each POST of the table: what a person who may would send.</summary>
internal static class Forms
{
    private static readonly Dictionary<string, Func<World, string, (string, object?)[]>> Known = new()
    {
        ["POST /sign-in"] = (_, _) => [("Email", "nobody@teststead.example"), ("Password", "wrong")],
        ["POST /sign-out"] = (_, _) => [],
        ["POST /demo"] = (w, _) => [("account", w.Ana.Account.Id)],
        ["POST /people/{person}/ratings"] = (_, _) => [],
    };

    public static (string Name, object? Value)[] Of(World world, string endpoint, string on) =>
        Known.TryGetValue(endpoint, out var form) ? form(world, on) : throw new InvalidOperationException($"Say in Forms.cs what {endpoint} is sent.");
}
