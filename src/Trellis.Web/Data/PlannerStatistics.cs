using Microsoft.EntityFrameworkCore;

namespace Trellis.Web.Data;

/// <summary>
/// Lets SQLite look how many rows its indexes tell apart: without that it reads a whole cycle's reviews where two would do.
/// PostgreSQL does so by itself.
/// </summary>
internal sealed partial class PlannerStatistics(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PlannerStatistics> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2), Pause = TimeSpan.FromHours(6);

    /// <summary>Half a second for ten thousand people, however many rows there are; next to nothing when little changed.</summary>
    public static async Task RefreshAsync(TrellisDb db, CancellationToken cancel)
    {
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=400; PRAGMA optimize=0x10002", cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = First; !stoppingToken.IsCancellationRequested; pause = Pause)
        {
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
                await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RefreshAsync(scope.ServiceProvider.GetRequiredService<TrellisDb>(), stopping);
        }
#pragma warning disable CA1031 // whatever it is, a full disk or a busy database, the next time will do
        catch (Exception fault) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(log, fault.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database's statistics were not refreshed ({Fault}); it is tried again in six hours.")]
    private static partial void LogFault(ILogger log, string fault);
}
