using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Trellis.Bench.Pages.Load;
using Trellis.Bench.Pages.Place;

namespace Trellis.Bench.Pages;

/// <summary>The main pages of the published server under load, beside a bare server that does the same reads and writes, in turns.</summary>
internal static class PagesSection
{
    public static async Task RunAsync(Asked asked)
    {
        var (output, folder) = (asked.Output, Directory.CreateTempSubdirectory("trellis-bench-").FullName);
        try
        {
            output.WriteLine($"pages, {asked.People} people, {Site.Connections} connections, {Machine.Cores} cores, load before {Machine.Load}");
            await RunInAsync(folder, asked);
            output.WriteLine($"load after {Machine.Load}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunInAsync(string folder, Asked asked)
    {
        var clock = Stopwatch.StartNew();
        BenchPlace place;
        List<Work> works;
        List<PageCost> pages;
        await using (var inside = await InProcess.StartAsync(folder))
        {
            place = await BenchPlace.MakeAsync(asked.People, inside.Services);
            works = [.. Work.All(place, inside)];
            asked.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"place made in {clock.Elapsed.TotalSeconds:N1} s"));
            pages = await PageCost.OfAllAsync(inside, place);
        }

        var copy = CopyOf(folder);
        await using var ours = await Servers.StartOursAsync(folder, asked.Output);
        await using var bare = await Servers.StartBareAsync(copy);
        await PageCost.PrintAsync(pages, ours.Address, asked.Output);
        await new Comparison(ours, bare).PrintAsync(works, asked.Output);
        Servers.PrintMemory(ours, bare, asked.Output);
    }

    /// <summary>The bare server gets a database of its own, so that the two never wait for each other.</summary>
    private static string CopyOf(string folder)
    {
        var copy = Path.Combine(folder, "bare.db");
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "trellis.db")}");
        connection.Open();
        using var vacuum = connection.CreateCommand();
        vacuum.CommandText = "VACUUM INTO $copy";
        vacuum.Parameters.AddWithValue("$copy", copy);
        vacuum.ExecuteNonQuery();
        using var journal = new SqliteConnection($"Data Source={copy}");
        journal.Open();
        using var mode = journal.CreateCommand();
        mode.CommandText = "PRAGMA journal_mode=WAL";
        mode.ExecuteNonQuery();
        SqliteConnection.ClearAllPools();
        return copy;
    }
}
