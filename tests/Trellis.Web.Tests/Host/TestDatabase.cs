using Microsoft.Data.Sqlite;
using Npgsql;

namespace Trellis.Web.Tests.Host;

/// <summary>A database that belongs to one test; a new one is empty, a copied one holds what its template holds.</summary>
public abstract class TestDatabase(string kind, string connection) : IAsyncDisposable
{
    /// <summary>As <c>TRELLIS_DATABASE</c> says it.</summary>
    public string Kind { get; } = kind;

    public string Connection { get; } = connection;

    public static Task<TestDatabase> NewAsync(string kind) => kind == Settings.Sqlite ? Task.FromResult<TestDatabase>(SqliteFile.New()) : PostgresDatabase.NewAsync();

    /// <summary>Nobody may be connected to this one meanwhile.</summary>
    public abstract Task<TestDatabase> CopyAsync();

    /// <summary>Runs a script of many statements.</summary>
    public async Task RunAsync(string script)
    {
        await using System.Data.Common.DbConnection connection = Kind == Settings.Sqlite ? new SqliteConnection(Connection) : new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync();
    }

    public abstract ValueTask DisposeAsync();

    private sealed class SqliteFile(string path) : TestDatabase(Settings.Sqlite, $"Data Source={path}")
    {
        private static readonly string Folder = Directory.CreateTempSubdirectory("trellis-tests-").FullName;

        static SqliteFile() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

        public static SqliteFile New() => new(Path.Combine(Folder, $"{Guid.NewGuid():N}.db"));

        public override Task<TestDatabase> CopyAsync()
        {
            var copy = New();
            Close();
            File.Copy(path, copy.Connection["Data Source=".Length..]);
            return Task.FromResult<TestDatabase>(copy);
        }

        public override ValueTask DisposeAsync()
        {
            Close();
            foreach (var file in Directory.GetFiles(Folder, $"{Path.GetFileName(path)}*"))
                File.Delete(file);
            return ValueTask.CompletedTask;
        }

        private void Close()
        {
            using var connection = new SqliteConnection(Connection);
            SqliteConnection.ClearPool(connection);
        }
    }

    private sealed class PostgresDatabase(string name) : TestDatabase(Settings.Postgres, ConnectionTo(name))
    {
        public static Task<TestDatabase> NewAsync() => CreateAsync("template1");

        public override Task<TestDatabase> CopyAsync()
        {
            Close();
            return CreateAsync(name);
        }

        public override async ValueTask DisposeAsync()
        {
            Close();
            await ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        }

        private static async Task<TestDatabase> CreateAsync(string template)
        {
            var name = $"trellis_{Guid.NewGuid():N}";
            await ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
            return new PostgresDatabase(name);
        }

        private static string ConnectionTo(string name) =>
            new NpgsqlConnectionStringBuilder(Databases.Postgres) { Database = name, MaxPoolSize = 10 }.ConnectionString;

        private static async Task ExecuteAsync(string sql)
        {
            await using var connection = new NpgsqlConnection(Databases.Postgres);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        private void Close()
        {
            using var connection = new NpgsqlConnection(Connection);
            NpgsqlConnection.ClearPool(connection);
        }
    }
}
