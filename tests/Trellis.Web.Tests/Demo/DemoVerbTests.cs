using System.Diagnostics;
using System.Globalization;

namespace Trellis.Web.Tests.Demo;

public sealed class DemoVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trellis-demo-");

    [Fact]
    public async Task The_verb_fills_an_empty_folder_within_ten_seconds_and_may_be_run_again()
    {
        var first = await RunAsync("demo", "--day", "2026-11-22");
        var second = await RunAsync("demo");

        Assert.Equal((0, "The demo company is ready: its day is 2026-11-22, its seed 1."), (first.Code, first.Said));
        Assert.True(first.Worked < TimeSpan.FromSeconds(10), $"It worked for {first.Worked}.");
        Assert.Equal((0, "The demo company is here already."), (second.Code, second.Said));
    }

    [Fact]
    public async Task A_wrong_option_is_one_sentence_and_changes_nothing()
    {
        var wrong = await RunAsync("demo", "--sede", "2");

        Assert.Equal(1, wrong.Code);
        Assert.Contains("'--sede' is not something demo knows.", wrong.Complained, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Worked: time of the processor, which a busy machine does not lengthen.</summary>
    private async Task<(int Code, string Said, string Complained, TimeSpan Worked)> RunAsync(params string[] words)
    {
        const string timed = "TIMEFORMAT=%U; time \"$@\"";
        using var server = Process.Start(new ProcessStartInfo("bash", ["-c", timed, "_", "dotnet", typeof(Program).Assembly.Location, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["TRELLIS_DATA"] = _folder.FullName, ["TRELLIS_DATABASE"] = Settings.Sqlite, ["TRELLIS_CONNECTION"] = "" },
        })!;
        var (said, complained) = (server.StandardOutput.ReadToEndAsync(), server.StandardError.ReadToEndAsync());
        await server.WaitForExitAsync();
        var worked = TimeSpan.FromSeconds(double.Parse(LastLine(await complained), CultureInfo.InvariantCulture));
        return (server.ExitCode, LastLine(await said), await complained, worked);
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1].Trim();
}
