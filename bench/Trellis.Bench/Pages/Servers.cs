using System.Diagnostics;
using System.Globalization;
using Trellis.Bench.Pages.Bare;
using Trellis.Bench.Pages.Load;
using Trellis.Bench.Pages.Place;
using Trellis.Web.Ui;

namespace Trellis.Bench.Pages;

/// <summary>Starts the published server and the bare one, each in a process of its own.</summary>
internal static class Servers
{
    private const int Starts = 5;

    /// <summary>Where bin/bench has published it.</summary>
    private static string Published => Environment.GetEnvironmentVariable("TRELLIS_SERVER")
        ?? throw new InvalidOperationException("TRELLIS_SERVER must name the published server; bin/bench sets it.");

    /// <summary>For the same server inside this process.</summary>
    public static string[] Quiet => ["--environment=Production", "--Logging:LogLevel:Default=Error", $"--contentRoot={Path.GetDirectoryName(Published)}"];

    /// <summary>Starts it some times and prints the best, because everything else on the machine only adds to it.</summary>
    public static async Task<Child> StartOursAsync(Store store, TextWriter output)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 1; i < Starts; i++)
        {
            await using var tried = await OursAsync(store);
            best = tried.FirstPage < best ? tried.FirstPage : best;
        }

        var last = await OursAsync(store);
        best = last.FirstPage < best ? last.FirstPage : best;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first page {best.TotalSeconds:N2} s (published, best of {Starts})"));
        return last;
    }

    public static Task<Child> StartBareAsync(Store store, string copy)
    {
        var address = Child.FreeAddress();
        var how = new ProcessStartInfo(Environment.ProcessPath!, [BareServer.Verb, store.Postgres is null ? "sqlite" : "postgres", copy, address.ToString()]);
        how.Environment["DOTNET_gcServer"] = "1"; // as projects of the web SDK have it
        return Child.StartAsync(how, address, "/");
    }

    public static void PrintMemory(Child ours, Child bare, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory after the load: {ours.Memory.Now:N0} MB (at most {ours.Memory.Peak:N0}); bare {bare.Memory.Now:N0} MB (at most {bare.Memory.Peak:N0})"));

    public static Task<Child> OursAsync(Store store)
    {
        var address = Child.FreeAddress();
        var how = new ProcessStartInfo(Published) { WorkingDirectory = Path.GetDirectoryName(Published) };
        store.TellTo(how);
        (how.Environment["TRELLIS_URLS"], how.Environment["ASPNETCORE_ENVIRONMENT"]) = (address.GetLeftPart(UriPartial.Authority), "Production");
        how.Environment["Logging__LogLevel__Default"] = "Error";
        how.Environment["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(Published);
        return Child.StartAsync(how, address, Links.DemoCast);
    }
}
