using System.Threading.RateLimiting;

namespace Trellis.Web.Security;

/// <summary>Counts failed tries by account and address together, so that nobody can lock a colleague out from elsewhere.</summary>
public sealed class SignInTries : IDisposable
{
    private readonly PartitionedRateLimiter<(string Email, string Address)> _limiter =
        PartitionedRateLimiter.Create<(string Email, string Address), string>(attempt => RateLimitPartition.GetFixedWindowLimiter(
            $"{attempt.Email}\n{attempt.Address}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = SignIn.TriesPerFiveMinutes, Window = TimeSpan.FromMinutes(5) }));

    /// <param name="email">As accounts are looked up by it, so that another way of typing it is no further try.</param>
    public bool MayTry(string email, string address) => _limiter.AttemptAcquire((email, address)).IsAcquired;

    public void Dispose() => _limiter.Dispose();
}
