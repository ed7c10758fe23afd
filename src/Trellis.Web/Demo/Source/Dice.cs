namespace Trellis.Web.Demo.Source;

/// <summary>Chance that comes out the same for the same seed and the same subject, whatever else is rolled.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(int seed, params IEnumerable<object> about)
    {
        _state = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in string.Join('/', about))
            _state = (_state ^ letter) * 1099511628211UL;
    }

    /// <summary>From 0 up to, and not including, 1.</summary>
    public double Roll()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }

    public bool Happens(double chance) => Roll() < chance;

    /// <summary>From 0 up to, and not including, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Roll() * end);

    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>Around 0, mostly near it, never further away than <paramref name="reach"/>.</summary>
    public double Around(double reach) => (Roll() + Roll() - 1) * reach;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> items) => [.. items.Select(item => (item, at: Roll())).OrderBy(i => i.at).Select(i => i.item)];
}
