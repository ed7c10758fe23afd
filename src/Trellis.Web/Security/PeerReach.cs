using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>Who asks colleagues for a word, whom they ask, and who reads what came of it. The words themselves are read through <see cref="WordsIRead"/> alone, which pages show no other way than <see cref="PeerSummary"/> allows.</summary>
public sealed class PeerReach(TrellisDb db, Reach reach)
{
    private readonly Id<Person> _me = reach.MyId;

    /// <summary>Requests about me and about my reports: those I may make, read and take back.</summary>
    public IQueryable<PeerRequest> RequestsIMake => db.PeerRequests.Where(r => r.PersonId == _me || reach.MyReports.Contains(r.PersonId));

    /// <summary>What I am asked for, and what I declined.</summary>
    public IQueryable<PeerRequest> RequestsToMe => db.PeerRequests.Where(r => r.PeerId == _me);

    /// <summary>Myself and my reports in the cycles they take part in: about whom I may ask.</summary>
    public IQueryable<CycleParticipant> ParticipantsIAskAbout => db.Participants.AsNoTracking().Where(p => p.PersonId == _me || reach.MyReports.Contains(p.PersonId));

    /// <summary>Whom people who ask have for a manager today.</summary>
    public IQueryable<Id<Person>> ManagersOf(Id<Person> person, DateOnly today) => db.Intervals.OfType<ReportingLine>()
        .Where(l => l.PersonId == person && l.From <= today && (l.To == null || l.To >= today)).Select(l => l.ManagerId);

    /// <summary>Colleagues' finished words: about me once a review of that cycle is shared with me, about my reports once my own review is finished or one is shared; all of them from the end of the cycle on. What I wrote myself is left out, so that taking it off leaves nobody with too few around them.</summary>
    public IQueryable<Assessment> WordsIRead => db.Assessments.AsNoTracking().Where(a => a.Role == RaterRole.Peer && a.Submission != null && a.Withdrawal == null
        && a.RaterId != _me
        && ((a.PersonId == _me && (db.Cycles.Any(c => c.Id == a.CycleId && c.FirstClosedAt != null) || Shared.Any(m => m.CycleId == a.CycleId && m.PersonId == a.PersonId)))
            || (a.PersonId != _me && reach.MyReports.Contains(a.PersonId)
                && (db.Cycles.Any(c => c.Id == a.CycleId && c.FirstClosedAt != null) || Finished.Any(m => m.CycleId == a.CycleId && m.PersonId == a.PersonId && (m.RaterId == _me || m.Sharing != null))))));

    /// <summary>Which colleagues have finished a word about me or my reports; never what.</summary>
    public IQueryable<PeerGiven> Given => db.Assessments
        .Where(a => a.Role == RaterRole.Peer && a.Submission != null && a.Withdrawal == null && (a.PersonId == _me || a.RaterId == _me || reach.MyReports.Contains(a.PersonId)))
        .Select(a => new PeerGiven { Cycle = a.CycleId, Person = a.PersonId, Peer = a.RaterId });

    /// <summary>Where a manager has finished a review, also if it was withdrawn later, or the cycle was closed once: what colleagues wrote has been read.</summary>
    public IQueryable<PeerClosed> Closed => Finished.Select(a => new PeerClosed { Cycle = a.CycleId, Person = a.PersonId })
        .Concat(db.Participants.Where(p => db.Cycles.Any(c => c.Id == p.CycleId && c.FirstClosedAt != null)).Select(p => new PeerClosed { Cycle = p.CycleId, Person = p.PersonId }));

    private IQueryable<Assessment> Finished => db.Assessments.Where(a => a.Role == RaterRole.Manager && a.Submission != null);

    private IQueryable<Assessment> Shared => Finished.Where(a => a.Sharing != null && a.Withdrawal == null);
}

/// <summary>Who finished a word about whom.</summary>
public sealed record PeerGiven
{
    public Id<ReviewCycle> Cycle { get; init; }
    public Id<Person> Person { get; init; }
    public Id<Person> Peer { get; init; }
}

public sealed record PeerClosed
{
    public Id<ReviewCycle> Cycle { get; init; }
    public Id<Person> Person { get; init; }
}
