using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Endorsements;

/// <summary>The manager, or the manager's manager, says whether they stand behind a move of somebody to a level.</summary>
public sealed class EndorseMove(TrellisDb db, Reach reach, Library library, CurrentUser user, Journal journal, TimeProvider clock)
{
    /// <returns>Null where the person is not mine to endorse.</returns>
    public async Task<Result<Endorsement>?> RunAsync(Id<Person> person, string? target, EndorsementStatus? status, string? reason, CancellationToken cancel)
    {
        if (!await reach.PeopleIEndorse.AnyAsync(p => p.Id == person, cancel))
            return null;
        List<Refusal> reasons = [.. Endorsement.WhatIsWrong(person, user.Person, status, reason), .. MoveTarget.WhatIsWrong(target, library, clock.Today)];
        if (reasons.Count > 0)
            return new Result<Endorsement>.Refused(reasons);

        if (await StandsAlreadyAsync(person, target!, status!.Value, reason, cancel) is { } same)
            return same;
        var said = new Endorsement(person, clock.Today, user.Person, clock.GetUtcNow(), LevelRef.TryParse(target)!.Value, status.Value, reason?.Trim() ?? ""); // refused above when missing
        db.Facts.Add(said);
        journal.Tell(person, NoticeKind.MoveEndorsed, Links.MyGrowth);
        await journal.SaveAsync(new MoveEndorsed(said.Id, person), cancel);
        return said;
    }

    /// <summary>As forms and programs send it.</summary>
    public static EndorsementStatus? StatusOf(string? word) => word switch
    {
        "active" => EndorsementStatus.Active,
        "declined" => EndorsementStatus.Declined,
        "revoked" => EndorsementStatus.Revoked,
        _ => null,
    };

    /// <summary>A button that was pressed twice says one word.</summary>
    private async Task<Endorsement?> StandsAlreadyAsync(Id<Person> person, string target, EndorsementStatus status, string? reason, CancellationToken cancel)
    {
        var (level, today) = (LevelRef.TryParse(target)!.Value, clock.Today); // refused when it is none
        var mine = await reach.EndorsementsISaid.AsNoTracking().Where(e => e.PersonId == person && e.TargetFamily == level.Family && e.TargetLevel == level.Level && e.Date == today).ToListAsync(cancel);
        return mine.MaxBy(e => e.RecordedAt) is { } last && last.Status == status && last.Reason == (reason?.Trim() ?? "") ? last : null;
    }
}

/// <summary>Somebody said a word on a move of <paramref name="Person"/>; which word is not in it.</summary>
public sealed record MoveEndorsed(Id<PersonFact> Endorsement, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
