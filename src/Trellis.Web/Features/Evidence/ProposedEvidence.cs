using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Evidence;

/// <summary>What a colleague wrote and the owner has not accepted: the owner may set it aside, the colleague may take it back.</summary>
public sealed class ProposedEvidence(TrellisDb db, Reach reach, Journal journal, TimeProvider clock)
{
    /// <returns>Null where the item is not mine.</returns>
    public async Task<Result<EvidenceItem>?> SetAsideAsync(Id<PersonFact> id, CancellationToken cancel)
    {
        if (await reach.MyEvidence.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return null;
        var aside = item.SetAside(clock.GetUtcNow());
        if (aside is Result<EvidenceItem>.Refused)
            return aside;
        if (item.ById is { } author)
            journal.Tell(author, NoticeKind.EvidenceJudged, Links.EvidenceItem(id));
        return await journal.SaveAsync(new EvidenceSetAside(id, item.PersonId), cancel) ? aside : JudgeEvidence.Changed;
    }

    /// <returns>Null where I proposed no such item, or it was accepted meanwhile.</returns>
    public async Task<Result<EvidenceItem>?> TakeBackAsync(Id<PersonFact> id, CancellationToken cancel)
    {
        if (await reach.EvidenceIProposed.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return null;
        db.Facts.Remove(item);
        return await journal.SaveAsync(new EvidenceTakenBack(id, item.PersonId), cancel) ? item : JudgeEvidence.Changed;
    }
}

public sealed record EvidenceSetAside(Id<PersonFact> Item, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record EvidenceTakenBack(Id<PersonFact> Item, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
