using System.Globalization;

namespace Trellis.Bench.Pages.Load;

/// <summary>How long each answer took, over all rounds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private double _seconds;
    private TimeSpan _processor;

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    public double PerSecond => _milliseconds.Count / _seconds;

    /// <summary>Milliseconds of processor a request: the figure that other work on the machine disturbs least.</summary>
    public double Processor => _processor.TotalMilliseconds / _milliseconds.Count;

    public void Add(IEnumerable<double> milliseconds, TimeSpan during, TimeSpan processor)
    {
        _processor += processor;
        _milliseconds.AddRange(milliseconds);
        _milliseconds.Sort();
        _seconds += during.TotalSeconds;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{P50,8:N1} {P99,8:N1} {PerSecond,7:N0} {Processor,7:N2}");

    private double At(double part) => _milliseconds.Count == 0 ? 0 : _milliseconds[(int)Math.Ceiling(part * _milliseconds.Count) - 1];
}
