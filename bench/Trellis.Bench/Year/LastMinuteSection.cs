using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Trellis.Bench.Pages;
using Trellis.Client;

namespace Trellis.Bench.Year;

/// <summary>Everybody of a company submits their self-assessment at the same moment, on the last day. Each is answered, and the server knows of exactly those.</summary>
internal static class LastMinuteSection
{
    private static readonly DateOnly First = new(2025, 10, 1);

    public static async Task RunAsync(Asked asked)
    {
        if (asked.OnPostgres)
        {
            asked.Output.WriteLine("last-minute: on SQLite alone, where one writes after the other.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("trellis-last-minute-").FullName;
        try
        {
            await RunInAsync(folder, asked);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunInAsync(string folder, Asked asked)
    {
        var company = new LivedCompany(asked.People, seed: 1);
        await using var server = await LivedServer.StartAsync(folder, LiveYear.Begin, connections: asked.People);
        var year = new LiveYear(server, company);
        await year.BeginAsync();
        var quarter = await year.LaunchAsync(First);
        var drafts = await quarter.DraftSelvesAsync(quarter.Launch.AddDays(2));

        server.GoTo(quarter.Last);
        asked.Output.WriteLine($"last-minute, SQLite, {drafts.Count} submit at once, load before {Machine.Load}");
        var (clock, answers) = (Stopwatch.StartNew(), new ConcurrentBag<(bool IsDone, double Seconds)>());
        await Task.WhenAll(drafts.Select(async draft => answers.Add((await IsDoneAsync(draft), clock.Elapsed.TotalSeconds))));

        var known = await year.SubmittedAsync(quarter);
        var times = answers.Select(a => a.Seconds).Order().ToList();
        asked.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"done {answers.Count(a => a.IsDone)}, refused {answers.Count(a => !a.IsDone)}, known to the server {known}; answered after {times[times.Count / 2]:N1} s (half of them), {times[^1]:N1} s (all)"));
        if (known != drafts.Count || answers.Any(a => !a.IsDone))
            throw new InvalidOperationException("Not everybody's self-assessment was submitted.");
    }

    private static async Task<bool> IsDoneAsync((TrellisClient Client, Guid Draft) draft)
    {
        try
        {
            await draft.Client.SubmitReviewAsync(draft.Draft);
            return true;
        }
        catch (ApiException)
        {
            return false;
        }
    }
}
