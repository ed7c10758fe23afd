using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Trellis.Web.Data.Migrations.Models;

namespace Trellis.Web.Data;

/// <summary>Brings the database to this version's tables, one process at a time.</summary>
internal static class BringUpToDate
{
    /// <summary>Any number, the same in every version.</summary>
    private const long TurnOfTrellis = 7_402_115;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="IOException">Another process is still at it.</exception>
    public static async Task RunAsync(TrellisDb db)
    {
        if (!IsNewFile(db) && await IsDoneAsync(db.Database))
            return;
        await using IAsyncDisposable? turn = db.Database.IsNpgsql() ? await TurnOnServerAsync(db) : await TurnOnFileAsync(FileOf(db));
        await db.Database.MigrateAsync();
    }

    // Asked at each start: the framework's own answer costs a fifth of a second.
    private static async Task<bool> IsDoneAsync(DatabaseFacade database)
    {
        try
        {
            await database.OpenConnectionAsync();
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT COUNT(*), MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"";
            await using var row = await command.ExecuteReaderAsync();
            await row.ReadAsync();
            return (row.GetInt32(0), await row.IsDBNullAsync(1) ? "" : row.GetString(1)) == (database.IsNpgsql() ? Newest.Postgres : Newest.Sqlite);
        }
        catch (Exception fault) when (fault is SqliteException or PostgresException) // a new place has no such table, or no database
        {
            return false;
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    /// <summary>The framework's own lock is on a table that an empty database does not have yet, so that two first starts hinder each other.</summary>
    private static async Task<NpgsqlConnection?> TurnOnServerAsync(TrellisDb db)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({TurnOfTrellis})", connection) { CommandTimeout = (int)Patience.TotalSeconds };
            await command.ExecuteNonQueryAsync();
            return connection;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await connection.DisposeAsync();
            return null; // no database yet: whoever makes it first goes on
        }
    }

    /// <summary>
    /// The framework's own lock on SQLite is a row, which a killed process leaves behind and every later start then waits for, for ever.
    /// A lock on a file ends with its process, so whoever holds it may take such a row away.
    /// </summary>
    private static async Task<FileStream?> TurnOnFileAsync(string? file)
    {
        if (file is null)
            return null;
        var turn = await HoldAsync($"{file}.migrating");
        if (!File.Exists(file))
            return turn;
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync();
        return turn;
    }

    private static async Task<FileStream> HoldAsync(string path)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && waited < Patience) // held by another process
            {
                await Task.Delay(100);
            }
        }
    }

    // To open it would make it, and the framework turns on the write-ahead log only in a file that it makes itself.
    private static bool IsNewFile(TrellisDb db) => FileOf(db) is { } file && !File.Exists(file);

    private static string? FileOf(TrellisDb db) =>
        db.Database.IsSqlite() && new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) is { Mode: not SqliteOpenMode.Memory, DataSource: { Length: > 0 } file } && file != ":memory:"
            ? file
            : null;
}
