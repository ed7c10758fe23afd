using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Web.Features.MyGrowth;

namespace Trellis.Web.Features.OverTime;

/// <summary>How one person stood on past days: the questions of My growth, asked again as of each day. Nothing is kept for it.</summary>
public sealed record GrowthOverTime(IReadOnlyList<PastDay> Days, IReadOnlyList<CriterionThen> Criteria, IReadOnlyList<RatingThen> Ratings)
{
    /// <returns>Null where there is nothing yet that could have changed.</returns>
    internal static GrowthOverTime? Of(GrowthViewBuilder person, DateOnly today, LevelRef? compared)
    {
        List<Then> days = [.. PastDays.Of([person.Record], today).Select(day => new Then(person.On(day), day, compared))];
        if (days is not [.., { Stands: { } stands } now])
            return null;
        var asked = now.Criteria.Keys.Concat(days.SelectMany(d => d.Criteria.Keys)).Distinct();
        return new(
            [.. days.Select(d => new PastDay(d.Day, person.Record.PlacementOn(d.Day)?.At))],
            [.. asked.Select(what => new CriterionThen(what, [.. days.Select(d => d.Criteria.TryGetValue(what, out var state) ? state : (CriterionState?)null)]))],
            [.. stands.Level.Required.Select(c => new RatingThen(c.Competency.Title.Value, [.. days.Select(d => d.Stands?.Ratings.GetValueOrDefault(c.Competency.Id)?.Value)]))]);
    }

    public bool IsEmpty => Criteria.Count == 0 && Ratings.All(r => r.Values.All(v => v is null));

    /// <summary>One day as it was.</summary>
    private sealed class Then
    {
        public Then(GrowthViewBuilder person, DateOnly day, LevelRef? compared)
        {
            (Day, Stands) = (day, person.Standing());
            if (Stands is not { } stands || person.MovesFrom(stands).FirstOrDefault(m => m.To == compared) is not { Criteria.Of.Count: > 0 } move)
                return;
            var words = new CriterionWords(move.Policy, stands.Framework);
            foreach (var criterion in Domain.Readiness.Readiness.StatesOf(person.Question(move)).Asked)
                Criteria.TryAdd(words.Of(criterion.Criterion), criterion.State);
        }

        public DateOnly Day { get; }
        public Standing? Stands { get; }
        public Dictionary<string, CriterionState> Criteria { get; } = [];
    }
}

/// <summary>A day, and the level held on it.</summary>
public sealed record PastDay(DateOnly Day, LevelRef? At);

/// <summary>One criterion of the compared level; a state for each day, null where the level held then did not lead there or it was not asked.</summary>
public sealed record CriterionThen(string What, IReadOnlyList<CriterionState?> States);

/// <summary>One competency; for each day the rating that held against the level held then.</summary>
public sealed record RatingThen(string Competency, IReadOnlyList<decimal?> Values);
