using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Peers;

/// <summary>A colleague declines, or whoever may ask takes the request back.</summary>
public sealed class EndPeerRequest(PeerReach peers, CurrentUser user, Journal journal, TimeProvider clock)
{
    private const int Tries = 3;

    public static Refusal Busy => new("peer-busy", T("This was being changed elsewhere at the same moment. Nothing of yours was saved; send it again."));

    /// <returns>Null where I am neither asked nor one who may ask.</returns>
    public async Task<Result<PeerRequest>?> RunAsync(Id<PeerRequest> id, Input input, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await peers.RequestsToMe.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request && (request = await peers.RequestsIMake.SingleOrDefaultAsync(r => r.Id == id, cancel)) is null)
                return null;
            var revision = request.Revision;
            var finished = await peers.Given.AnyAsync(g => g.Cycle == request.CycleId && g.Person == request.PersonId && g.Peer == request.PeerId, cancel);
            var ended = request.EndBy(user.Person, input.Reason, finished, clock.GetUtcNow());
            if (request.Revision == revision)
                return ended;
            await TellAsync(request, cancel);
            if (await journal.SaveAsync(new PeerRequestEnded(id, request.CycleId, request.PersonId, request.PeerId), cancel))
                return ended;
        }

        return Busy;
    }

    private async Task TellAsync(PeerRequest request, CancellationToken cancel)
    {
        if (!request.IsDeclined)
        {
            journal.Tell(request.PeerId, NoticeKind.PeerNoLongerAsked, Links.Reviews);
            return;
        }

        var managers = await peers.ManagersOf(request.PersonId, clock.Today).ToListAsync(cancel);
        foreach (var person in request.AskedBy == request.PersonId || managers.Contains(request.AskedBy) ? [request.AskedBy] : managers)
            journal.Tell(person, NoticeKind.PeerDeclined, Links.Peers(request.CycleId, request.PersonId));
    }

    public sealed record Input([FromForm] string? Reason);
}

/// <summary>A request for a colleague's word ended without one.</summary>
public sealed record PeerRequestEnded(Id<PeerRequest> Request, Id<ReviewCycle> Cycle, Id<Person> Person, Id<Person> Peer) : JournalEntry
{
    public override Guid? About => Person.Value;
}
