using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

/// <summary>The owner says a private item in other words, offers it with that, or throws it away.</summary>
public sealed class ChangeEvidence(TrellisDb db, Reach reach, EvidenceNames names, Journal journal, TimeProvider clock)
{
    public static Refusal Changed => new("evidence-changed-elsewhere", T("This item has changed since you opened the form. What you typed is still here: look at the item as it is now, and save yours again if it still holds."));

    /// <returns>Null where the item is not mine; <see cref="Changed"/> where another window was first.</returns>
    public async Task<Result<EvidenceItem>?> RunAsync(Id<PersonFact> id, EvidenceInput input, CancellationToken cancel)
    {
        if (await reach.MyEvidence.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return null;
        if (!item.IsPrivate)
            return item.NotPrivate;
        if (item.Revision != input.Revision)
            return Changed;
        if (await names.UnknownAsync(input, item.Competencies, cancel) is { Count: > 0 } unknown)
            return new Result<EvidenceItem>.Refused([.. EvidenceItem.WhatIsWrong(input.Draft, names.Tags, clock.Today), .. unknown]);
        var changed = item.Change(input.Draft, names.Tags, clock.Today);
        if (changed is Result<EvidenceItem>.Refused)
            return changed;
        if (input.Offer)
        {
            item.Offer(clock.GetUtcNow());
            foreach (var manager in await reach.MyManagers.ToListAsync(cancel))
                journal.Tell(manager, NoticeKind.EvidenceOffered, Links.EvidenceItem(id));
        }

        return await journal.SaveAsync(new EvidenceChanged(id, item.PersonId, input.Offer), cancel) ? changed : Changed;
    }

    /// <returns>Null where the item is not mine, or is gone already.</returns>
    public async Task<Result<EvidenceItem>?> ThrowAwayAsync(Id<PersonFact> id, CancellationToken cancel)
    {
        if (await reach.MyEvidence.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return null;
        if (!item.IsPrivate)
            return item.NotPrivate;
        db.Facts.Remove(item);
        return await journal.SaveAsync(new EvidenceThrownAway(id, item.PersonId), cancel) ? item : JudgeEvidence.Changed;
    }
}

public sealed record EvidenceChanged(Id<PersonFact> Item, Id<Person> Person, bool Offered) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record EvidenceThrownAway(Id<PersonFact> Item, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
