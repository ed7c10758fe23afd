using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Faults;

/// <summary>Kills the real program while it makes the tables: the next start ends what was begun.</summary>
public sealed class KilledMigrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trellis-killed-");

    public static TheoryData<string> Kinds => [.. Databases.All];

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_migration_that_is_killed_is_finished_by_the_next_start(string kind)
    {
        var whole = Stopwatch.StartNew();
        await using (var calm = await TestDatabase.NewAsync(kind))
            Assert.Equal(0, (await ServerProcess.VerbAsync(_folder.FullName, ["migrate"], SettingsOf(calm))).Code);

        foreach (var share in (double[])[0.5, 0.7, 0.9])
        {
            await using var database = await TestDatabase.NewAsync(kind);
            using (var killed = ServerProcess.Run(_folder.FullName, ["migrate"], SettingsOf(database)))
            {
                await Task.Delay(whole.Elapsed * share);
                killed.Kill();
                await killed.WaitForExitAsync();
            }

            var (code, said) = await ServerProcess.VerbAsync(_folder.FullName, ["migrate"], SettingsOf(database));
            Assert.True(code == 0, said);
            await using var host = new TrellisHost(database, new FixedClock(Story.Now));
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Data.TrellisDb>();
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
            Assert.DoesNotContain(await Dump.OfAsync(db), line => line.StartsWith("People:", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_a_killed_process_left_of_a_lock_stops_no_start()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        await using (var connection = new SqliteConnection(world.Settings[1].Value))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""";
            await command.ExecuteNonQueryAsync();
        }

        var (code, said) = await ServerProcess.VerbAsync(_folder.FullName, ["migrate"], world.Settings);

        Assert.True(code == 0, said);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Two_that_start_at_once_make_the_tables_once(string kind)
    {
        await using var database = await TestDatabase.NewAsync(kind);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => ServerProcess.VerbAsync(_folder.FullName, ["migrate"], SettingsOf(database))));

        Assert.All(both, ended => Assert.True(ended.Code == 0, ended.Said));
    }

    private static (string Name, string Value)[] SettingsOf(TestDatabase database) => [("TRELLIS_DATABASE", database.Kind), ("TRELLIS_CONNECTION", database.Connection)];

    public void Dispose() => _folder.Delete(recursive: true);
}
