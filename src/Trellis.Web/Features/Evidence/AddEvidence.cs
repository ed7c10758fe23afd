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

/// <summary>Somebody adds an item about themselves, private or offered at once, or a manager about a report, which is offered from the start; what a colleague adds is for the person to accept.</summary>
public sealed class AddEvidence(TrellisDb db, Reach reach, EvidenceNames names, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <returns>Null where the person is not mine to add evidence about.</returns>
    public async Task<Result<Id<PersonFact>>?> RunAsync(EvidenceInput input, CancellationToken cancel)
    {
        var about = input.About ?? user.Person;
        if (!await reach.PeopleIAddEvidenceAbout.AnyAsync(p => p.Id == about, cancel))
            return null;

        if (await AddedAsync(input.Key, about, cancel) is { } added)
            return added;
        var now = clock.GetUtcNow();
        var unknown = await names.UnknownAsync(input, [], cancel);
        var written = EvidenceItem.Write(about, user.Person, input.Draft, names.Tags, clock.Today, now, input.Key);
        if (written is not Result<EvidenceItem>.Accepted(var item) || unknown.Count > 0)
            return new Result<Id<PersonFact>>.Refused([.. ReasonsOf(written), .. unknown]);

        if (await IsOfferedAsync(input.Offer, about, cancel))
            item.Offer(now);
        db.Facts.Add(item);
        await TellAsync(item, cancel);
        if (await journal.SaveAsync(new EvidenceAdded(item.Id, about, item.OfferedAt is not null), cancel))
            return item.Id;
        return await AddedAsync(item.Id, about, cancel) is { } first ? first : new Refusal("evidence-key", T("This form could not be saved. Open it anew and send it once more."));
    }

    /// <summary>A manager's words are; a colleague's wait for the person they are about.</summary>
    private async Task<bool> IsOfferedAsync(bool asked, Id<Person> about, CancellationToken cancel) =>
        about == user.Person ? asked : await reach.MyTeam.AnyAsync(p => p.Id == about, cancel);

    /// <summary>Whom it is about, when somebody else wrote it; who may attest it, when it is offered.</summary>
    private async Task TellAsync(EvidenceItem item, CancellationToken cancel)
    {
        journal.Tell(item.PersonId, NoticeKind.EvidenceAdded, Links.EvidenceItem(item.Id));
        if (item.PersonId != user.Person || item.OfferedAt is null)
            return;
        foreach (var manager in await reach.MyManagers.ToListAsync(cancel))
            journal.Tell(manager, NoticeKind.EvidenceOffered, Links.EvidenceItem(item.Id));
    }

    /// <summary>The item that the same form has made before.</summary>
    private async Task<Id<PersonFact>?> AddedAsync(Id<PersonFact>? key, Id<Person> about, CancellationToken cancel) => key is null ? null
        : await reach.EvidenceIRead.Where(e => e.Id == key && e.PersonId == about && e.ById == user.Person).Select(e => (Id<PersonFact>?)e.Id).SingleOrDefaultAsync(cancel);

    private static IReadOnlyList<Refusal> ReasonsOf(Result<EvidenceItem> written) => written is Result<EvidenceItem>.Refused(var reasons) ? reasons : [];
}

public sealed record EvidenceAdded(Id<PersonFact> Item, Id<Person> Person, bool Offered) : JournalEntry
{
    public override Guid? About => Person.Value;
}
