using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>The rows the person asking may reach (domain.md section 6). Features query from here, never from a whole table; writes load their aggregate from here too.</summary>
public sealed class Reach(TrellisDb db, CurrentUser user, TimeProvider clock)
{
    private readonly Id<Person> _me = user.Person;
    private readonly DateOnly _today = clock.Today;

    /// <summary>Names of colleagues; everybody signed in may read those.</summary>
    public IQueryable<Person> People => db.People.AsNoTracking();

    public IQueryable<Id<Person>> MyReports => LinesNow.Where(l => l.ManagerId == _me).Select(l => l.PersonId);

    /// <summary>The reports of my reports.</summary>
    public IQueryable<Id<Person>> MySkipLevelReports => LinesNow.Where(l => MyReports.Contains(l.ManagerId)).Select(l => l.PersonId);

    public IQueryable<Person> Me => People.Where(p => p.Id == _me);

    public IQueryable<Person> MyTeam => People.Where(p => MyReports.Contains(p.Id));

    /// <summary>Whose readiness, placements, leave and facts I may read: mine, my reports' and theirs.</summary>
    public IQueryable<Person> PeopleWhoseGrowthIRead =>
        People.Where(p => p.Id == _me || MyReports.Contains(p.Id) || MySkipLevelReports.Contains(p.Id));

    /// <summary>What growth is worked out from, for people that another query of this class gave.</summary>
    public GrowthReach GrowthOf(IQueryable<Person> people) => new(db, people.Select(p => p.Id));

    /// <summary>Finished assessments, each as its row in the access table says; drafts only by who writes them.</summary>
    public IQueryable<Assessment> AssessmentsIRead => db.Assessments.AsNoTracking().Where(a =>
        a.RaterId == _me
        || (a.PersonId == _me && a.Role != RaterRole.Peer && a.Sharing != null)
        || (a.Role == RaterRole.Self && a.Submission != null && MyFinished.Any(m => m.PersonId == a.PersonId && m.CycleId == a.CycleId))
        || (MyReports.Contains(a.PersonId) && a.Role != RaterRole.Peer && a.Sharing != null)
        || (MySkipLevelReports.Contains(a.PersonId) && a.Submission != null && (a.Role == RaterRole.Manager || a.Role == RaterRole.Calibrated))
        || (MySkipLevelReports.Contains(a.PersonId) && a.Role == RaterRole.Self && a.Sharing != null));

    /// <summary>My self-assessments, and those about people who report to me today, while their cycle is open.</summary>
    public IQueryable<Assessment> AssessmentsIWrite => db.Assessments.Where(a =>
        a.RaterId == _me
        && OpenCycles.Any(c => c.Id == a.CycleId)
        && (a.Role == RaterRole.Self || (a.Role == RaterRole.Manager && MyReports.Contains(a.PersonId))));

    /// <summary>Submitted assessments of mine that may still be shared.</summary>
    public IQueryable<Assessment> AssessmentsIShare => AssessmentsIWrite.Where(a => a.Submission != null && a.Role == RaterRole.Manager);

    /// <summary>Shared with me, by somebody else.</summary>
    public IQueryable<Assessment> AssessmentsIAnswer => db.Assessments.Where(a => a.PersonId == _me && a.Role == RaterRole.Manager && a.Sharing != null);

    public IQueryable<CycleParticipant> MyParticipation => db.Participants.AsNoTracking().Where(p => p.PersonId == _me);

    /// <summary>My reports in the cycles they take part in.</summary>
    public IQueryable<CycleParticipant> ParticipantsIReview => db.Participants.AsNoTracking().Where(p => MyReports.Contains(p.PersonId));

    /// <summary>Names and periods of cycles; they tell nothing about a person.</summary>
    public IQueryable<ReviewCycle> Cycles => db.Cycles.AsNoTracking();

    public IQueryable<EvidenceItem> MyEvidence => db.Facts.OfType<EvidenceItem>().Where(e => e.PersonId == _me);

    /// <summary>What my reports have offered me.</summary>
    public IQueryable<EvidenceItem> EvidenceIJudge => db.Facts.OfType<EvidenceItem>()
        .Where(e => e.OfferedAt != null && e.PersonId != _me && MyReports.Contains(e.PersonId));

    /// <summary>Drafts of the families I write: every family for HR, their own for authors.</summary>
    public IQueryable<FrameworkVersion> DraftsIWrite => user.IsHr
        ? db.FrameworkVersions.Where(v => v.Publication == null)
        : db.FrameworkVersions.Where(v => v.Publication == null && db.Grants.Any(g => g.PersonId == _me && g.Role == Role.Author && g.Family == v.Family));

    /// <summary>Who read my ratings through HR's rights.</summary>
    public IQueryable<JournalRow> WhoLooked => db.Journal.AsNoTracking().Where(r => r.About == _me.Value && r.What == RatingsRead.Name);

    private IQueryable<Assessment> MyFinished => db.Assessments.Where(m => m.RaterId == _me && m.Role == RaterRole.Manager && m.Submission != null);

    private IQueryable<ReviewCycle> OpenCycles => db.Cycles.Where(c => c.Closure == null && c.Cancellation == null);

    private IQueryable<ReportingLine> LinesNow => db.Intervals.OfType<ReportingLine>().AsNoTracking()
        .Where(l => l.From <= _today && (l.To == null || l.To >= _today));
}
