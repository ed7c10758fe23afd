using System.Diagnostics;
using System.Globalization;

namespace Trellis.Bench;

/// <summary>What one operation costs, warmed up: the best of several rounds, because everything else on the machine only adds to it.</summary>
internal readonly record struct Measured(double Nanoseconds, double Bytes)
{
    private const int Rounds = 2000;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(0.5);

    public static Measured Of<T>(Func<T> operation)
    {
        var times = TimesPerRound(operation);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
            best = Math.Min(best, Run(operation, times).TotalNanoseconds / times);
        return new(best, AllocatedBy(operation));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Nanoseconds / 1000,12:N2} µs {Bytes / 1000,10:N2} kB");

    private static int TimesPerRound<T>(Func<T> operation)
    {
        // Long enough for the compiler's second and better version of the code.
        var warm = Stopwatch.StartNew();
        var times = 0;
        for (; warm.Elapsed < 6000 * Round || times < 2000; times++)
            operation();
        return Math.Max(1, (int)(times * (Round / warm.Elapsed)));
    }

    private static TimeSpan Run<T>(Func<T> operation, int times)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
            operation();
        return watch.Elapsed;
    }

    private static double AllocatedBy<T>(Func<T> operation)
    {
        const int Times = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
            operation();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times;
    }
}
