using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;

namespace Trellis.Web.Features.GrowthPlan;

/// <summary>The growth plan of one person, for them or for whoever manages them: open goals first, by their day, and what they may be made of.</summary>
public sealed record PlanView(Id<Person> Person, string Name, bool IsMine, IReadOnlyList<GrowthGoal> Goals)
{
    /// <summary>Agreed gaps, ratings below 3 and criteria that lack something, that no goal is called after yet; only on the own plan.</summary>
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
        var agreed = gaps.Select(g => new Suggestion(g.Name, g.Closes, g.Until, Origin.Agreed));
        var rated = growth.Compared?.Gaps.Where(g => g.IsGap && !gaps.Any(a => a.Competency == g.Cell.Competency.Id)).Select(g => new Suggestion(g.Cell.Competency.Title.Value, "", null, Origin.Rated)) ?? [];
        var lacking = Lines(growth.Compared?.Checklist ?? []).Where(l => Worked.Contains(l.Type) && l.State is CriterionState.NotMet or CriterionState.Unknown)
            .Select(l => new Suggestion(Short(l.What), l.Next ?? "", null, Origin.Criterion));
        return [.. agreed.Concat(rated).Concat(lacking).DistinctBy(s => s.Title).Where(s => !goals.Any(g => g.Title == s.Title))];
    }

    /// <summary>What somebody can work on; time, ratings and the words of others are nobody's goal.</summary>
    private static readonly HashSet<string> Worked = ["scope", "metric", "credential"];

    /// <summary>Single criteria; where one of several is enough and there, the others ask for nothing.</summary>
    private static IEnumerable<ChecklistLine> Lines(IEnumerable<ChecklistLine> lines) =>
        lines.Where(l => l.State != CriterionState.Met).SelectMany(l => l.Parts.Count > 0 ? Lines(l.Parts) : [l]);

    private static string Short(string text) => text.Length <= GrowthGoal.LongestTitle ? text : text[..(GrowthGoal.LongestTitle - 1)] + "…";

    /// <param name="Action">What would close it, as it was agreed or as the criterion says.</param>
    public sealed record Suggestion(string Title, string Action, DateOnly? Until, Origin From);

    /// <summary>Where a suggestion comes from.</summary>
    public enum Origin { Agreed, Rated, Criterion }
}
