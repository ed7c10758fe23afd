using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Trellis.Web.Tests.Host;

/// <summary>The databases that this run tests on.</summary>
public static class Databases
{
    /// <summary>The connection of an administrator, set by bin/test; without it only SQLite is tested.</summary>
    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("TRELLIS_TEST_POSTGRES") is { Length: > 0 } connection ? connection : null;

    public static IReadOnlyList<string> All { get; } = Postgres is null ? [Settings.Sqlite] : [Settings.Sqlite, Settings.Postgres];
}

/// <summary>Runs a theory once on each database, with a <see cref="World"/> of its own as the first argument and <paramref name="values"/> after it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachDatabaseAttribute(params object?[] values) : DataAttribute, IBeforeAfterTestAttribute
{
    public object?[] Values { get; } = values;

    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rows = new List<ITheoryDataRow>();
        foreach (var database in Databases.All)
        {
            rows.Add(new TheoryDataRow([await World.OnAsync(database), .. Values]));
        }

        return rows;
    }

    public void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
    }

    /// <summary>The runner's own tracker keeps every world, with its server and its connections, to the end of the whole run. Each row of several attributes gets here once for each of them.</summary>
    public void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        foreach (var world in test.TestMethodArguments.OfType<World>())
            Task.Run(async () => await world.DisposeAsync()).GetAwaiter().GetResult();
    }

    /// <summary>A world is made when its test runs, not when tests are listed.</summary>
    public override bool SupportsDiscoveryEnumeration() => false;
}
