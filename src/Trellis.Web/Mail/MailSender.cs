namespace Trellis.Web.Mail;

/// <summary>Looks into the outbox every few seconds for as long as the server runs. What fails here is said in the log and tried again; no request ever waits for it.</summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5), Longest = TimeSpan.FromMinutes(5), Tidying = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (pause, tidied) = (Shortest, DateTimeOffset.MinValue);
        await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // the first page comes first
        while (!stoppingToken.IsCancellationRequested)
        {
            var tidy = clock.GetUtcNow() - tidied > Tidying;
            tidied = tidy ? clock.GetUtcNow() : tidied;
            pause = await IsDoneAsync(tidy, stoppingToken) ? Shortest : pause * 2 < Longest ? pause * 2 : Longest;
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsDoneAsync(bool tidy, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var send = scope.ServiceProvider.GetRequiredService<SendMail>();
            if (tidy)
                await send.ForgetAsync(stopping);
            await scope.ServiceProvider.GetRequiredService<NoticeMails>().RunAsync(stopping);
            return await send.RunAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // whatever it is, a database that is away or a fault of ours, it must end neither the server nor the sending of mail
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(log, fault.GetType().Name);
            return false;
        }
    }

    // The type alone: what the exception says may hold an address.
    [LoggerMessage(LogLevel.Error, "Looking into the outbox failed ({Fault}); it is tried again.")]
    private static partial void LogFault(ILogger log, string fault);
}
