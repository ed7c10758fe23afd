namespace Trellis.WordingTraining;

/// <summary>How far a figure could lie from the one found, had other texts been drawn: resampling with a fixed seed.</summary>
internal static class Interval
{
    private const int Draws = 2000, Seed = 20261;

    /// <returns>The middle 95 of 100 figures.</returns>
    public static (double Low, double High) Of<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, double> figure)
    {
        var random = new Random(Seed);
        var drawn = new T[items.Count];
        var figures = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < drawn.Length; i++)
                drawn[i] = items[random.Next(items.Count)];
            figures[draw] = figure(drawn);
        }
        Array.Sort(figures);
        return (figures[(int)(0.025 * Draws)], figures[(int)(0.975 * Draws)]);
    }
}
