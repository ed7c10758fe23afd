using System.Collections.Concurrent;
using Trellis.Web.Security;

namespace Trellis.Web.Features.People.Import;

/// <summary>Imports of this process, one at a time, so that a large one keeps nobody waiting for an answer and a second cannot take its memory.</summary>
public sealed class ImportJobs(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, ImportJob> _jobs = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Runs on by itself: whoever asked may leave the page.</summary>
    public ImportJob Start(Session session, ImportPeople.Input input)
    {
        foreach (var old in _jobs.Values.Where(j => j.Outcome.IsCompleted && clock.GetUtcNow() - j.Since > Kept))
            _jobs.TryRemove(old.Id, out _);
        var begun = new TaskCompletionSource<ImportProgress>();
        var job = new ImportJob(Guid.CreateVersion7(), session.Account, input.Is, input.FileName ?? "", clock.GetUtcNow())
        {
            Outcome = Task.Run(async () => await RunAsync(session, input, await begun.Task)),
        };
        _jobs[job.Id] = job;
        begun.SetResult(job.Progress);
        return job;
    }

    /// <returns>Null for somebody else's, and for what nobody remembers.</returns>
    public ImportJob? Find(Guid id, Guid account) => _jobs.TryGetValue(id, out var job) && job.Account == account ? job : null;

    public void Dispose() => _turn.Dispose();

    private async Task<ImportPeople.Outcome> RunAsync(Session session, ImportPeople.Input input, ImportProgress progress)
    {
        await _turn.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(session);
            return await scope.ServiceProvider.GetRequiredService<ImportPeople>().RunAsync(input, CancellationToken.None, progress);
        }
        finally
        {
            _turn.Release();
        }
    }
}
