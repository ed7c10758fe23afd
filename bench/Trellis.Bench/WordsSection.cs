using System.Diagnostics;
using System.Globalization;
using Trellis.Domain.Wording;
using Trellis.Files;

namespace Trellis.Bench;

/// <summary>How fast words are judged: the published command from cold, over and over, and texts a second in one process once warm.</summary>
internal static class WordsSection
{
    private const int Starts = 20;

    private static readonly string[] Files = [In("northwind/northwind.yaml"), In("northwind/engineering.yaml")];

    public static Task RunAsync(Asked asked)
    {
        var texts = Files.SelectMany(f => FrameworkLint.Of(FrameworkDocument.ReadFile(f).Checkable!).Texts).Select(t => t.Where.Text).ToList();
        Print($"words of the demo company, {texts.Count} texts in {Files.Length} files");
        List<TimeSpan> starts = [.. Enumerable.Range(0, Starts).Select(_ => Cold()).Order()];
        Print($"{"lint, cold",-16}{starts[0].TotalMilliseconds,9:N0} ms best {starts[Starts / 2].TotalMilliseconds,6:N0} ms middle of {Starts} starts (aim 300)");
        var warm = Measured.Of(() => texts.Sum(t => Linter.Of(t)!.Findings.Count));
        Print($"{"lint, warm",-16}{texts.Count / (warm.Nanoseconds / 1e9),9:N0} texts a second (aim 10,000)");
        return Task.CompletedTask;

        void Print(FormattableString line) => asked.Output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static TimeSpan Cold()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("TRELLIS_CLI")!, ["lint", .. Files]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 2)
            throw new InvalidOperationException("The linter could not read the demo company's frameworks.");
        return watch.Elapsed;
    }

    private static string In(string file) => Path.Combine(Environment.GetEnvironmentVariable("TRELLIS_FRAMEWORKS")!, file);
}
