using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.Cycles;
using Trellis.Web.Features.People;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Overview;

/// <summary>What HR finds beside the open cycles: who is left out, what teams cannot show, who is not connected, who has been at a level for long.</summary>
public sealed record HrOverview(Coverage Coverage, IReadOnlyDictionary<ToConnect.Gap, int> ToConnect, int LongInLevel)
{
    /// <summary>So many descriptions stand on the first page.</summary>
    public const int MostGaps = 3;

    /// <summary>Of the cycle that began last; null where no finished review names one.</summary>
    public OpportunityGaps? Gaps { get; init; }

    public static async Task<HrOverview> LoadAsync(IReadOnlyList<ReviewCycle> cycles, HrReach hr, Library library, DateOnly today, CancellationToken cancel) => new(
        await Coverage.LoadAsync(hr, library, today, cancel),
        await People.ToConnect.CountAsync(hr, library, today, cancel),
        await Overview.LongInLevel.CountAsync(hr, today, cancel))
    {
        Gaps = await GapsOfAsync(cycles, hr, library, today, cancel),
    };

    private static async Task<OpportunityGaps?> GapsOfAsync(IReadOnlyList<ReviewCycle> cycles, HrReach hr, Library library, DateOnly today, CancellationToken cancel)
    {
        foreach (var cycle in cycles.Where(c => c.State != CycleState.Cancelled).OrderByDescending(c => c.First).Take(2))
        {
            if (await hr.KeptAsync(("gaps", cycle.Id), cycle.Revision, async () => (await OpportunityGaps.LoadAsync(cycle.Id, hr, library, today, cancel))!, cancel) is { Lines.Count: > 0 } gaps) // the cycle was read a moment ago
                return gaps;
        }

        return null;
    }
}
