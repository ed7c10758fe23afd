using System.Globalization;

namespace Trellis.Bench.Pages;

internal static class Machine
{
    /// <summary>How many processes wanted a core, on average of the last minute.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public static string Cores => Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
}
