using System.Collections.Concurrent;
using Trellis.Domain;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Features.Cycles;

/// <summary>How far the closings have come that this process is at, for whoever waits for one.</summary>
public sealed class ClosingCycles
{
    private readonly ConcurrentDictionary<Id<ReviewCycle>, Count> _counts = [];

    /// <summary>Counts until it is disposed of.</summary>
    public Count Begin(Id<ReviewCycle> cycle, int of) => _counts[cycle] = new(of, () => _counts.TryRemove(cycle, out _));

    /// <returns>Null where nothing is being closed.</returns>
    public Count? Of(Id<ReviewCycle> cycle) => _counts.GetValueOrDefault(cycle);

    /// <param name="of">Assessments to share.</param>
    public sealed class Count(int of, Action end) : IDisposable
    {
        private int _done;

        public int Done => Volatile.Read(ref _done);

        public int Of => of;

        public void Add(int shared) => Interlocked.Add(ref _done, shared);

        public void Dispose() => end();
    }
}
