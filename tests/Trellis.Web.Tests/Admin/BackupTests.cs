using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Domain;
using Trellis.Web.Admin;
using Trellis.Web.Data;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Admin;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trellis-backup-");

    private string File => Path.Combine(_folder.FullName, "backup.db");

    [Fact]
    public async Task A_backup_while_people_rate_holds_what_was_saved_and_restores_to_an_equal_company()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        using var stop = new CancellationTokenSource();
        var rating = RateAsync(world, stop.Token);

        var written = await InAsync(world.Host.Services, b => b.WriteAsync(File, default));
        await stop.CancelAsync();
        Assert.True(await rating > 0);

        Assert.IsType<Result<string>.Accepted>(written);
        Assert.Equal(["backup.db"], _folder.GetFiles().Select(f => f.Name));
        var before = await RestoredAsync();
        Assert.Equal(before, await RestoredAsync());
        Assert.Equal(world.Story.Cast.Rows.OfType<Domain.People.Person>().Count(), before.Count(row => row.StartsWith("People:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_restored_company_equals_the_one_it_was_made_of_table_by_table()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        var was = await world.DumpAsync();
        await InAsync(world.Host.Services, b => b.WriteAsync(File, default));

        Assert.Equal(was, await RestoredAsync());
    }

    [Fact]
    public async Task A_place_that_is_not_empty_and_a_file_that_exists_are_left_alone()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        await InAsync(world.Host.Services, b => b.WriteAsync(File, default));
        var was = await world.DumpAsync();

        Assert.Equal("backup-exists", CodeOf(await InAsync(world.Host.Services, b => b.WriteAsync(File, default))));
        Assert.Equal("place-taken", CodeOf(await InAsync(world.Host.Services, b => b.ReadAsync(File, default))));
        Assert.Equal(was, await world.DumpAsync());
    }

    [Theory]
    [InlineData("not a database at all, but longer than the header of one would be, which is a hundred bytes or so, more or less", "backup-unreadable")]
    [InlineData(null, "backup-missing")]
    public async Task What_is_no_backup_is_refused(string? content, string code)
    {
        if (content is not null)
            await System.IO.File.WriteAllTextAsync(File, content, TestContext.Current.CancellationToken);
        await using var empty = await TestDatabase.NewAsync(Settings.Sqlite);
        await using var host = await MigratedAsync(empty);

        Assert.Equal(code, CodeOf(await InAsync(host.Services, b => b.ReadAsync(File, default))));
    }

    [Fact]
    public async Task The_backup_of_a_newer_version_is_refused()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        await world.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')"));
        await InAsync(world.Host.Services, b => b.WriteAsync(File, default));
        await using var empty = await TestDatabase.NewAsync(Settings.Sqlite);
        await using var host = await MigratedAsync(empty);

        Assert.Equal("backup-newer", CodeOf(await InAsync(host.Services, b => b.ReadAsync(File, default))));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_sentence()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);

        Assert.Equal("backup-failed", CodeOf(await InAsync(world.Host.Services, b => b.WriteAsync(Path.Combine(_folder.FullName, "no", "such", "folder", "b.db"), default))));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string CodeOf(Result<string> result) => Assert.IsType<Result<string>.Refused>(result).Reasons[0].Code;

    private static async Task<Result<string>> InAsync(IServiceProvider services, Func<Backup, Task<Result<string>>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Backup>());
    }

    private async Task<IReadOnlyList<string>> RestoredAsync()
    {
        await using var empty = await TestDatabase.NewAsync(Settings.Sqlite);
        await using var host = await MigratedAsync(empty);
        Assert.IsType<Result<string>.Accepted>(await InAsync(host.Services, b => b.ReadAsync(File, default)));
        await using var scope = host.Services.CreateAsyncScope();
        return await Dump.OfAsync(scope.ServiceProvider.GetRequiredService<TrellisDb>());
    }

    private static async Task<TrellisHost> MigratedAsync(TestDatabase empty)
    {
        var host = new TrellisHost(empty, new FixedClock(Story.Now));
        await Verbs.MigrateAsync(host.Services);
        return host;
    }

    private static async Task<int> RateAsync(World world, CancellationToken stop)
    {
        var (mo, saved) = (world.SignedInAs(world.Mo), 0);
        while (!stop.IsCancellationRequested)
        {
            await mo.GetAsync(Links.Review(world.AnasReview.Id));
            var answer = await mo.SubmitAsync("form[data-autosave]", ("Choice", saved % 2 == 0 ? "3" : "4"), ("Comment", $"Seen {saved} times."));
            saved += (int)answer.Status < 400 ? 1 : 0;
        }

        return saved;
    }
}
