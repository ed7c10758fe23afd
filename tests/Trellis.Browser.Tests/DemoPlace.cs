using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trellis.Domain;
using Trellis.Web.Admin;
using Trellis.Web.Demo;

namespace Trellis.Browser.Tests;

/// <summary>The real server on a port of its own, over a copy of the demo company, which is made once a run.</summary>
public sealed class DemoPlace : WebApplicationFactory<Program>
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);
    private readonly string _folder;

    private DemoPlace(string folder) => _folder = folder;

    public Uri Address => ClientOptions.BaseAddress;

    public static async Task<DemoPlace> OpenAsync()
    {
        var folder = NewFolder();
        File.Copy(await Made.Value, Path.Combine(folder, "trellis.db"));
        return Open(folder);
    }

    /// <summary>A place where nobody has an account yet.</summary>
    public static DemoPlace OpenEmpty() => Open(NewFolder());

    private static DemoPlace Open(string folder)
    {
        var place = new DemoPlace(folder);
        place.UseKestrel(); // with a port it would set the address, now and then after the server has taken it
        place.StartServer();
        return place;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();
        builder.UseSetting("TRELLIS_DATA", _folder);
        builder.UseSetting("TRELLIS_URLS", "http://127.0.0.1:0");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new ClockFrom(Morning)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> MakeAsync()
    {
        var folder = NewFolder();
        await using var place = new DemoPlace(folder);
        await Verbs.MigrateAsync(place.Services);
        await using (var scope = place.Services.CreateAsyncScope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<MakeDemo>().RunAsync(new DemoOptions(1, DateOnly.FromDateTime(Morning.UtcDateTime)), default);
            Assert.IsType<Result<string>.Accepted>(made);
        }

        SqliteConnection.ClearAllPools();
        var file = Path.Combine(NewFolder(), "trellis.db");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "trellis.db")}"))
        {
            await connection.OpenAsync();
            await using var copy = connection.CreateCommand();
            copy.CommandText = $"VACUUM INTO '{file}'";
            await copy.ExecuteNonQueryAsync();
        }

        return file;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("trellis-browser-").FullName;

    /// <summary>Starts at a fixed morning and goes on from there.</summary>
    private sealed class ClockFrom(DateTimeOffset start) : TimeProvider
    {
        private readonly long _began = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_began);
    }
}
