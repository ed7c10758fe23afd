using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Reviews;

internal static class ReviewsApi
{
    public static void MapReviewsApi(this IEndpointRouteBuilder api)
    {
        var reviews = api.MapGroup("/reviews");
        reviews.MapGet("", ListAsync).Needs(Scope.Read).Produces<ApiPage<ReviewEntry>>();
        reviews.MapPost("", StartAsync).Needs(Scope.WriteReviews).Produces<Made>(201);
        reviews.MapGet("/{id}", ShowAsync).Needs(Scope.Read).Produces<ReviewDetails>();
        reviews.MapPut("/{id}/ratings/{against}/{competency}", RateAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Client.RatingSaved>();
        reviews.MapPut("/{id}/next-level", RateNextLevelAsync).Needs(Scope.WriteReviews).Produces<Made>();
        reviews.MapPost("/{id}/submission", SubmitAsync).Needs(Scope.WriteReviews).Produces<Done>();
        reviews.MapPost("/{id}/sharing", ShareAsync).Needs(Scope.WriteReviews).Produces<Done>();
        reviews.MapPost("/{id}/answer", AnswerAsync).Needs(Scope.WriteReviews).Produces<Done>();
        reviews.MapPost("/{id}/withdrawal", WithdrawAsync).Needs(Scope.WriteReviews).Produces<Done>();
    }

    private static async Task<IResult> ListAsync([AsParameters] Paging paging, Reach reach, Library library, CurrentUser user, CancellationToken cancel)
    {
        var list = await ReviewList.LoadAsync(reach, library, user, cancel);
        var entries = list.Open.Select(ReviewAnswers.Of).Concat(list.Received.Select(d => ReviewAnswers.Of(d, false))).Concat(list.Finished.Select(d => ReviewAnswers.Of(d, true))).DistinctBy(ReviewAnswers.KeyOf);
        return ApiAnswers.Ok(paging.Among(entries, ReviewAnswers.KeyOf, e => e));
    }

    private static async Task<IResult> StartAsync(NewReview wanted, StartReview start, CancellationToken cancel) =>
        (await start.RunAsync(new(new(wanted.Cycle), new(wanted.Person)), cancel))
            ?.Match(id => ApiAnswers.Created($"{ApiRoutes.Root}/reviews/{id}", new Made(id.Value)), ApiProblems.Refused) ?? ApiProblems.NotFound();

    private static async Task<IResult> ShowAsync(Id<Assessment> id, RatingForms forms, ReviewReadings readings, CurrentUser user, CancellationToken cancel)
    {
        if (await forms.LoadAsync(id, null, cancel) is { Ended: null } form)
            return ApiAnswers.Ok(ReviewAnswers.Of(form, user.Session.Name));
        return await readings.LoadAsync(id, cancel) is { } view ? ApiAnswers.Ok(ReviewAnswers.Of(view)) : ApiProblems.NotFound();
    }

    /// <summary>A rating counts its own turns, so that changes of different ratings never stand in each other's way.</summary>
    private static async Task<IResult> RateAsync([AsParameters] RatingEndpoints.Asked asked, RatingWrite rating, HttpRequest request, RateCompetency rate, RatingForms forms, CancellationToken cancel)
    {
        if (request.IfMatch is null)
            return await forms.LoadAsync(asked.Id, null, cancel) is null ? ApiProblems.NotFound() : ApiProblems.PreconditionMissing("If-Match");
        var choice = new RatingChoice(
            asked.Competency, asked.Against, rating.Value, rating.NotObserved, rating.Comment, [.. (rating.Evidence ?? []).Distinct().Order().Select(e => new Id<PersonFact>(e))], Etag.RevisionOf(request.IfMatch))
        { NoOpportunity = rating.NoOpportunity };
        return await rate.RunAsync(asked.Id, choice, cancel) switch
        {
            Result<SavedRating>.Accepted(var saved) => ApiAnswers.Ok(new Client.RatingSaved(Etag.Of(saved.Rating.Turn), saved.Missing), Etag.Of(saved.Rating.Turn)),
            Result<SavedRating>.Refused(var reasons) when reasons.Contains(Assessment.RatingChanged) =>
                ApiProblems.Changed(await forms.LoadAsync(asked.Id, new(asked.Against, asked.Competency), cancel) is { Question: { } now } ? Etag.Of(now.Saved.SeenTurn) : null, reasons[0]),
            Result<SavedRating>.Refused(var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.NotFound(),
        };
    }

    private static async Task<IResult> RateNextLevelAsync(Id<Assessment> id, NextLevelWanted wanted, RateNextLevel next, CancellationToken cancel) =>
        (await next.RunAsync(id, wanted.Wanted, cancel))?.Match(a => ApiAnswers.Ok(new Made(a.Id.Value)), ApiProblems.Refused) ?? ApiProblems.NotFound();

    private static async Task<IResult> SubmitAsync(Id<Assessment> id, SubmitReview submit, CancellationToken cancel) =>
        (await submit.RunAsync(id, cancel))?.Match(s => ApiAnswers.Ok(new Done(s.At)), ApiProblems.Refused) ?? ApiProblems.NotFound();

    private static async Task<IResult> ShareAsync(Id<Assessment> id, ShareReview share, CancellationToken cancel) =>
        (await share.RunAsync(id, cancel))?.Match(s => ApiAnswers.Ok(new Done(s.At)), ApiProblems.Refused) ?? ApiProblems.NotFound();

    private static async Task<IResult> AnswerAsync(Id<Assessment> id, AnswerText said, AnswerReview answer, CancellationToken cancel) =>
        (await answer.RunAsync(id, new(said.Text), cancel))?.Match(a => ApiAnswers.Ok(new Done(a.At)), ApiProblems.Refused) ?? ApiProblems.NotFound();

    private static async Task<IResult> WithdrawAsync(Id<Assessment> id, WithReason why, WithdrawReview withdraw, CancellationToken cancel) =>
        (await withdraw.RunAsync(id, new(why.Reason), cancel))?.Match(w => ApiAnswers.Ok(new Done(w.At)), ApiProblems.Refused) ?? ApiProblems.NotFound();
}
