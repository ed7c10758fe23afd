using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Web.Data;
using Trellis.Web.Demo;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Demo;

/// <summary>The demo company of one day, made in a database and read back the way its pages read it.</summary>
public sealed class DemoRun : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly TrellisHost _host;

    private DemoRun(TestDatabase database, DateOnly day)
    {
        (_database, Day) = (database, day);
        _host = new(database, new FixedClock(new(day, new TimeOnly(9, 0), TimeSpan.Zero)));
    }

    public DateOnly Day { get; }

    internal static Task<DemoRun> OfAsync(DateOnly day, int seed = 1, string database = Settings.Sqlite) => OfAsync(new DemoOptions(seed, day), database);

    internal static async Task<DemoRun> OfAsync(DemoOptions options, string database = Settings.Sqlite)
    {
        var run = new DemoRun(await TestDatabase.NewAsync(database), options.Day);
        var made = await run.MakeAsync(options);
        Assert.IsType<Result<string>.Accepted>(made);
        return run;
    }

    /// <summary>A place that nobody has filled yet.</summary>
    internal static async Task<DemoRun> EmptyAsync(DateOnly day, string database)
    {
        var run = new DemoRun(await TestDatabase.NewAsync(database), day);
        await Web.Admin.Verbs.MigrateAsync(run._host.Services);
        return run;
    }

    internal async Task<Result<string>> MakeAsync(DemoOptions options)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MakeDemo>().RunAsync(options, CancellationToken.None);
    }

    public async Task<T> InDatabaseAsync<T>(Func<TrellisDb, Task<T>> work)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TrellisDb>());
    }

    /// <summary>Everybody's move from where they stand, with its report.</summary>
    internal async Task<IReadOnlyList<JudgedMove>> MovesAsync()
    {
        var library = _host.Services.GetRequiredService<LibraryCache>().At(1);
        var records = await InDatabaseAsync(db => GrowthRecords.LoadAsync(new(db, db.People.Select(p => p.Id), db.Agreements), CancellationToken.None));
        return [.. records.SelectMany(record => Judge(record, new(record, library, Day)))];
    }

    private static IEnumerable<JudgedMove> Judge(GrowthRecord record, GrowthViewBuilder builder) =>
        builder.Standing() is not { } stands ? [] : builder.MovesFrom(stands).Select(move => new JudgedMove(record, stands.At, move, Readiness.Of(builder.Question(move))));

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }
}

internal sealed record JudgedMove(GrowthRecord Record, LevelRef From, Move Move, ReadinessReport Report);
