using Microsoft.EntityFrameworkCore;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Cycles;

/// <summary>For how many people of a cycle each step is done; counted by the database, and kept until a review of it is submitted or shared.</summary>
/// <param name="ToShare">Submitted and not shared yet, of any role: what closing would share.</param>
public sealed record CycleProgress(int People, int Selves, int Reviews, int Shared, int ToShare)
{
    /// <summary>Whose manager has not submitted: closing leaves them without a review.</summary>
    public int Unfinished => People - Reviews;

    /// <param name="cycle">As read by this request: its revision moves with every submission, sharing and end.</param>
    public static async Task<CycleProgress> LoadAsync(ReviewCycle cycle, HrReach hr, CancellationToken cancel)
    {
        var roster = await CycleRoster.LoadAsync(cycle.Id, hr, cancel);
        return await hr.KeptAsync(cycle.Id, cycle.Revision, () => CountAsync(cycle, roster.People.Count, hr, cancel), cancel);
    }

    /// <summary>Somebody reviewed by two is one.</summary>
    private static async Task<CycleProgress> CountAsync(ReviewCycle cycle, int people, HrReach hr, CancellationToken cancel)
    {
        var reviewed = hr.ProgressIn([cycle.Id]).Where(a => hr.EveryParticipant.Any(p => p.CycleId == a.Cycle && p.PersonId == a.Person)).GroupBy(a => new { a.Role, a.Person }).Select(g => new
        {
            g.Key.Role,
            Submitted = g.Max(a => a.Submitted ? 1 : 0),
            Shared = g.Max(a => a.Shared ? 1 : 0),
            ToShare = g.Sum(a => a.Submitted && !a.Shared ? 1 : 0),
        });
        var roles = await reviewed.GroupBy(r => r.Role)
            .Select(g => new { Role = g.Key, Submitted = g.Sum(r => r.Submitted), Shared = g.Sum(r => r.Shared), ToShare = g.Sum(r => r.ToShare) }).ToDictionaryAsync(r => r.Role, cancel);
        var (self, manager) = (roles.GetValueOrDefault(RaterRole.Self), roles.GetValueOrDefault(RaterRole.Manager));
        return new(people, self?.Submitted ?? 0, manager?.Submitted ?? 0, manager?.Shared ?? 0, roles.Values.Sum(r => r.ToShare));
    }
}
