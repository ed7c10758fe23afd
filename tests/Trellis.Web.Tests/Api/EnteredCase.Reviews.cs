using Trellis.Client;
using Trellis.Domain.Readiness;

namespace Trellis.Web.Tests.Api;

/// <summary>Cycles, reviews and what a session decided, as the case has them.</summary>
internal sealed partial class EnteredCase
{
    private async Task<Guid> LaunchAsync(CycleFact fact)
    {
        if (_cycles.TryGetValue(fact.Id, out var known))
            return known;
        var held = _ladder.Stored(LevelOn(fact.Last.LastDay));
        var version = _ladder.VersionOf(LevelOn(fact.Last.LastDay).Family, fact.Version);
        var published = (await hana.FrameworkAsync(held.Family.Value)).Versions.Single(v => v.Number == version.Number!.ToString());
        return _cycles[fact.Id] = (await hana.LaunchCycleAsync(new() { Name = fact.Id, First = fact.First.ToString(), Last = fact.Last.ToString(), Families = [held.Family.Value], Versions = [published.Id] })).Id!.Value;
    }

    private async Task WriteAsync(CycleFact fact, string manager) =>
        await WriteAsync(await ClientOf(manager), await LaunchAsync(fact), [.. fact.Ratings.Where(r => r.Role == RaterRole.Manager && r.By == manager)]);

    private async Task ReviewAsync(CycleFact fact)
    {
        var (cycle, former) = (await LaunchAsync(fact), FormerManagerIn(fact));
        if (fact.Ratings.Select(r => r.Recorded).FirstOrDefault() is { } recorded && recorded > world.Clock.Day)
            world.Clock.GoTo(recorded);
        foreach (var ratings in fact.Ratings.Where(r => !IsOfSession(r, fact) && (former is null || r.By != former)).GroupBy(r => (IsSelf: r.Role == RaterRole.Self, IsWithdrawn(r))).OrderByDescending(g => g.Key.Item2))
        {
            var rater = await ClientOf(ratings.Key.IsSelf ? "Case" : NameOn(fact.Last.LastDay));
            var review = await WriteAsync(rater, cycle, [.. ratings]);
            if (IsWithdrawn(ratings.First()))
                await rater.WithdrawReviewAsync(review, "Written too early.");
            else if (!ratings.Key.IsSelf)
                _given[fact.Id] = review;
        }

        foreach (var session in fact.Ratings.Where(r => IsOfSession(r, fact)).GroupBy(r => r.Sequence).OrderBy(g => g.Key))
            await CalibrateAsync(cycle, session);
        if (fact.State == CycleState.Cancelled)
            await hana.CancelCycleAsync(cycle, "Held a second time.");
        if (fact.State == CycleState.Closed)
            await hana.CloseCycleAsync(cycle);
    }

    /// <summary>Withdrawn before its cycle ends, unless the case names a later day.</summary>
    private static bool IsWithdrawn(RatingFact rating) => rating.Status == RatingStatus.Withdrawn && rating.WithdrawnOn is null;

    private async Task WithdrawAsync(CycleFact fact) => await (await ClientOf(NameOn(fact.Last.LastDay))).WithdrawReviewAsync(_given[fact.Id], "Written too early.");

    /// <summary>A case that says only what stands in the end has it as one calibrated set; people would have rated so.</summary>
    private static bool IsOfSession(RatingFact rating, CycleFact fact) => rating.Role == RaterRole.Calibrated && fact.Ratings.Any(r => r.Role == RaterRole.Manager && r.Status != RatingStatus.Draft);

    private Task<Made> CalibrateAsync(Guid cycle, IEnumerable<RatingFact> session)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        return hana.CalibrateRatingsAsync(_subject, new(cycle, [.. session.Select(r => new CalibratedRating(_ladder.Stored(r.Against).Level.Value, r.Competency.Value, (int)r.Value, "Seen by all in the session."))]));
    }

    private async Task<Guid> WriteAsync(TrellisClient rater, Guid cycle, IReadOnlyList<RatingFact> ratings)
    {
        var review = (await rater.StartReviewAsync(cycle, _subject)).Id;
        if (ratings.Any(r => r.Against == given.Input.To))
            await rater.RateNextLevelAsync(review, true);
        var draft = await rater.ReviewAsync(review);
        foreach (var asked in draft.Ratings)
        {
            var axis = asked.Against == draft.Level ? LevelOn(AsOf) : given.Input.To;
            var value = (int?)ratings.FirstOrDefault(r => r.Competency.Value == asked.Competency && r.Against == axis)?.Value;
            await rater.RateAsync(review, asked.Against, asked.Competency, new() { Value = value, NotObserved = value is null, Comment = "Seen in the period." }, asked.ETag);
        }

        if (ratings[0].Status != RatingStatus.Draft)
            await rater.SubmitReviewAsync(review);
        return review;
    }
}
