using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Trellis.Web.Tests.Host;
using Trellis.Web.Ui;

namespace Trellis.Web.Tests.Faults;

/// <summary>Starts on a database that an earlier version left.</summary>
public partial class UpgradeTests
{
    public static TheoryData<string> Kinds => [.. Databases.All];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Everything_is_there_and_means_the_same_after_an_upgrade(string kind)
    {
        var script = await File.ReadAllTextAsync(Host.Ladder.DataFile($"upgrade/live-loop-{kind}.sql"));
        await using var upgraded = await World.OfEarlierVersionAsync(kind, script);
        await using var today = await World.OnAsync(kind);
        await today.InDatabaseAsync(db => db.Agreements.ExecuteDeleteAsync()); // the earlier version knew none

        var page = await OfAnaAsync(upgraded, Links.MyGrowthTo(Levels.E3));
        var expected = await OfAnaAsync(today, Links.MyGrowthTo(Levels.E3));
        Assert.True(page.Rows().Count > 10);
        Assert.Equal(expected.All(".crit > li"), page.All(".crit > li"));
        Assert.Equal(expected.Rows().Order(StringComparer.Ordinal), page.Rows().Order(StringComparer.Ordinal)); // of one moment, either may come first
        Assert.Empty(await upgraded.InDatabaseAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task No_row_is_lost_in_an_upgrade(string kind)
    {
        var script = await File.ReadAllTextAsync(Host.Ladder.DataFile($"upgrade/live-loop-{kind}.sql"));
        await using var upgraded = await World.OfEarlierVersionAsync(kind, script);
        var before = Inserts().Matches(script).Select(m => m.Groups[1].Value).Where(table => table is not ("sqlite_sequence" or "__EFMigrationsHistory")).CountBy(table => table).ToDictionary();

        var after = (await upgraded.DumpAsync()).Select(row => row[..row.IndexOf(':', StringComparison.Ordinal)]).CountBy(table => table).ToDictionary();

        Assert.True(before.Count > 8);
        Assert.All(before, table => Assert.True(after.GetValueOrDefault(table.Key) >= table.Value, $"{table.Key} had {table.Value} rows and has {after.GetValueOrDefault(table.Key)}."));
    }

    private static async Task<Page> OfAnaAsync(World world, string address)
    {
        var browser = world.Visitor;
        await browser.GetAsync(Links.SignIn);
        await browser.SubmitAsync(Links.SignIn, ("Email", world.Ana.Email), ("Password", Cast.Password));
        return await browser.GetAsync(address);
    }

    [GeneratedRegex("""^INSERT INTO (?:public\.)?"?(\w+)"?""", RegexOptions.Multiline)]
    private static partial Regex Inserts();
}
