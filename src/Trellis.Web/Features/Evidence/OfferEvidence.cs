using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Evidence;

/// <summary>Lets the manager read a private item, and criteria count it.</summary>
public sealed class OfferEvidence(Reach reach, Journal journal, TimeProvider clock)
{
    private const int Tries = 3;

    /// <returns>Null where the item is not mine.</returns>
    public async Task<Result<EvidenceItem>?> RunAsync(Id<PersonFact> id, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await reach.MyEvidence.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
                return null;
            if (item.OfferedAt is not null)
                return item;
            if (item.IsProposed && item.ById is { } author)
                journal.Tell(author, NoticeKind.EvidenceJudged, Links.EvidenceItem(id));
            var offered = item.Offer(clock.GetUtcNow());
            foreach (var manager in await reach.MyManagers.ToListAsync(cancel))
                journal.Tell(manager, NoticeKind.EvidenceOffered, Links.EvidenceItem(id));
            if (await journal.SaveAsync(new EvidenceOffered(id, item.PersonId), cancel))
                return offered;
        }

        return JudgeEvidence.Changed;
    }
}

public sealed record EvidenceOffered(Id<PersonFact> Item, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
