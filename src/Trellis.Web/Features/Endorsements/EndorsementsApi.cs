using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Endorsements;

internal static class EndorsementsApi
{
    public static void MapEndorsementsApi(this IEndpointRouteBuilder api)
    {
        api.MapPost("/people/{person}/endorsements", EndorseAsync).Needs(Scope.WriteReviews).Produces<Made>(201);
        api.MapPost("/people/{person}/calibrations", RecordAsync).Needs(Scope.WriteReviews).RequireAuthorization(Policies.Hr).Produces<Made>(201);
    }

    private static async Task<IResult> EndorseAsync(Id<Person> person, NewEndorsement said, EndorseMove endorse, CancellationToken cancel) =>
        Answer(person, await endorse.RunAsync(person, said.Target, EndorseMove.StatusOf(said.Status), said.Reason, cancel));

    private static async Task<IResult> RecordAsync(Id<Person> person, NewCalibration decided, RecordCalibration record, CancellationToken cancel) =>
        Answer(person, await record.RunAsync(person, new(decided.Target, decided.Confirmed, decided.Calibrators, decided.Reason), cancel));

    private static IResult Answer<T>(Id<Person> person, Result<T>? result) where T : PersonFact =>
        result?.Match(fact => ApiAnswers.Created($"{ApiRoutes.Root}/people/{person}/readiness", new Made(fact.Id.Value)), ApiProblems.Refused) ?? ApiProblems.NotFound();
}
