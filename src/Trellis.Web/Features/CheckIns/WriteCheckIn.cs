using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.CheckIns;

/// <summary>Somebody writes a check-in against any level, about themselves or somebody who reports to them, changes it or throws it away while only they read it.</summary>
public sealed class WriteCheckIn(TrellisDb db, Reach reach, Library library, Journal journal, TimeProvider clock)
{
    public static Refusal LevelUnknown => new("level-unknown", T("Choose a level of a published framework."), nameof(CheckInInput.About));

    /// <returns>Null where the person is neither me nor reports to me.</returns>
    public async Task<Result<CheckIn>?> AddAsync(Id<Person> person, CheckInInput input, CancellationToken cancel)
    {
        if (person != reach.MyId && !await reach.MyReports.AnyAsync(r => r == person, cancel))
            return null;
        if (CheckInLevels.SubjectOf(person, input.Level, library, clock.Today) is not { } about)
            return LevelUnknown;
        var written = CheckIn.Write(reach.MyId, about, input.Draft, input.Key ?? Id<CheckIn>.New(), clock.GetUtcNow());
        if (written is not Result<CheckIn>.Accepted(var checkIn))
            return written;
        if (await reach.MyCheckIns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == checkIn.Id, cancel) is { } sent)
            return sent.SaysTheSame(checkIn) ? sent : CheckIn.SentBefore;
        db.CheckIns.Add(checkIn);
        return await journal.SaveAsync(new CheckInWritten(checkIn.Id, checkIn.PersonId), cancel) ? checkIn : CheckIn.Changed;
    }

    /// <returns>Null where it is not mine; <see cref="CheckIn.Changed"/> where another window was first.</returns>
    public async Task<Result<CheckIn>?> ChangeAsync(Id<CheckIn> id, CheckInInput input, CancellationToken cancel)
    {
        if (await reach.MyCheckIns.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } checkIn)
            return null;
        var revision = checkIn.Revision;
        var changed = checkIn.Change(input.Draft, library.RubricOf(checkIn.Version), input.Revision, clock.GetUtcNow());
        return checkIn.Revision == revision || await journal.SaveAsync(new CheckInChanged(id, checkIn.PersonId), cancel) ? changed : CheckIn.Changed;
    }

    /// <returns>Null where it is not mine, or is gone already.</returns>
    public async Task<Result<CheckIn>?> ThrowAwayAsync(Id<CheckIn> id, CancellationToken cancel)
    {
        if (await reach.MyCheckIns.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } checkIn)
            return null;
        if (!checkIn.IsPrivate)
            return new Refusal("check-in-shared", T("This check-in has been shared, so it stays: the other has read it."));
        db.CheckIns.Remove(checkIn);
        return await journal.SaveAsync(new CheckInThrownAway(id, checkIn.PersonId), cancel) ? checkIn : CheckIn.Changed;
    }
}

public sealed record CheckInWritten(Id<CheckIn> CheckIn, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record CheckInChanged(Id<CheckIn> CheckIn, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}

public sealed record CheckInThrownAway(Id<CheckIn> CheckIn, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
