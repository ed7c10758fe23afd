namespace Trellis.Web.Mail;

/// <summary>Reminds, whether mail leaves or not: notices are read in the place itself too.</summary>
internal sealed partial class Reminders(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Reminders> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RemindAsync(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RemindAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RemindPeople>().RunAsync(stopping);
            await scope.ServiceProvider.GetRequiredService<TellNewManagers>().RunAsync(stopping);
        }
#pragma warning disable CA1031 // whatever it is, it must not end the server; an hour later it is tried again
        catch (Exception fault) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(log, fault.GetType().Name);
        }
    }

    // The type alone: what the exception says may hold a name.
    [LoggerMessage(LogLevel.Error, "Reminding people failed ({Fault}); it is tried again in an hour.")]
    private static partial void LogFault(ILogger log, string fault);
}
