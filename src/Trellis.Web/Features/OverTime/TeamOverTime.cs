using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Web.Features.MyGrowth;

namespace Trellis.Web.Features.OverTime;

/// <summary>How far each report was on past days on the way to the level that was next for them then.</summary>
public sealed record TeamOverTime(IReadOnlyList<DateOnly> Days, IReadOnlyList<ReportThen> Reports)
{
    internal static TeamOverTime Of(IReadOnlyList<GrowthViewBuilder> people, DateOnly today)
    {
        var days = PastDays.Of(people.Select(p => p.Record), today);
        return new(days, days.Count == 0 ? [] : [.. people.Select(p => new ReportThen(p.Record.Person, p.Record.Name, [.. days.Select(day => StepOn(day, p))]))]);
    }

    private static Step? StepOn(DateOnly day, GrowthViewBuilder person)
    {
        if (person.Record.PlacementOn(day)?.At.Level is not { } held)
            return null;
        var then = person.On(day);
        if (then.Held() is not { } stands || then.MovesFrom(stands).FirstOrDefault(m => m.Kind == TransitionKind.Promotion) is not { Criteria.Of.Count: > 0 } next)
            return new(held, 0, 0);
        var asked = Domain.Readiness.Readiness.StatesOf(then.Question(next)).Asked.Where(c => c.Criterion is { Advisory: false } and not Criterion.Opening).ToList();
        return new(held, asked.Count(c => c.State == CriterionState.Met), asked.Count);
    }
}

/// <summary>One report; for each day where they stood, null where they had no level.</summary>
public sealed record ReportThen(Id<Person> Person, string Name, IReadOnlyList<Step?> Steps);

/// <summary>The level held, and how many of the criteria for the next one were met; advice and openings are not counted.</summary>
public sealed record Step(LevelId At, int Met, int Asked)
{
    public decimal? Share => Asked == 0 ? null : (decimal)Met / Asked;
}
