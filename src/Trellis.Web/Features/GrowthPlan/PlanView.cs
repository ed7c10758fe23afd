using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;

namespace Trellis.Web.Features.GrowthPlan;

/// <summary>The growth plan of one person, for them or for whoever manages them: open goals first, by their day, and what they may be made of.</summary>
public sealed record PlanView(Id<Person> Person, string Name, bool IsMine, IReadOnlyList<GrowthGoal> Goals)
{
    /// <summary>Agreed gaps and ratings below 3 that no goal is called after yet; only on the own plan.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];
    /// <summary>The goal whose form was refused; null: the form for a new one.</summary>
    public Id<GrowthGoal>? Changing { get; init; }
    public GoalInput Typed { get; init; } = new();
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public IEnumerable<GrowthGoal> Open => Goals.Where(g => g.End is null);

    public IEnumerable<GrowthGoal> Ended => Goals.Where(g => g.End is not null);

    /// <returns>Null where the plan is not mine to read.</returns>
    public static async Task<PlanView?> LoadAsync(Id<Person> person, Reach reach, CancellationToken cancel)
    {
        if (await reach.MeAndMyReports.SingleOrDefaultAsync(p => p.Id == person, cancel) is not { } whose)
            return null;
        var goals = await reach.GoalsIRead.Where(g => g.PersonId == person).ToListAsync(cancel);
        return new(person, whose.Name, person == reach.MyId, [.. goals.OrderBy(g => g.End is null ? 0 : 1).ThenBy(g => g.Until ?? DateOnly.MaxValue).ThenBy(g => g.WrittenAt)]) { Typed = new() { Key = Id<GrowthGoal>.New() } };
    }

    public static IReadOnlyList<Suggestion> Suggest(GrowthView growth, IReadOnlyList<GrowthGoal> goals)
    {
        var gaps = growth.Agreed?.Agreement.Now?.Words.Gaps ?? [];
        var agreed = gaps.Select(g => new Suggestion(g.Name, g.Closes, g.Until, true));
        var rated = growth.Compared?.Gaps.Where(g => g.IsGap && !gaps.Any(a => a.Competency == g.Cell.Competency.Id)).Select(g => new Suggestion(g.Cell.Competency.Title.Value, "", null, false)) ?? [];
        return [.. agreed.Concat(rated).DistinctBy(s => s.Title).Where(s => !goals.Any(g => g.Title == s.Title))];
    }

    /// <param name="Action">What would close it, as it was agreed.</param>
    /// <param name="IsAgreed">From the agreement, not from a rating.</param>
    public sealed record Suggestion(string Title, string Action, DateOnly? Until, bool IsAgreed);
}
