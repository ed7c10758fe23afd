using System.Globalization;
using Trellis.Bench.Pages.Load;
using Trellis.Bench.Pages.Place;
using Trellis.Web.Ui;

namespace Trellis.Bench.Pages;

/// <summary>The lists of the published server in a company of 200 people and in a large one, in turns: what grows with the company.</summary>
internal static class SizeComparison
{
    private const int Few = 200;
    private const int Rounds = 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.8);

    public static async Task RunAsync(Asked asked)
    {
        var folder = Directory.CreateTempSubdirectory("trellis-sizes-").FullName;
        try
        {
            var (few, many) = (await PlaceOf(Few, folder, asked), await PlaceOf(asked.People, folder, asked));
            await using var small = await Servers.StartOursAsync(few.Store, asked.Output);
            await using var large = await Servers.StartOursAsync(many.Store, asked.Output);
            await PrintAsync(few.Pages.Zip(many.Pages), small, large, asked);
            asked.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"memory after the load: {small.Memory.Now:N0} MB (at most {small.Memory.Peak:N0}) with {Few} people, {large.Memory.Now:N0} MB (at most {large.Memory.Peak:N0}) with {asked.People:N0}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(Store Store, List<Asking> Pages)> PlaceOf(int people, string under, Asked asked)
    {
        var store = await Store.NewAsync(Path.Combine(under, $"{people}"), asked.OnPostgres);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using var inside = await InProcess.StartAsync(store);
        var place = await BenchPlace.MakeAsync(people, inside.Services);
        asked.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people:N0} people made in {clock.Elapsed.TotalSeconds:N1} s"));
        var (hr, managers, employees) = ((Visitor[])[inside.SignIn(place.Hr)], place.Managers.Select(inside.SignIn).ToArray(), place.Employees.Select(inside.SignIn).ToArray());
        List<Asking> pages = [];
        foreach (var (name, path, visitors) in new[]
        {
            ("My growth", Links.MyGrowth, employees), ("Team", Links.Team, managers), ("Reviews", Links.Reviews, managers), ("Evidence", Links.Evidence, managers),
            ("Frameworks", Links.Frameworks, employees), ("People", Links.People, hr), ("People, found", $"{Links.People}?search=an", hr), ("by level", $"{Links.People}?sort=level", hr), ("by manager", $"{Links.People}?sort=manager", hr),
            ("To connect", Links.ToConnect, hr), ("No account", $"{Links.ToConnect}?missing=account", hr), ("Cycles", Links.Cycles, hr), ("New cycle", Links.NewCycle, hr),
            ("Cycle", Links.Cycle(place.Open), hr), ("Cycle, found", Links.CycleFound(place.Open, "an", 1), hr),
        })
            pages.Add(new(name, path, visitors, (await Costs.OfAsync(inside, visitors[0], path)).Statements));
        return (store, pages);
    }

    private static async Task PrintAsync(IEnumerable<(Asking Few, Asking Many)> pages, Child small, Child large, Asked asked)
    {
        using var here = new Site(small.Address);
        using var there = new Site(large.Address);
        asked.Output.WriteLine($"{"",-15}{"statements",12} {$"{Few}: p50",10} {"p99 ms",8} {"req/s",7} {"cpu ms",7}   {$"{asked.People}: p50",11} {"p99 ms",8} {"req/s",7} {"cpu ms",7}  {"p50 x",6} {"cpu x",6}");
        foreach (var (few, many) in pages)
        {
            var (a, b) = (new Latencies(), new Latencies());
            await here.LoadAsync(few.Next, WarmUp, small, new());
            await there.LoadAsync(many.Next, WarmUp, large, new());
            for (var round = 0; round < Rounds; round++)
            {
                await here.LoadAsync(few.Next, Round, small, a);
                await there.LoadAsync(many.Next, Round, large, b);
            }

            asked.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{few.Name,-15}{$"{few.Statements} | {many.Statements}",12}   {a}      {b}  {b.P50 / a.P50,6:N2} {b.Processor / a.Processor,6:N2}"));
        }
    }

    /// <summary>One page, asked for by everybody whose it is in turns.</summary>
    private sealed record Asking(string Name, string Path, Visitor[] Visitors, int Statements)
    {
        private int _turn;

        public HttpRequestMessage Next(int connection) => Visitors[(Interlocked.Increment(ref _turn) & int.MaxValue) % Visitors.Length].Get(Path);
    }
}
