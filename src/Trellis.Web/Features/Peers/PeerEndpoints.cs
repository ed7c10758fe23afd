using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Peers;

internal static class PeerEndpoints
{
    public static void AddPeers(this IServiceCollection services)
    {
        services.AddScoped<AskPeer>();
        services.AddScoped<EndPeerRequest>();
    }

    public static void MapPeers(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.PeerRequests).RequireAuthorization(Policies.SignedIn);
        pages.MapGet("", ShowAsync);
        pages.MapPost("", AskAsync);
        pages.MapPost("{id}/end", EndAsync);
    }

    private static async Task<IResult> ShowAsync(Id<ReviewCycle>? cycle, Id<Person>? person, [AsParameters] Asking asking, CancellationToken cancel) =>
        cycle is { } of && person is { } about && await asking.LoadAsync(of, about, cancel) is { } view ? Html.Page<PeersPage>(new { View = view }) : Html.NotFound();

    private static async Task<IResult> AskAsync([AsParameters] AskPeer.Input input, AskPeer ask, [AsParameters] Asking asking, CancellationToken cancel) =>
        await ask.RunAsync(input, cancel) switch
        {
            Result<PeerRequest>.Accepted => Html.SeeOther(Links.Peers(input.Cycle, input.Person)),
            Result<PeerRequest>.Refused(var reasons) when await asking.LoadAsync(input.Cycle, input.Person, cancel) is { } view => Html.Refused<PeersPage>(new { View = view with { Refusals = reasons, Typed = input.Name } }),
            _ => Html.NotFound(),
        };

    private static async Task<IResult> EndAsync(Id<PeerRequest> id, [AsParameters] EndPeerRequest.Input input, EndPeerRequest end, [AsParameters] Asking asking, CurrentUser user, CancellationToken cancel) =>
        await end.RunAsync(id, input, cancel) switch
        {
            Result<PeerRequest>.Accepted(var request) => Html.SeeOther(request.PeerId == user.Person ? Links.Reviews : Links.Peers(request.CycleId, request.PersonId)),
            Result<PeerRequest>.Refused(var reasons) => Html.Refused(reasons),
            _ => Html.NotFound(),
        };

    internal sealed record Asking(PeerReach Peers, Reach Reach, Library Library)
    {
        public Task<PeersView?> LoadAsync(Id<ReviewCycle> cycle, Id<Person> person, CancellationToken cancel) => PeersView.LoadAsync(cycle, person, Peers, Reach, Library, cancel);
    }
}
