using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Files;

namespace Trellis.Web.Tests.Growth;

/// <summary>The cycles of a case as launched, rated, submitted, shared, withdrawn, closed or cancelled ones.</summary>
internal sealed class CaseReviews(GivenCase given, CasePeople people, CaseLadder ladder)
{
    private readonly List<object> _rows = [];

    public IEnumerable<object> Rows()
    {
        foreach (var cycle in given.Input.Person.Cycles)
            Hold(cycle);
        return _rows;
    }

    private void Hold(CycleFact fact)
    {
        var cycle = Must.Do(ReviewCycle.Start(fact.Id, fact.First, fact.Last, [], 1, new Launch(people.Hr, At(fact, -1))));
        var held = people.LevelOn(fact.Last.LastDay);
        var version = ladder.VersionOf(held.Family, fact.Version);
        var participant = new CycleParticipant(cycle.Id, people.Subject.Id, version.Family, held.Level, version.Id, people.ManagerOn(fact.Last.LastDay).Id);
        _rows.AddRange([cycle, participant]);

        var rubric = new LevelRubric(ResolvedFramework.Of(FrameworkDocument.FrameworkFromJson(version.Document)));
        var written = fact.Ratings.GroupBy(r => (r.Role, r.By, r.Sequence, r.Status, r.WithdrawnOn)).Select(g => Write(fact, participant, [.. g], rubric)).ToList();
        _rows.AddRange(written);
        End(cycle, fact, written);
    }

    private void End(ReviewCycle cycle, CycleFact fact, IEnumerable<Assessment> written)
    {
        if (fact.State == CycleState.Cancelled)
            Must.Do(cycle.Cancel(people.Hr, "Held a second time.", At(fact, 1)));
        if (fact.State != CycleState.Closed)
            return;
        Must.Do(cycle.Close(people.Hr, DateOnly.FromDateTime(At(fact, 0).UtcDateTime), At(fact, 0)));
        foreach (var assessment in written.Where(a => a is { IsDraft: false, Withdrawal: null }))
            Must.Do(assessment.Share(people.Hr, At(fact, 1)));
    }

    /// <summary>Ratings against the level held now were given against the level held then, those for the next one against the one above that.</summary>
    private Assessment Write(CycleFact cycle, CycleParticipant about, IReadOnlyList<RatingFact> ratings, LevelRubric rubric)
    {
        var first = ratings[0];
        var next = ladder.Above(people.LevelOn(cycle.Last.LastDay))?.Level;
        var assessment = new Assessment(about.Subject, people.RaterOf(first, cycle), first.Role);
        if (ratings.Any(r => r.Against == given.Input.To))
            Must.Do(assessment.RateNextLevel(next));
        foreach (var (level, competency) in rubric.Asked(about.Level, assessment.NextLevel))
        {
            var axis = level == about.Level ? people.HeldNow : given.Input.To;
            var value = (int?)ratings.FirstOrDefault(r => r.Competency == competency && r.Against == axis)?.Value;
            if (value is not null || first.Role != RaterRole.Calibrated)
                Must.Do(assessment.Rate(new(competency, level, value, value is null, "Seen in the period.", [], 0), rubric, At(cycle, 0)));
        }

        Finish(assessment, first, rubric, At(cycle, (int)first.Sequence));
        return assessment;
    }

    private void Finish(Assessment assessment, RatingFact rating, LevelRubric rubric, DateTimeOffset at)
    {
        if (rating.Status == RatingStatus.Draft)
            return;
        Must.Do(assessment.Submit(rubric, at));
        if (rating.Status == RatingStatus.Withdrawn)
            Must.Do(assessment.Withdraw(assessment.RaterId, "Written about somebody else.", at.AddSeconds(30)));
    }

    // On the day after the period, or today if that comes first.
    private DateTimeOffset At(CycleFact cycle, int minutes)
    {
        var after = cycle.Last.LastDay.AddDays(1);
        return new DateTimeOffset((after < given.Input.AsOf ? after : given.Input.AsOf).ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero).AddMinutes(minutes);
    }
}

internal static class Must
{
    public static T Do<T>(Result<T> result) => result.Match(value => value, reasons => throw new InvalidOperationException(string.Join(" ", reasons.Select(r => r.Message))));
}
