using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Trellis.Web.Data;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Faults;

/// <summary>What is said, and what lives on, when there is no room left.</summary>
public class FullDiskTests
{
    private static readonly string People = "email,name\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $"many{i}@teststead.example,Many {i}\n")));

    [Fact]
    public async Task An_import_is_refused_in_plain_words_and_the_server_lives_on()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        var before = await CountAsync(world);
        var program = world.ProgramOf(world.Hana);

        world.Host.Disk.IsFull = true;
        var refused = await program.PostAsync("/api/v1/people/import?apply=true", People);
        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.Status);
        Assert.Equal("disk-full", refused.Problem.Code);
        Assert.Contains("Nothing of this was saved", refused.Text, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync(world));
        Assert.Equal(HttpStatusCode.OK, (await world.SignedInAs(world.Ana).GetAsync(Links.MyGrowth)).Status);

        world.Host.Disk.IsFull = false;
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsync("/api/v1/people/import?apply=true", People)).Status);
        Assert.Equal(before + 2000, await CountAsync(world));
    }

    [Fact]
    public async Task A_page_says_so_too()
    {
        await using var world = await World.OnAsync(Settings.Sqlite);
        var browser = world.SignedInAs(world.Ana);

        world.Host.Disk.IsFull = true;
        var page = await browser.PostAsync(Links.Evidence, ("Title", "Agreed on one way"), ("Text", new string('x', 3_990)), ("Date", world.Clock.Day));
        for (var i = 0; i < 60 && page.Status != HttpStatusCode.InsufficientStorage; i++)
            page = await browser.PostAsync(Links.Evidence, ("Title", $"Agreed on one way {i}"), ("Text", new string('x', 3_990)), ("Date", world.Clock.Day));

        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Contains("There is no room left to save this", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_way_a_disk_says_that_it_is_full_is_known()
    {
        Assert.True(NoRoom.Caused(new DbUpdateException("", new SqliteException("", 13))));
        Assert.True(NoRoom.Caused(new DbUpdateException("", new PostgresException("", "ERROR", "ERROR", "53100"))));
        Assert.True(NoRoom.Caused(new IOException("", 28)));
        Assert.False(NoRoom.Caused(new IOException("", 2)));
        Assert.False(NoRoom.Caused(new DbUpdateException("", new SqliteException("", 19))));
    }

    private static async Task<int> CountAsync(World world) => await world.InDatabaseAsync(db => db.People.CountAsync());
}
