using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Features.Cycles;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Peers;

internal static class PeersApi
{
    public static void MapPeersApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cycles/{id}/people/{person}/peers", ShowAsync).Needs(Scope.Read).Produces<PeerDetails>();
        api.MapPost("/peer-requests", AskAsync).Needs(Scope.WriteReviews).Produces<Made>(201);
        api.MapPost("/peer-requests/{id}/end", EndAsync).Needs(Scope.WriteReviews).Produces<Made>();
    }

    private static async Task<IResult> ShowAsync(Id<ReviewCycle> id, Id<Person> person, [AsParameters] PeerEndpoints.Asking asking, CancellationToken cancel) =>
        await asking.LoadAsync(id, person, cancel) is { } view ? ApiAnswers.Ok(DetailsOf(view)) : ApiProblems.NotFound();

    private static async Task<IResult> AskAsync(NewPeerRequest wanted, AskPeer ask, CancellationToken cancel) =>
        (await ask.RunAsync(new(new(wanted.Cycle), new(wanted.Person), wanted.Name), cancel))
            ?.Match(r => ApiAnswers.Created($"{ApiRoutes.Root}/cycles/{r.CycleId}/people/{r.PersonId}/peers", new Made(r.Id.Value)), ApiProblems.Refused) ?? ApiProblems.NotFound();

    private static async Task<IResult> EndAsync(Id<PeerRequest> id, WithReason why, EndPeerRequest end, CancellationToken cancel) =>
        (await end.RunAsync(id, new(why.Reason), cancel))?.Match(r => ApiAnswers.Ok(new Made(r.Id.Value)), ApiProblems.Refused) ?? ApiProblems.NotFound();

    private static PeerDetails DetailsOf(PeersView view) => new(
        PeersChoice.WordOf(view.Cycle.Peers), view.Given,
        [.. view.Requests.Select(r => new PeerRequestEntry(r.Id.Value, r.Peer.Value, r.Name, r.By, r.At, StateOf(r), r.End?.Reason is { Length: > 0 } reason ? reason : null))],
        [.. view.Lines.Select(l => new PeerLineEntry(
            l.Line.Against.Value, l.Line.Competency.Value, l.Cell.Competency.Title.Value, l.Line.Rated, l.Line.Unrated, [.. l.Words.Select(w => new PeerWordEntry(w.Word.Value, w.Word.Comment, w.By))]))]);

    private static string StateOf(PeersView.Line line) => line switch
    {
        { HasGiven: true } => "finished",
        { End: null } => "asked",
        { IsDeclined: true } => "declined",
        _ => "taken_back",
    };
}
