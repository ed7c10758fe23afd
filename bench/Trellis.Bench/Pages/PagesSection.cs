using System.Diagnostics;
using System.Globalization;
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
            output.WriteLine($"pages, {(asked.OnPostgres ? "PostgreSQL" : "SQLite")}, {asked.People} people, {Site.Connections} connections ({Work.RatersAtOnce} that save), {Machine.Cores} cores, load before {Machine.Load}");
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
        var store = await Store.NewAsync(folder, asked.OnPostgres);
        var clock = Stopwatch.StartNew();
        BenchPlace place;
        List<Work> works;
        List<PageCost> pages;
        await using (var inside = await InProcess.StartAsync(store))
        {
            place = await BenchPlace.MakeAsync(asked.People, inside.Services);
            works = [.. Work.All(place, inside)];
            asked.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"place made in {clock.Elapsed.TotalSeconds:N1} s"));
            pages = await PageCost.OfAllAsync(inside, place);
        }

        var copy = await store.CopyAsync();
        await using var ours = await Servers.StartOursAsync(store, asked.Output);
        await using var bare = await Servers.StartBareAsync(store, copy);
        await PageCost.PrintAsync(pages, ours.Address, asked.Output);
        await new Comparison(ours, bare).PrintAsync(works, asked.Output);
        Servers.PrintMemory(ours, bare, asked.Output);
    }
}
