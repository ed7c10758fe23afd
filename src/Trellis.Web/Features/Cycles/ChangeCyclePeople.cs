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

/// <summary>Takes late joiners into an open cycle, or sets the review of whoever moved anew against the level they hold; both with the data check of a launch.</summary>
public sealed class ChangeCyclePeople(TrellisDb db, HrReach hr, Library library, Journal journal, TimeProvider clock)
{
    /// <param name="people">Empty: everybody who is offered.</param>
    /// <param name="email">Somebody besides, by address.</param>
    /// <returns>Null when there is no such cycle.</returns>
    public async Task<Result<CyclePeopleChanged>?> AddAsync(Id<ReviewCycle> id, IReadOnlyCollection<Id<Person>> people, string? email, CancellationToken cancel)
    {
        if (await hr.EveryCycle.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var wanted = await WantedAsync(cycle, CycleChange.Joined, people, email, cancel);
        if (wanted is not Result<List<Id<Person>>>.Accepted(var ids))
            return new Result<CyclePeopleChanged>.Refused(((Result<List<Id<Person>>>.Refused)wanted).Reasons);
        var inIt = await hr.ParticipantsOf(id).Where(p => ids.Contains(p.PersonId)).Select(p => p.PersonId).ToListAsync(cancel);
        var (plan, versions) = await PlanAsync(cycle, [.. ids.Except(inIt)], cancel);
        if (plan.Problems.Count > 0)
            return new Result<CyclePeopleChanged>.Refused(plan.Problems);
        if (await CycleChanges.TouchAsync(cycle, hr, cancel) is { } why)
            return why;

        var added = plan.ParticipantsIn(id, versions).ToList();
        db.Participants.AddRange(added);
        foreach (var participant in added)
            journal.Tell(participant.PersonId, NoticeKind.CycleLaunched, Links.Reviews, cycle.Name);
        foreach (var manager in added.Select(p => p.ManagerId).OfType<Id<Person>>().Distinct())
            journal.Tell(manager, NoticeKind.ReviewsToWrite, Links.Reviews, cycle.Name);
        return await SaveAsync(new(id.Value, added.Count, 0), cancel);
    }

    /// <inheritdoc cref="AddAsync"/>
    public async Task<Result<CyclePeopleChanged>?> SetAnewAsync(Id<ReviewCycle> id, IReadOnlyCollection<Id<Person>> people, CancellationToken cancel)
    {
        if (await hr.EveryCycle.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } cycle)
            return null;
        var ids = (await CycleChanges.LinesAsync(cycle, hr, clock.Today, cancel))
            .Where(l => l.Change == CycleChange.Moved && (people.Count == 0 || people.Contains(l.Person))).Select(l => l.Person).ToList();
        var (plan, versions) = await PlanAsync(cycle, ids, cancel, isIn: true);
        if (plan.Problems.Count > 0)
            return new Result<CyclePeopleChanged>.Refused(plan.Problems);
        if (await CycleChanges.TouchAsync(cycle, hr, cancel) is { } why)
            return why;

        var anew = plan.ParticipantsIn(id, versions).ToDictionary(p => p.PersonId);
        foreach (var participant in await hr.ParticipantsOf(id).Where(p => ids.Contains(p.PersonId)).ToListAsync(cancel))
            db.Entry(participant).CurrentValues.SetValues(anew[participant.PersonId] with { ManagerId = participant.ManagerId });
        foreach (var draft in await hr.DraftsOf(id, ids).ToListAsync(cancel))
        {
            draft.SetAnew(anew[draft.PersonId].Subject, library.RubricOf(anew[draft.PersonId].Version), clock.GetUtcNow());
            journal.Tell(draft.RaterId, NoticeKind.ReviewSetAnew, Links.Review(draft.Id), cycle.Name);
        }

        return await SaveAsync(new(id.Value, 0, anew.Count), cancel);
    }

    private async Task<Result<CyclePeopleChanged>> SaveAsync(CyclePeopleChanged done, CancellationToken cancel) =>
        await journal.SaveAsync(done, cancel) ? done : CloseCycle.Outdated;

    private async Task<Result<List<Id<Person>>>> WantedAsync(ReviewCycle cycle, CycleChange offered, IReadOnlyCollection<Id<Person>> people, string? email, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(email))
        {
            var day = CyclePlan.DayFor(cycle.Last, clock.Today);
            var (typed, found) = (email.Trim(), await People.PeopleToday.LoadAsync(hr, day, cancel));
            return found.ByName.FirstOrDefault(p => string.Equals(p.Email, typed, StringComparison.OrdinalIgnoreCase)) switch
            {
                null => new Refusal("nobody", T("Nobody here has the address {0}.", typed), nameof(email)),
                { Placement: null } person => new Refusal("no-placement", T("{0} held no level on {1}, so there is nothing to review against. Place them first.", person.Name, Say.Day(day)), nameof(email)),
                var person => new List<Id<Person>> { person.Id },
            };
        }

        return people.Count > 0 ? people.ToList() : (await CycleChanges.OfferedAsync(cycle, hr, clock.Today, cancel)).Where(l => l.Change == offered).Select(l => l.Person).ToList();
    }

    /// <summary>Against the version that the cycle has for a family already, else the one in force on its day.</summary>
    private async Task<(CyclePlan Plan, Dictionary<FamilyId, PlannedVersion> Versions)> PlanAsync(ReviewCycle cycle, IReadOnlyList<Id<Person>> ids, CancellationToken cancel, bool isIn = false)
    {
        var day = CyclePlan.DayFor(cycle.Last, clock.Today);
        var candidates = await CyclePlans.CandidatesAsync(hr, cycle.First, cycle.Last, hr.EveryInterval.OfType<Placement>().Where(p => ids.Contains(p.PersonId)), day, cancel);
        if (isIn)
            candidates = [.. candidates.Select(c => c with { Overlapping = [] })];
        var pinned = (await CycleRoster.LoadAsync(cycle.Id, hr, cancel)).Versions;
        var versions = candidates.Select(c => c.At.Family).Distinct()
            .Select(family => pinned.Select(library.ById).OfType<PublishedVersion>().FirstOrDefault(v => v.Family == family) ?? library.InForce(family, day)).OfType<PublishedVersion>()
            .ToDictionary(v => v.Family, v => new PlannedVersion(v.Id, v.Title, v.Number, library.Resolve(v)));
        return (CyclePlan.Of(candidates, versions, day), versions);
    }
}

/// <param name="Anew">For how many the review is asked against another level.</param>
public sealed record CyclePeopleChanged(Guid Cycle, int Added, int Anew) : JournalEntry
{
    public override Guid? About => null;
}
