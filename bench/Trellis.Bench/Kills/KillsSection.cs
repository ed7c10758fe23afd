using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Bench.Pages;
using Trellis.Bench.Pages.Load;
using Trellis.Bench.Pages.Place;
using Trellis.Domain.Reviews;
using Trellis.Web;
using Trellis.Web.Data;

namespace Trellis.Bench.Kills;

/// <summary>Kills the published server at random moments while raters save, starts it again, and counts what was acknowledged and is not there.</summary>
internal static class KillsSection
{
    private const int Raters = 20;
    private const int EarliestKill = 0;
    private const int LatestKill = 1000;
    private const int Seed = 1;

    public static async Task RunAsync(Asked asked)
    {
        var folder = Directory.CreateTempSubdirectory("trellis-kills-").FullName;
        try
        {
            asked.Output.WriteLine($"kills, {(asked.OnPostgres ? "PostgreSQL" : "SQLite")}, {asked.Rounds} rounds, {Raters} raters, load before {Machine.Load}");
            await RunInAsync(await Store.NewAsync(folder, asked.OnPostgres), asked);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunInAsync(Store store, Asked asked)
    {
        var (chance, raters) = (new Random(Seed), await RatersAsync(store, asked.People));
        var (sum, unanswered) = (new Check(0, 0, 0, 0), 0);
        List<double> starts = [];
        for (var round = 0; round < asked.Rounds; round++)
        {
            starts.Add(await RoundAsync(store, raters, TimeSpan.FromMilliseconds(chance.Next(EarliestKill, LatestKill))));
            unanswered += raters.Count(r => r.Unanswered is not null);
            sum += await CheckAsync(store, raters);
        }

        starts.Sort();
        asked.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"""
            ratings acknowledged {raters.Sum(r => r.Count)}, of these lost {sum.Lost}
            under way at a kill {unanswered}, of these saved all the same {sum.Applied}; sent again {raters.Sum(r => r.SentAgain)}, saved twice {sum.Doubled}
            ratings and journal entries that do not go together {sum.WithoutEntry}
            ready again after {starts[starts.Count / 2]:N2} s (half of the rounds), {starts[^1]:N2} s (all)
            """));
        if (!sum.Holds)
            throw new InvalidOperationException("What was acknowledged did not hold.");
    }

    /// <returns>Seconds to the first page.</returns>
    private static async Task<double> RoundAsync(Store store, IReadOnlyList<Rater> raters, TimeSpan until)
    {
        await using var server = await Servers.OursAsync(store);
        using var site = new Site(server.Address, Raters);
        var rating = Task.WhenAll(raters.Select(r => Task.Run(() => r.RateAsync(site))));
        await FirstAnswerAsync(raters, rating);
        await Task.WhenAny(rating, Task.Delay(until));
        await server.KillAsync();
        await rating;
        return server.FirstPage.TotalSeconds;
    }

    /// <summary>A server that has just started compiles what it runs; before the first answer there is nothing to lose.</summary>
    private static async Task FirstAnswerAsync(IReadOnlyList<Rater> raters, Task rating)
    {
        var before = raters.Sum(r => r.Count);
        while (!rating.IsCompleted && raters.Sum(r => r.Count) == before)
            await Task.Delay(1);
    }

    private static async Task<IReadOnlyList<Rater>> RatersAsync(Store store, int people)
    {
        await using var inside = await InProcess.StartAsync(store);
        var place = await BenchPlace.MakeAsync(people, inside.Services);
        await using var scope = inside.Services.CreateAsyncScope();
        var drafts = await scope.ServiceProvider.GetRequiredService<TrellisDb>().Assessments.AsNoTracking().Where(a => a.CycleId == place.Open).ToDictionaryAsync(a => a.Id);
        return [.. place.Drafts.GroupBy(d => d.Rater).Join(place.Raters, d => d.Key, r => r.Id, (mine, rater) => (Rater: rater, Cells: CellsOf(mine, drafts))).Take(Raters)
            .Select((r, i) => new Rater(inside.SignIn(r.Rater), r.Cells, new Random(Seed + i)))];
    }

    private static List<Cell> CellsOf(IEnumerable<DraftToRate> mine, Dictionary<Domain.Id<Assessment>, Assessment> drafts) =>
        [.. mine.SelectMany(d => d.Competencies, (d, c) => new Cell(d, c, drafts[d.Id].On(c, d.Level)?.Turn ?? 0))];

    /// <summary>The killed server's own next start has to put things in order, so nothing else may open the file before; here only one connection, closed at once.</summary>
    private static async Task<Check> CheckAsync(Store store, IReadOnlyList<Rater> raters)
    {
        await (await Servers.OursAsync(store)).DisposeAsync();
        await using var app = Server.Build([.. store.Arguments, "--applicationName=trellis-server", .. Servers.Quiet]);
        await using var scope = app.Services.CreateAsyncScope();
        var check = await Check.OfAsync(raters, scope.ServiceProvider.GetRequiredService<TrellisDb>());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return check;
    }
}
