using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.MyGrowth;

namespace Trellis.Web.Features.Conversations;

/// <summary>The newest agreement of somebody, for the pages about their growth.</summary>
/// <param name="Manager">Whom they report to today.</param>
public sealed record AgreementOnGrowth(Agreement Agreement, string Cycle, AgreementStanding Standing, string Manager)
{
    /// <summary>The review that was talked about has not been withdrawn since.</summary>
    public required bool CanOpen { get; init; }

    /// <summary>Whether a manager may still contest it.</summary>
    public bool IsWaiting => Standing.State == AgreementState.Waiting;

    /// <returns>Null where nothing was agreed, or it is not the reader's to read.</returns>
    public static AgreementOnGrowth? Of(GrowthRecord record, DateOnly today, int answerDays)
    {
        if (record.Cycles.LastOrDefault(c => c.Agreement?.Now is not null) is not { Agreement: { } agreement } newest)
            return null;
        var manager = record.ManagerOn(today);
        return new(agreement, newest.Cycle.Name, agreement.StandingOn(today, manager, answerDays), record.NameOf(manager?.Id))
        { CanOpen = newest.Assessments.Any(a => a is { Role: RaterRole.Manager, Withdrawal: null }) };
    }
}
