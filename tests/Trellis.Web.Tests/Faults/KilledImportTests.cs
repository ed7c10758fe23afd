using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Data;
using Trellis.Web.Tests.Host;

namespace Trellis.Web.Tests.Faults;

/// <summary>Kills the real program while it takes in people: what was there is there, or all of what was sent.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 3000;

    private static readonly Uri Import = new("/api/v1/people/import?apply=true", UriKind.Relative);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trellis-killed-");

    [Theory, EachDatabase]
    public async Task An_import_that_is_killed_has_changed_nothing_or_everything(World world)
    {
        var before = await CountAsync(world);
        var token = await TokenAsync(world);

        foreach (var untilKilled in new Func<Task>[] { () => Task.Delay(400), () => WritingAsync(world) })
        {
            using var server = await ServerProcess.StartAsync(_folder.FullName, world.Settings);
            var struck = untilKilled();
            var sent = SendAsync(server, token);
            await Task.WhenAny(struck, sent);
            server.Kill();
            var unanswered = await Record.ExceptionAsync(() => sent); // a fast machine may have answered before it was killed
            Assert.True(unanswered is null or HttpRequestException, unanswered?.ToString());
            Assert.Contains(await CountAsync(world), unanswered is null ? (int[])[before + Rows] : [before, before + Rows]);
        }

        using var again = await ServerProcess.StartAsync(_folder.FullName, world.Settings);
        var answer = await SendAsync(again, token);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(before + Rows, await CountAsync(world));
    }

    private async Task<string> TokenAsync(World world)
    {
        var (code, said) = await ServerProcess.VerbAsync(_folder.FullName, ["create-token", "--for", world.Hana.Email, "--scope", "write-people"], world.Settings);
        Assert.True(code == 0, said);
        return said.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Single(w => w.StartsWith("trl_", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> SendAsync(ServerProcess server, string token)
    {
        var people = new StringBuilder("email,name,manager_email,family,track,level,since\n");
        for (var i = 0; i < Rows; i++)
            people.Append(CultureInfo.InvariantCulture, $"many{i}@teststead.example,Many {i},mo.mazur@teststead.example,engineering,,E1,2026-01-01\n");
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(3) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var body = new StringContent(people.ToString(), Encoding.UTF8, "text/csv");
        return await client.PostAsync(Import, body);
    }

    private static async Task<int> CountAsync(World world) => await world.InDatabaseAsync(db => db.People.CountAsync());

    /// <summary>Until the database shows that rows are being written and not committed.</summary>
    private static async Task WritingAsync(World world)
    {
        if (world.ToString() == Settings.Sqlite)
        {
            var wal = new FileInfo(world.Settings[1].Value["Data Source=".Length..] + "-wal");
            for (var (before, length) = (wal.Exists ? wal.LastWriteTimeUtc : default, 0L); wal.LastWriteTimeUtc == before || length == 0; wal.Refresh(), length = wal.Exists ? wal.Length : 0)
                await Task.Delay(2);
        }
        else
        {
            while (!await world.InDatabaseAsync(IsWritten))
                await Task.Delay(2);
        }
    }

    private static Task<bool> IsWritten(TrellisDb db) => db.Database.SqlQuery<bool>(
        $"SELECT EXISTS (SELECT 1 FROM pg_locks WHERE mode = 'RowExclusiveLock' AND pid <> pg_backend_pid() AND relation = '\"People\"'::regclass) AS \"Value\"").SingleAsync();

    public void Dispose() => _folder.Delete(recursive: true);
}
