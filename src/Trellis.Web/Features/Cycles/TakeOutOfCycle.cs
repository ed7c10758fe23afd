using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>Takes people out of an open cycle with a reason; what was written about them and by them stays to be read and is asked for no more.</summary>
public sealed class TakeOutOfCycle(TrellisDb db, HrReach hr, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <returns>Null when there is no such cycle.</returns>
    public async Task<Result<PeopleTakenOut>?> RunAsync(Id<ReviewCycle> id, IReadOnlyCollection<Id<Person>> people, string? reason, CancellationToken cancel)
    {
        if (await hr.EveryCycle.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        if (people.Count == 0)
            return new Refusal("nobody-chosen", T("Nobody was chosen. Choose for whom."), nameof(people));
        if (await CycleChanges.TouchAsync(cycle, hr, cancel) is { } why)
            return why;
        foreach (var participant in await hr.ParticipantsOf(id).Where(p => people.Contains(p.PersonId)).ToListAsync(cancel))
        {
            if (CycleLeaver.TakeOut(participant, user.Person, reason, clock.GetUtcNow()) is not Result<CycleLeaver>.Accepted(var leaver))
                return ((Result<CycleLeaver>.Refused)CycleLeaver.TakeOut(participant, user.Person, reason, clock.GetUtcNow())).Reasons[0];
            db.CycleLeavers.Add(leaver);
            db.Participants.Remove(participant);
            journal.Tell(participant.PersonId, NoticeKind.TakenOutOfCycle, Links.Reviews, cycle.Name);
        }

        var done = new PeopleTakenOut(id.Value, db.ChangeTracker.Entries<CycleLeaver>().Count());
        return await journal.SaveAsync(done, cancel) ? done : CloseCycle.Outdated;
    }
}

/// <summary>The reason is not in it.</summary>
public sealed record PeopleTakenOut(Guid Cycle, int People) : JournalEntry
{
    public override Guid? About => null;
}
