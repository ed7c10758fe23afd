namespace Trellis.WordingTraining;

/// <summary>Given against found classes.</summary>
internal sealed class Agreement
{
    private readonly int[,] _counts;
    private readonly int _classes;

    public Agreement(IEnumerable<(int Given, int Found)> pairs, int classes = 3)
    {
        (_classes, _counts) = (classes, new int[classes, classes]);
        foreach (var (given, found) in pairs)
            _counts[given, found]++;
    }

    public int this[int given, int found] => _counts[given, found];

    public int Total => _counts.Cast<int>().Sum();

    public double Share => (double)Enumerable.Range(0, _classes).Sum(c => _counts[c, c]) / Total;

    /// <summary>Of those given <paramref name="given"/>, the share found <paramref name="found"/>.</summary>
    public double ShareOf(int given, int found) => Row(given) == 0 ? 0 : (double)_counts[given, found] / Row(given);

    /// <summary>Cohen's kappa with quadratic weights: 1 = alike, 0 = as chance would have it.</summary>
    public double Kappa
    {
        get
        {
            var (seen, chance) = (0.0, 0.0);
            for (var given = 0; given < _classes; given++)
                for (var found = 0; found < _classes; found++)
                {
                    var weight = (given - found) * (given - found);
                    seen += weight * _counts[given, found];
                    chance += weight * (double)Row(given) * Column(found) / Total;
                }
            return chance == 0 ? 0 : 1 - (seen / chance);
        }
    }

    private int Row(int given) => Enumerable.Range(0, _classes).Sum(found => _counts[given, found]);

    private int Column(int found) => Enumerable.Range(0, _classes).Sum(given => _counts[given, found]);
}
