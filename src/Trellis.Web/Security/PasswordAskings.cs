using System.Threading.RateLimiting;

namespace Trellis.Web.Security;

/// <summary>So that nobody fills a colleague's mailbox: a few links an hour for one account, however many ask for them.</summary>
public sealed class PasswordAskings : IDisposable
{
    public const int PerHour = 3;

    private readonly PartitionedRateLimiter<Guid> _limiter = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerHour, Window = TimeSpan.FromHours(1) }));

    public bool MayAsk(Guid account) => _limiter.AttemptAcquire(account).IsAcquired;

    public void Dispose() => _limiter.Dispose();
}
