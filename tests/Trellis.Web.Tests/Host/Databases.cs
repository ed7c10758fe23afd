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
public sealed class EachDatabaseAttribute(params object?[] values) : DataAttribute
{
    public object?[] Values { get; } = values;

    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rows = new List<ITheoryDataRow>();
        foreach (var database in Databases.All)
        {
            var world = await World.OnAsync(database);
            disposalTracker.Add(world);
            rows.Add(new TheoryDataRow([world, .. Values]));
        }

        return rows;
    }

    /// <summary>A world is made when its test runs, not when tests are listed.</summary>
    public override bool SupportsDiscoveryEnumeration() => false;
}
