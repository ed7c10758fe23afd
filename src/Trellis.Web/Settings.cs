using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Trellis.Web;

/// <summary>All knobs of the server, read once from the environment; a wrong value stops the start with one sentence.</summary>
public sealed record Settings(string Database, string Connection, string Urls, string DataFolder)
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary>Null where no mail leaves.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Where people reach this place, as links in mails say it: never what a request says of itself.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whose word about the visitor's address and scheme counts.</summary>
    public ProxySettings Proxies { get; init; } = new([]);

    /// <exception cref="SettingsException">A knob has a value that cannot be used.</exception>
    public static Settings From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["TRELLIS_DATA"] is { Length: > 0 } given ? given : "data");
        var urls = configuration["TRELLIS_URLS"] is { Length: > 0 } stated ? stated : "http://localhost:5210";
        foreach (var url in urls.Split(';'))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri is not { Scheme: "http" or "https", PathAndQuery: "/" })
                throw new SettingsException($"TRELLIS_URLS is '{urls}'; it must be addresses such as http://localhost:5210, separated by semicolons.");
        }

        var stored = (configuration["TRELLIS_DATABASE"] is { Length: > 0 } named ? named : Sqlite) switch
        {
            Sqlite => new Settings(Sqlite, SqliteConnection(configuration, folder), urls, folder),
            Postgres => new Settings(Postgres, Secret(configuration, "TRELLIS_CONNECTION") is { } connection ? Readable<NpgsqlConnectionStringBuilder>(connection)
                : throw new SettingsException("TRELLIS_DATABASE is 'postgres', so TRELLIS_CONNECTION (or TRELLIS_CONNECTION_FILE) must give the connection string."), urls, folder),
            var other => throw new SettingsException($"TRELLIS_DATABASE is '{other}'; it must be 'sqlite' or 'postgres'."),
        };
        var address = AddressIn(configuration);
        return stored with { Address = address, Mail = MailSettings.In(configuration, address), Proxies = ProxySettings.In(configuration) };
    }

    private static Uri? AddressIn(IConfiguration configuration)
    {
        if (configuration["TRELLIS_ADDRESS"] is not { Length: > 0 } stated)
            return null;
        return Uri.TryCreate(stated, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? uri
            : throw new SettingsException($"TRELLIS_ADDRESS is '{stated}'; it must be the address under which people reach this place, such as https://trellis.example.org.");
    }

    private static string SqliteConnection(IConfiguration configuration, string folder)
    {
        if (Secret(configuration, "TRELLIS_CONNECTION") is { } stated)
            return Readable<SqliteConnectionStringBuilder>(stated);
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"TRELLIS_DATA is '{folder}', which cannot be written: {fault.Message}");
        }

        return $"Data Source={Path.Combine(folder, "trellis.db")}";
    }

    private static string Readable<TBuilder>(string connection) where TBuilder : DbConnectionStringBuilder, new()
    {
        try
        {
            var read = new TBuilder { ConnectionString = connection }.ConnectionString;
            return read.Length > 0 ? read : throw new SettingsException("TRELLIS_CONNECTION names no database.");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException)
        {
            throw new SettingsException($"TRELLIS_CONNECTION cannot be read: {fault.Message}");
        }
    }

    internal static string? Secret(IConfiguration configuration, string name)
    {
        if (configuration[$"{name}_FILE"] is not { Length: > 0 } file)
            return configuration[name] is { Length: > 0 } value ? value : null;
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } held ? held : throw new SettingsException($"{name}_FILE is '{file}', which is empty.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{name}_FILE is '{file}', which cannot be read: {fault.Message}");
        }
    }
}

/// <summary>A sentence for the operator that names the knob and what it may hold.</summary>
public sealed class SettingsException(string message) : Exception(message);
