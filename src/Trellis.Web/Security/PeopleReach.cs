using Microsoft.EntityFrameworkCore;
using Trellis.Domain.People;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>What taking in people data reaches, for HR and administrators: who there is, where they sit, whom they report to, when they are away and what is measured. No rating, no evidence.</summary>
public sealed class PeopleReach(TrellisDb db, CurrentUser user)
{
    /// <summary>Counted up by every import, so that two of them take turns.</summary>
    public IQueryable<Installation> Installations => Checked().Installations;

    public IQueryable<Person> EveryPerson => Checked().People;

    public IQueryable<PersonInterval> EveryInterval => Checked().Intervals;

    /// <summary>Values of measures, so that a file of them can be compared with what is recorded.</summary>
    public IQueryable<MetricMonth> MetricValues => Checked().Facts.OfType<MetricMonth>().AsNoTracking();

    /// <summary>Adds what nobody without HR's rights may do for themselves to what keeps a plan from being carried out.</summary>
    public void KeepOwnPlace(PeoplePlan plan, PeopleNow now)
    {
        if (!user.IsHr)
            OwnPlace.Keep(plan, now, user.Person);
    }

    private TrellisDb Checked() => user.IsHr || user.IsAdministrator
        ? db
        : throw new InvalidOperationException("Only HR and administrators reach through this door; the endpoint lacks its policy.");
}
