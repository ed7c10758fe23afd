using System.Globalization;

namespace Trellis.Web.Admin;

/// <summary>Tells whoever waits at a console how far a long work has come.</summary>
internal static class Progress
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    /// <returns>Is told of each part of the rows that is written.</returns>
    public static Action<int> ToConsole(TimeProvider clock)
    {
        var (start, told, rows) = (clock.GetTimestamp(), clock.GetTimestamp(), 0L);
        return more =>
        {
            rows += more;
            if (clock.GetElapsedTime(told) < Between)
                return;
            told = clock.GetTimestamp();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows written in {clock.GetElapsedTime(start).TotalSeconds:N0} s"));
        };
    }
}
