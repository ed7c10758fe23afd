using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Endorsements;

internal static class EndorsementsApi
{
    public static void MapEndorsementsApi(this IEndpointRouteBuilder api)
    {
        api.MapPost("/people/{person}/endorsements", EndorseAsync).Needs(Scope.WriteReviews).Produces<Made>(201);
        api.MapPost("/people/{person}/calibrations", RecordAsync).Needs(Scope.WriteReviews).RequireAuthorization(Policies.Hr).Produces<Made>(201);
        api.MapPost("/people/{person}/calibrated-ratings", CalibrateAsync).Needs(Scope.WriteReviews).RequireAuthorization(Policies.Hr).Produces<Made>(201);
    }

    private static async Task<IResult> EndorseAsync(Id<Person> person, NewEndorsement said, EndorseMove endorse, CancellationToken cancel) =>
        Answer(person, await endorse.RunAsync(person, said.Target, EndorseMove.StatusOf(said.Status), said.Reason, cancel));

    private static async Task<IResult> RecordAsync(Id<Person> person, NewCalibration decided, RecordCalibration record, CancellationToken cancel) =>
        Answer(person, await record.RunAsync(person, new(decided.Target, decided.Confirmed, decided.Calibrators, decided.Reason), cancel));

    private static async Task<IResult> CalibrateAsync(Id<Person> person, NewCalibratedRatings anew, CalibrateRatings calibrate, CancellationToken cancel)
    {
        var choices = (anew.Ratings ?? []).Select(r => new RatingChoice(new(r.Competency ?? ""), new(r.Against ?? ""), r.Value, false, r.Reason, [], 0));
        return await calibrate.RunAsync(person, new(anew.Cycle), [.. choices], cancel) switch
        {
            Result<Assessment>.Accepted(var made) => ApiAnswers.Created($"{ApiRoutes.Root}/people/{person}/growth", new Made(made.Id.Value)),
            Result<Assessment>.Refused(var reasons) when reasons.Contains(CalibrateRatings.Outdated) => ApiProblems.Conflict(reasons),
            Result<Assessment>.Refused(var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.NotFound(),
        };
    }

    private static IResult Answer<T>(Id<Person> person, Result<T>? result) where T : PersonFact =>
        result?.Match(fact => ApiAnswers.Created($"{ApiRoutes.Root}/people/{person}/readiness", new Made(fact.Id.Value)), ApiProblems.Refused) ?? ApiProblems.NotFound();
}
