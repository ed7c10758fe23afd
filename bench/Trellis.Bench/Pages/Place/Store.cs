using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Trellis.Bench.Pages.Place;

/// <summary>Where one made-up company lies: a file in its folder, or a database of its own on the server that bin/bench --postgres starts.</summary>
/// <param name="Postgres">Null on SQLite.</param>
internal sealed record Store(string Folder, string? Postgres)
{
    private static string Server => Environment.GetEnvironmentVariable("TRELLIS_BENCH_POSTGRES")
        ?? throw new InvalidOperationException("TRELLIS_BENCH_POSTGRES must name a PostgreSQL; bin/bench --postgres sets it.");

    /// <summary>As arguments of the server.</summary>
    public string[] Arguments => [$"--TRELLIS_DATA={Folder}", .. Postgres is null ? [] : (string[])["--TRELLIS_DATABASE=postgres", $"--TRELLIS_CONNECTION={Postgres}"]];

    public static async Task<Store> NewAsync(string folder, bool onPostgres) =>
        new(Directory.CreateDirectory(folder).FullName, onPostgres ? await CreateAsync("") : null);

    public void TellTo(ProcessStartInfo server)
    {
        server.Environment["TRELLIS_DATA"] = Folder;
        if (Postgres is not null)
            (server.Environment["TRELLIS_DATABASE"], server.Environment["TRELLIS_CONNECTION"]) = ("postgres", Postgres);
    }

    /// <summary>For the bare server, so that the two never wait for each other.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CopyAsync()
    {
        if (Postgres is { } original)
        {
            NpgsqlConnection.ClearAllPools();
            return await CreateAsync($" TEMPLATE \"{new NpgsqlConnectionStringBuilder(original).Database}\"");
        }

        var copy = $"Data Source={Path.Combine(Folder, "bare.db")}";
        SqliteConnection.ClearAllPools();
        await RunAsync(new SqliteConnection($"Data Source={Path.Combine(Folder, "trellis.db")}"), $"VACUUM INTO '{Path.Combine(Folder, "bare.db")}'");
        await RunAsync(new SqliteConnection(copy), "PRAGMA journal_mode=WAL");
        SqliteConnection.ClearAllPools();
        return copy;
    }

    private static async Task<string> CreateAsync(string how)
    {
        var connection = new NpgsqlConnectionStringBuilder(Server) { Database = $"bench_{Guid.CreateVersion7():N}" };
        await RunAsync(new NpgsqlConnection(Server), $"CREATE DATABASE \"{connection.Database}\"{how}");
        return connection.ConnectionString;
    }

    private static async Task RunAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var opened = connection;
        await opened.OpenAsync();
        await using var command = opened.CreateCommand();
#pragma warning disable CA2100 // made of names that this program gave
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
