using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>What readiness is worked out from, for some people: never a draft, an unshared rating or evidence that was not offered, whoever asks.</summary>
public sealed class GrowthReach(TrellisDb db, IQueryable<Id<Person>> people, IQueryable<Agreement> agreements)
{
    /// <summary>Who was asked for.</summary>
    public IQueryable<Id<Person>> People => people;

    /// <summary>Placements, leave and reporting lines of the people, and the reporting lines of their managers (for skip levels).</summary>
    public IQueryable<PersonInterval> Intervals => db.Intervals.AsNoTracking().Where(i =>
        people.Contains(i.PersonId)
        || (i is ReportingLine && Lines.Where(l => people.Contains(l.PersonId)).Select(l => l.ManagerId).Contains(i.PersonId)));

    public IQueryable<CycleParticipant> Participation => db.Participants.AsNoTracking().Where(p => people.Contains(p.PersonId));

    /// <summary>Manager and calibrated assessments that were shared; withdrawn ones stay in history.</summary>
    public IQueryable<Assessment> Assessments => db.Assessments.AsNoTracking()
        .Where(a => people.Contains(a.PersonId) && a.Sharing != null && (a.Role == RaterRole.Manager || a.Role == RaterRole.Calibrated));

    /// <summary>What they agreed with their manager: only mine and my reports', also where readiness of others is read.</summary>
    public IQueryable<Agreement> Agreements => agreements;

    public IQueryable<ReviewCycle> Cycles => db.Cycles.AsNoTracking();

    public IQueryable<Person> Names => db.People.AsNoTracking();

    public IQueryable<PersonFact> Facts => db.Facts.AsNoTracking()
        .Where(f => people.Contains(f.PersonId) && (!(f is EvidenceItem) || ((EvidenceItem)f).OfferedAt != null));

    private IQueryable<ReportingLine> Lines => db.Intervals.OfType<ReportingLine>();
}
