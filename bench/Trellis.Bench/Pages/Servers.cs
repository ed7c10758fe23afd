using System.Diagnostics;
using System.Globalization;
using Trellis.Bench.Pages.Bare;
using Trellis.Bench.Pages.Load;
using Trellis.Web.Ui;

namespace Trellis.Bench.Pages;

/// <summary>Starts the published server and the bare one, each in a process of its own.</summary>
internal static class Servers
{
    private const int Starts = 5;

    /// <summary>Where bin/bench has published it.</summary>
    private static string Published => Environment.GetEnvironmentVariable("TRELLIS_SERVER")
        ?? throw new InvalidOperationException("TRELLIS_SERVER must name the published server; bin/bench sets it.");

    /// <summary>Starts it some times and prints the best, because everything else on the machine only adds to it.</summary>
    public static async Task<Child> StartOursAsync(string folder, TextWriter output)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 1; i < Starts; i++)
        {
            await using var tried = await OursAsync(folder);
            best = tried.FirstPage < best ? tried.FirstPage : best;
        }

        var last = await OursAsync(folder);
        best = last.FirstPage < best ? last.FirstPage : best;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first page {best.TotalSeconds:N2} s (published, best of {Starts})"));
        return last;
    }

    public static Task<Child> StartBareAsync(string database)
    {
        var address = Child.FreeAddress();
        var how = new ProcessStartInfo(Environment.ProcessPath!, [BareServer.Verb, database, address.ToString()]);
        how.Environment["DOTNET_gcServer"] = "1"; // as projects of the web SDK have it
        return Child.StartAsync(how, address, "/");
    }

    public static void PrintMemory(Child ours, Child bare, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory after the load: {ours.Memory.Now:N0} MB (at most {ours.Memory.Peak:N0}); bare {bare.Memory.Now:N0} MB (at most {bare.Memory.Peak:N0})"));

    private static Task<Child> OursAsync(string folder)
    {
        var address = Child.FreeAddress();
        var how = new ProcessStartInfo(Published) { WorkingDirectory = Path.GetDirectoryName(Published) };
        (how.Environment["TRELLIS_DATA"], how.Environment["TRELLIS_URLS"], how.Environment["ASPNETCORE_ENVIRONMENT"]) = (folder, address.GetLeftPart(UriPartial.Authority), "Production");
        how.Environment["Logging__LogLevel__Default"] = "Error";
        how.Environment["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(Published);
        return Child.StartAsync(how, address, Links.DemoCast);
    }
}
