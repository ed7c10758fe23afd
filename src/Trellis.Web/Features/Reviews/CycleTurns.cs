namespace Trellis.Web.Features.Reviews;

/// <summary>In this process one change of a cycle's count waits for the other. Whoever is refused by the database then lost to another process, and tries again.</summary>
public sealed class CycleTurns : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <returns>To be disposed of when the turn is over.</returns>
    public async Task<IDisposable> TakeAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
