using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Web.Data;

namespace Trellis.Web.Admin;

/// <summary>Copies the whole database of an SQLite place into one file while people work, and back into an empty place. PostgreSQL has tools of its own for both (docs/operations.md).</summary>
public sealed class Backup(TrellisDb db, Settings settings)
{
    /// <returns>The sentence to tell.</returns>
    public async Task<Result<string>> WriteAsync(string file, CancellationToken cancel)
    {
        if (Refuse() is { } refusal)
            return refusal;
        if (File.Exists(file))
            return new Refusal("backup-exists", $"{file} exists already and is not overwritten. Name another file.");

        // Only a whole backup gets the name that was asked for.
        var unfinished = $"{file}.unfinished";
        try
        {
            File.Delete(unfinished);
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", cancel);
            File.Move(unfinished, file);
            return $"{file} holds everything that was saved until now.";
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            TryDelete(unfinished);
            return new Refusal("backup-failed", $"{file} cannot be written: {fault.Message} Nothing was left behind.");
        }
    }

    /// <summary>The place must be empty; everything in it is then as it was in the backup.</summary>
    public async Task<Result<string>> ReadAsync(string file, CancellationToken cancel)
    {
        if (Refuse() is { } refusal)
            return refusal;
        if (!File.Exists(file))
            return new Refusal("backup-missing", $"There is no file {file}.");
        if (await db.Installations.AnyAsync(cancel) || await db.People.AnyAsync(cancel))
            return new Refusal("place-taken", "There is a company here already, and a backup never overwrites one. Restore into an empty folder: set TRELLIS_DATA to it.");

        try
        {
            await using var backup = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await backup.OpenAsync(cancel);
            if (await WhatIsWrongAsync(backup, cancel) is { } wrong)
                return wrong;
            await db.Database.OpenConnectionAsync(cancel);
            backup.BackupDatabase((SqliteConnection)db.Database.GetDbConnection());
            await BringUpToDate.RunAsync(db);
            return $"Everything is as it was in {file}.";
        }
        catch (SqliteException fault)
        {
            return new Refusal("backup-unreadable", $"{file} cannot be read as a backup: {fault.Message}");
        }
    }

    private Refusal? Refuse() => settings.Database == Settings.Sqlite
        ? null
        : new("backup-postgres", "PostgreSQL is backed up and restored with its own tools: pg_dump --format=custom and pg_restore; see docs/operations.md.");

    private async Task<Refusal?> WhatIsWrongAsync(SqliteConnection backup, CancellationToken cancel)
    {
        if (await TextsAsync(backup, "PRAGMA integrity_check", cancel) is not ["ok"])
            return new("backup-damaged", "The backup is damaged: SQLite's own check finds faults in it. Use another one.");
        var tables = await TextsAsync(backup, "SELECT name FROM sqlite_master WHERE type = 'table'", cancel);
        if (!tables.Contains("__EFMigrationsHistory") || !tables.Contains("Installations"))
            return new("backup-foreign", "The file is a database, and not one of Trellis.");
        var unknown = (await TextsAsync(backup, "SELECT MigrationId FROM __EFMigrationsHistory", cancel)).Except(db.Database.GetMigrations()).ToList();
        return unknown.Count == 0 ? null : new("backup-newer", $"The backup was made by a newer Trellis ({unknown[^1]}). Install that version, then restore.");
    }

    private static async Task<List<string>> TextsAsync(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<string> texts = [];
        while (await reader.ReadAsync(cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The first fault is the one to tell.
        }
    }
}
