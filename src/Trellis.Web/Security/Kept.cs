using System.Collections.Concurrent;

namespace Trellis.Web.Security;

/// <summary>Keeps what is worked out from everybody's places, or from a whole cycle, for as long as counted revisions prove that nothing of it has changed; several processes each keep their own.</summary>
public sealed class Kept : IDisposable
{
    private const int Most = 40;
    private readonly ConcurrentDictionary<(Type, object), (Stamp Stamp, object Value)> _values = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <param name="key">Which of its kind, such as a day or a cycle.</param>
    /// <param name="load">Keeps nothing itself: one at a time is loaded.</param>
    /// <param name="stamp">Read before <paramref name="load"/> reads, so that what is kept may be newer than its stamp, never older.</param>
    public async Task<T> GetAsync<T>(object key, Stamp stamp, Func<Task<T>> load, CancellationToken cancel) where T : class
    {
        if (Find<T>(key, stamp) is { } known)
            return known;
        await _turn.WaitAsync(cancel);
        try
        {
            return Find<T>(key, stamp) ?? Keep(key, stamp, await load());
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private T? Find<T>(object key, Stamp stamp) where T : class =>
        _values.TryGetValue((typeof(T), key), out var kept) && kept.Stamp.Covers(stamp) ? (T)kept.Value : null;

    private T Keep<T>(object key, Stamp stamp, T value) where T : class
    {
        if (_values.Count >= Most)
            _values.Clear();
        _values[(typeof(T), key)] = (stamp, value);
        return value;
    }

    /// <param name="Library">See <see cref="Data.Installation.LibraryRevision"/>.</param>
    /// <param name="Own">A count of its own that only grows, such as a cycle's revision.</param>
    public readonly record struct Stamp(int Library, int Own = 0)
    {
        public bool Covers(Stamp other) => Library >= other.Library && Own >= other.Own;
    }
}
