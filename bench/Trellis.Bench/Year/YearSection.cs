using System.Diagnostics;
using System.Globalization;
using Trellis.Files;

namespace Trellis.Bench.Year;

/// <summary>bin/seed --live-year [--data FOLDER] [--people N] [--seed S]: lives the year, keeps the cases beside the framework, and runs them.</summary>
internal static class YearSection
{
    public const string Verb = "live-year";

    public static async Task<int> RunAsync(string[] words, TextWriter output)
    {
        if (Options.Parse(words) is not { } asked)
        {
            await Console.Error.WriteLineAsync("bin/seed --live-year [--data FOLDER] [--people N, 20 to 120] [--seed S]");
            return 2;
        }

        var folder = asked.Data ?? Directory.CreateTempSubdirectory("trellis-year-").FullName;
        if (File.Exists(Path.Combine(folder, "trellis.db")))
        {
            await Console.Error.WriteLineAsync($"{folder} holds a Trellis already. Name a folder that is empty or not there yet.");
            return 2;
        }

        Directory.CreateDirectory(folder);
        try
        {
            return await LiveAsync(asked, folder, output);
        }
        finally
        {
            if (asked.Data is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> LiveAsync(Options asked, string folder, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var company = new LivedCompany(asked.People, asked.Seed);
        await using var server = await LivedServer.StartAsync(folder, LiveYear.Begin);
        var year = new LiveYear(server, company);
        await year.LiveAsync();
        var cases = Path.Combine(folder, "year.yaml");
        await File.WriteAllTextAsync(Path.Combine(folder, "engineering.yaml"), company.Framework);
        await File.WriteAllTextAsync(cases, await year.CasesAsync(new(2026, 10, 20)));

        var run = PolicyTest.Run(cases);
        foreach (var problem in run.Problems)
            await output.WriteLineAsync(problem.ToString());
        foreach (var differing in run.Cases.Where(c => !c.Passed))
            await output.WriteLineAsync($"{differing.Id}, {differing.Title}: {string.Join("; ", differing.Differences.Select(d => $"{d.Key} is {d.Expected} on the server and {d.Got} in the file"))}{string.Join("; ", differing.Problems.Select(p => p.Message))}");
        var otherwise = await year.Talks.DifferencesAsync();
        foreach (var difference in otherwise)
            await output.WriteLineAsync(difference);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{year.Talks.Agreements} agreements, {year.Talks.Words} colleagues' words, {year.Talks.CheckIns} check-ins; {otherwise.Count} not as they were said"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{company.Everybody.Count} people, {year.Quarters.Count} quarters, {year.Quarters.Sum(q => q.Ratings)} ratings, {year.Evidence} items of evidence, {server.Requests} requests, {clock.Elapsed.TotalSeconds:0} s"));
        await output.WriteLineAsync($"{run.Passed} of {run.Cases.Count} reports are equal");
        return otherwise.Count == 0 && run is { IsReadable: true, Failed: 0 } && run.Cases.Count == company.Everybody.Count ? 0 : 1;
    }

    private sealed record Options(string? Data, int People, int Seed)
    {
        public static Options? Parse(string[] words)
        {
            var options = new Options(null, 60, 1);
            for (var i = 0; i < words.Length; i += 2)
            {
                if (i + 1 == words.Length || options.With(words[i], words[i + 1]) is not { } more)
                    return null;
                options = more;
            }

            return options;
        }

        private Options? With(string name, string value) => name switch
        {
            "--data" => this with { Data = Path.GetFullPath(value) },
            "--people" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= 20 and <= 120 ? this with { People = people } : null,
            "--seed" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? this with { Seed = seed } : null,
            _ => null,
        };
    }
}
