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

/// <summary>The owner lets a colleague, or whoever reads their reviews, read an offered item, or no longer.</summary>
public sealed class ChooseReaders(TrellisDb db, Reach reach, Journal journal, TimeProvider clock)
{
    /// <param name="colleague">A name as it stands here, or an address.</param>
    /// <returns>Null where the item is not mine.</returns>
    public async Task<Result<EvidenceItem>?> LetAsync(Id<PersonFact> id, string? colleague, CancellationToken cancel)
    {
        if (await reach.MyEvidence.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return null;
        var found = await Colleagues.FindAsync(colleague, reach, cancel);
        if (found is not Result<Person>.Accepted(var reader))
            return new Result<EvidenceItem>.Refused(found is Result<Person>.Refused(var unknown) ? unknown : []);
        var readers = await reach.ReadersOfMine.Where(r => r.ItemId == id).Select(r => r.ReaderId).ToListAsync(cancel);
        if (readers.Contains(reader.Id))
            return item;
        var let = EvidenceReader.Let(item, reader.Id, readers.Count, clock.GetUtcNow());
        if (let is not Result<EvidenceReader>.Accepted(var row))
            return new Result<EvidenceItem>.Refused(let is Result<EvidenceReader>.Refused(var reasons) ? reasons : []);
        db.EvidenceReaders.Add(row);
        journal.Tell(reader.Id, NoticeKind.EvidenceShown, Links.EvidenceItem(id));
        return await journal.SaveAsync(new EvidenceReaderAdded(id, item.PersonId), cancel) ? item : JudgeEvidence.Changed;
    }

    /// <returns>False where the item is not mine.</returns>
    public async Task<bool> EndAsync(Id<PersonFact> id, Id<Person> reader, CancellationToken cancel)
    {
        if (await reach.MyEvidence.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return false;
        if (await reach.ReadersOfMine.SingleOrDefaultAsync(r => r.ItemId == id && r.ReaderId == reader, cancel) is not { } row)
            return true;
        db.EvidenceReaders.Remove(row);
        await journal.SaveAsync(new EvidenceReaderRemoved(id, item.PersonId), cancel);
        return true;
    }

    /// <summary>Whoever reads my reviews by their place in the organisation reads the item too, or no longer.</summary>
    /// <returns>Null where the item is not mine.</returns>
    public async Task<Result<EvidenceItem>?> WithReviewsAsync(Id<PersonFact> id, bool chosen, CancellationToken cancel)
    {
        if (await reach.MyEvidence.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return null;
        var before = item.ReadWithReviewsSince is not null;
        var said = item.ReadWithReviews(chosen, clock.GetUtcNow());
        if (said is Result<EvidenceItem>.Refused || before == chosen)
            return said;
        return await journal.SaveAsync(new EvidenceReadWithReviews(id, item.PersonId, chosen), cancel) ? said : JudgeEvidence.Changed;
    }
}

/// <summary>Somebody as people name each other in a form.</summary>
internal static class Colleagues
{
    public static async Task<Result<Person>> FindAsync(string? named, Reach reach, CancellationToken cancel)
    {
        var name = named?.Trim() ?? "";
        var found = name.Length == 0 ? [] : await reach.People.Where(p => p.Name == name || p.Email == name).OrderBy(p => p.Id).Take(2).ToListAsync(cancel);
        return found.Count switch
        {
            1 => found[0],
            0 => new Refusal("person-unknown", T("Nobody here is called “{0}”. Write the name as it stands in Trellis.", name), "Name"),
            _ => new Refusal("person-several", T("Several people are called “{0}”. Write the e-mail address instead.", name), "Name"),
        };
    }
}

public sealed record EvidenceReaderAdded(Id<PersonFact> Item, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record EvidenceReadWithReviews(Id<PersonFact> Item, Id<Person> Person, bool Chosen) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record EvidenceReaderRemoved(Id<PersonFact> Item, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
