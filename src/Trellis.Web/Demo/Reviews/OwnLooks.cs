using Trellis.Domain.Reviews;
using Trellis.Web.Demo.People;
using Trellis.Web.Demo.Source;

namespace Trellis.Web.Demo.Reviews;

/// <summary>Check-ins about the people whose story is written: one of theirs and one of their manager's that were shared and answered, and a rehearsal that nobody else reads.</summary>
internal sealed class OwnLooks(Ground ground)
{
    public IEnumerable<CheckIn> Rows() =>
        ground.Staff.Everybody.Where(e => e.Entry.IsWritten).SelectMany(who => ground.Words.CheckIns.Select(words => Look(who, words)).OfType<CheckIn>());

    /// <returns>Null where the person stood nowhere then, or nothing is above.</returns>
    private CheckIn? Look(Employee who, CheckInWords words)
    {
        var day = DemoCalendar.Workday(ground.Calendar.Day.AddDays(-words.Days));
        if (who.PlacementOn(day) is not { } placement || who.ManagerOn(day) is not { } manager)
            return null;
        var edition = ground.Frameworks.InForce(placement.Family, day);
        if ((words.IsNext ? edition.Above(placement.Level) : placement.Level) is not { } level)
            return null;
        var at = DemoCalendar.Moment(day, 11);
        var about = new CheckInSubject(who.Id, edition.Version.Id, new(placement.Family, level), edition.Rubric);
        var checkIn = CheckIn.Write(words.IsManagers ? manager : who.Id, about, new(words.Whole, words.Answers), ground.Ids.New<CheckIn>(at), at).BeAccepted();
        if (words.Reply is { } reply)
        {
            checkIn.Share(manager, checkIn.Revision, at.AddMinutes(20)).BeAccepted();
            checkIn.Reply(words.IsManagers ? who.Id : manager, reply, at.AddHours(4)).BeAccepted();
        }

        return checkIn;
    }
}
