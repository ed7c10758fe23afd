using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Features.People;
using Trellis.Web.Features.Reviews;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Cycles;

/// <summary>Gives people of an open cycle to the managers they have today, with the drafts that their former managers began.</summary>
public sealed class HandOverReviews(TrellisDb db, HrReach hr, Journal journal, TimeProvider clock)
{
    /// <param name="people">Empty: everybody with a new manager.</param>
    /// <returns>For how many; null when there is no such cycle.</returns>
    public async Task<Result<CycleHandedOver>?> RunAsync(Id<ReviewCycle> id, IReadOnlyCollection<Id<Person>> people, CancellationToken cancel)
    {
        if (await hr.EveryCycle.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var moving = (await CycleChanges.LinesAsync(cycle, hr, clock.Today, cancel))
            .Where(l => l.Change == CycleChange.NewManager && (people.Count == 0 || people.Contains(l.Person))).Select(l => l.Person).ToHashSet();
        if (await CycleChanges.TouchAsync(cycle, hr, cancel) is { } why)
            return why;
        if (moving.Count == 0)
            return new CycleHandedOver(id.Value, 0, 0);

        var places = await PeopleToday.LoadAsync(hr, clock.Today, cancel);
        var all = people.Count == 0 ? await hr.ParticipantsOf(id).ToListAsync(cancel) : await hr.ParticipantsOf(id).Where(p => people.Contains(p.PersonId)).ToListAsync(cancel);
        foreach (var participant in all.Where(p => moving.Contains(p.PersonId)))
            db.Entry(participant).CurrentValues.SetValues(participant with { ManagerId = places.Of(participant.PersonId)!.Manager });
        var entries = await DraftsAsync(id, moving, places, cancel);
        foreach (var manager in moving.Select(p => places.Of(p)!.Manager!.Value).Distinct())
            journal.Tell(manager, NoticeKind.ReviewsHandedOver, Links.Reviews, cycle.Name);

        var done = new CycleHandedOver(id.Value, moving.Count, entries.Count);
        return await journal.SaveAsync([done, .. entries], cancel) ? done : CloseCycle.Outdated;
    }

    private async Task<List<ReviewHandedOver>> DraftsAsync(Id<ReviewCycle> id, HashSet<Id<Person>> moving, PeopleToday places, CancellationToken cancel)
    {
        var written = (await hr.DraftsToHandOver(id).ToListAsync(cancel)).Where(a => moving.Contains(a.PersonId)).ToLookup(a => a.PersonId);
        return [.. from person in written from entry in PassOn([.. person], places.Of(person.Key)!.Manager!.Value) select entry];
    }

    /// <summary>One draft goes on with the new manager; where they began one already, it takes what it lacks.</summary>
    private IEnumerable<ReviewHandedOver> PassOn(IReadOnlyList<Assessment> written, Id<Person> manager)
    {
        var own = written.FirstOrDefault(a => a.RaterId == manager);
        foreach (var draft in written.Where(a => a.IsDraft && a.RaterId != manager).OrderByDescending(a => a.Id.Value).Take(1))
        {
            var former = draft.RaterId;
            if (own is null)
                draft.PassTo(manager, clock.GetUtcNow());
            else
                own.TakeUp(draft, clock.GetUtcNow());
            journal.Tell(former, NoticeKind.ReviewTakenOver, Links.Reviews);
            yield return new(draft.Id, draft.CycleId, draft.PersonId, former);
        }
    }
}

/// <param name="Drafts">How many drafts went over; what they say is nobody else's.</param>
public sealed record CycleHandedOver(Guid Cycle, int People, int Drafts) : JournalEntry
{
    public override Guid? About => null;
}
