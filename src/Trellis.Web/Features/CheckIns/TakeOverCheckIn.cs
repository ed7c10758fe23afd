using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Features.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.CheckIns;

/// <summary>Somebody gives their self-assessment of an open cycle, or their review of a report, the answers that it lacks, beginning it where they have not yet.</summary>
public sealed class TakeOverCheckIn(Reach reach, Library library, StartReview start, WriteReview write, TimeProvider clock)
{
    /// <returns>Null where the check-in is not mine, or the person is not in the cycle or not mine to review.</returns>
    public async Task<Result<TakenOver>?> RunAsync(Id<CheckIn> id, Id<ReviewCycle> cycle, CancellationToken cancel)
    {
        if (await reach.MyCheckIns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } checkIn
            || await reach.MineAndMyReportsParticipation.AsNoTracking().SingleOrDefaultAsync(p => p.CycleId == cycle && p.PersonId == checkIn.PersonId, cancel) is not { } place)
            return null;
        if (checkIn.Answers.Count == 0)
            return CheckIn.NothingAnswered;
        if (place.Subject.At != checkIn.At && !await reach.AssessmentsIWrite.AnyAsync(a => a.CycleId == cycle && a.PersonId == checkIn.PersonId && a.Withdrawal == null, cancel))
            return checkIn.IsAboutOther(place.Level);
        return await start.RunAsync(new(cycle, checkIn.PersonId), cancel) switch
        {
            Result<Id<Assessment>>.Accepted(var begun) => await write.RunAsync(begun, review => Take(checkIn, review), a => new CheckInTakenOver(id, a.Id, a.PersonId), cancel),
            Result<Id<Assessment>>.Refused(var reasons) => new Result<TakenOver>.Refused(reasons),
            _ => null,
        };
    }

    private Result<TakenOver> Take(CheckIn checkIn, ReviewIWrite review) =>
        checkIn.TakeInto(review.Assessment, library.RubricOf(checkIn.Version), review.Rubric, clock.GetUtcNow()).Match<Result<TakenOver>>(
            answers => new TakenOver(review.Assessment.Id, answers), reasons => new Result<TakenOver>.Refused(reasons));
}

/// <param name="Answers">How many went over.</param>
public sealed record TakenOver(Id<Assessment> Review, int Answers);

public sealed record CheckInTakenOver(Id<CheckIn> CheckIn, Id<Assessment> Assessment, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
