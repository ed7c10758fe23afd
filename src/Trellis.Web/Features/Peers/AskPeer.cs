using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Features.Evidence;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Peers;

/// <summary>The person under review, or whoever manages them, asks a colleague for a word.</summary>
public sealed class AskPeer(TrellisDb db, Reach reach, PeerReach peers, CurrentUser user, Journal journal, TimeProvider clock)
{
    private const int Tries = 3;

    /// <returns>Null where the person is not in the cycle, or not mine to ask about.</returns>
    public async Task<Result<PeerRequest>?> RunAsync(Input input, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await peers.ParticipantsIAskAbout.AnyAsync(p => p.CycleId == input.Cycle && p.PersonId == input.Person, cancel) is false)
                return null;
            var found = await Colleagues.FindAsync(input.Name, reach, cancel);
            if (found is not Result<Person>.Accepted(var peer))
                return new Result<PeerRequest>.Refused(found is Result<Person>.Refused(var unknown) ? unknown : []);
            var (question, earlier, standing) = await QuestionAsync(input, peer, cancel);
            var revision = earlier?.Revision;
            var asked = PeerRequest.Ask(question, earlier, standing, clock.GetUtcNow());
            if (asked is not Result<PeerRequest>.Accepted(var request) || request.Revision == revision)
                return asked;
            if (earlier is null)
                db.PeerRequests.Add(request);
            journal.Tell(peer.Id, NoticeKind.PeerAsked, Links.Reviews);
            if (await journal.SaveAsync(new PeerAsked(request.Id, input.Cycle, input.Person, peer.Id), cancel))
                return asked;
        }

        return EndPeerRequest.Busy;
    }

    private async Task<(PeerQuestion Question, PeerRequest? Earlier, int Standing)> QuestionAsync(Input input, Person peer, CancellationToken cancel)
    {
        var requests = await peers.RequestsIMake.Where(r => r.CycleId == input.Cycle && r.PersonId == input.Person).ToListAsync(cancel);
        var question = new PeerQuestion(await reach.Cycles.SingleAsync(c => c.Id == input.Cycle, cancel), input.Person, peer.Id, user.Person)
        {
            IsManager = await peers.ManagersOf(input.Person, clock.Today).AnyAsync(m => m == peer.Id, cancel),
            IsTooLate = await peers.Closed.AnyAsync(c => c.Cycle == input.Cycle && c.Person == input.Person, cancel),
        };
        return (question, requests.Find(r => r.PeerId == peer.Id), requests.Count(r => r.End is null));
    }

    /// <param name="Name">The colleague, by name or address.</param>
    public sealed record Input([FromForm] Id<ReviewCycle> Cycle, [FromForm] Id<Person> Person, [FromForm] string? Name);
}

/// <summary>A colleague was asked for a word.</summary>
public sealed record PeerAsked(Id<PeerRequest> Request, Id<ReviewCycle> Cycle, Id<Person> Person, Id<Person> Peer) : JournalEntry
{
    public override Guid? About => Person.Value;
}
