using System.Diagnostics;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;

namespace Trellis.Web.Security;

/// <summary>The rows the person asking may reach (domain.md section 6). Features query from here, never from a whole table; writes load their aggregate from here too.</summary>
public sealed class Reach(TrellisDb db, CurrentUser user, TimeProvider clock)
{
    private readonly Id<Person> _me = user.Person;
    private readonly DateOnly _today = clock.Today;

    public Id<Person> MyId => _me;

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
    public GrowthReach GrowthOf(IQueryable<Person> people) => new(db, people.Select(p => p.Id), AgreementsIHold.AsNoTracking());

    /// <summary>Assessments as the rules of <see cref="ReadingRules"/> say; drafts only by who writes them.</summary>
    public IQueryable<Assessment> AssessmentsIRead => db.Assessments.AsNoTracking().Where(Either.Of(ReadingRules.All.Where(r => r.Reader != Reader.Hr).Select(Allows)));

    /// <summary>My self-assessments, those I write about people who report to me today, and my words about colleagues while I am asked for them. Whether their cycle still takes anything is the domain's to say.</summary>
    public IQueryable<Assessment> AssessmentsIWrite => db.Assessments.Where(a =>
        a.RaterId == _me && (a.Role == RaterRole.Self || (a.Role == RaterRole.Manager && MyReports.Contains(a.PersonId))
            || (a.Role == RaterRole.Peer && AskedOfMe.Any(r => r.CycleId == a.CycleId && r.PersonId == a.PersonId))));

    /// <summary>For whose reviews colleagues or their managers ask me for a word; whoever manages them now reviews them instead.</summary>
    public IQueryable<PeerRequest> AskedOfMe => db.PeerRequests.Where(r => r.PeerId == _me && r.End == null && !MyReports.Contains(r.PersonId));

    /// <summary>Those about whom no manager has finished a review yet, in cycles that were never closed.</summary>
    public IQueryable<PeerRequest> AskedOfMeStill => AskedOfMe.Where(r => !db.Cycles.Any(c => c.Id == r.CycleId && c.FirstClosedAt != null)
        && !db.Assessments.Any(m => m.CycleId == r.CycleId && m.PersonId == r.PersonId && m.Role == RaterRole.Manager && m.Submission != null));

    /// <summary>My words about colleagues whose manager has finished the review meanwhile, also if it was withdrawn later, or whose cycle was closed once: they have been read.</summary>
    public IQueryable<Id<Assessment>> WordsTooLate => db.Assessments.Where(a => a.RaterId == _me && a.Role == RaterRole.Peer
        && (db.Cycles.Any(c => c.Id == a.CycleId && c.FirstClosedAt != null)
            || db.Assessments.Any(m => m.CycleId == a.CycleId && m.PersonId == a.PersonId && m.Role == RaterRole.Manager && m.Submission != null))).Select(a => a.Id);

    /// <summary>What somebody who is no longer the manager of one of my reports began and has not submitted: it goes on with me.</summary>
    public IQueryable<Assessment> DraftsITakeOver => db.Assessments.Where(a => a.Role == RaterRole.Manager && a.Submission == null && a.Withdrawal == null
        && a.RaterId != _me && MyReports.Contains(a.PersonId) && !LinesNow.Any(l => l.PersonId == a.PersonId && l.ManagerId == a.RaterId));

    /// <summary>What I wrote about my reports and may share with them.</summary>
    public IQueryable<Assessment> AssessmentsIShare => AssessmentsIWrite.Where(a => a.Role == RaterRole.Manager);

    /// <summary>Shared with me, by somebody else.</summary>
    public IQueryable<Assessment> AssessmentsIAnswer => db.Assessments.Where(a => a.PersonId == _me && a.Role == RaterRole.Manager && a.Sharing != null);

    /// <summary>What I agreed with whoever manages me, and what my reports agreed; read and written by nobody else.</summary>
    public IQueryable<Agreement> AgreementsIHold => db.Agreements.Where(a => a.PersonId == _me || MyReports.Contains(a.PersonId));

    /// <summary>The goals of my growth plan.</summary>
    public IQueryable<GrowthGoal> MyGoals => db.Goals.Where(g => g.PersonId == _me);

    /// <summary>Those of my plan and of my reports' plans.</summary>
    public IQueryable<GrowthGoal> GoalsIRead => db.Goals.AsNoTracking().Where(g => g.PersonId == _me || MyReports.Contains(g.PersonId));

    /// <summary>The check-ins that I wrote, about myself or somebody who reported to me, private and shared.</summary>
    public IQueryable<CheckIn> MyCheckIns => db.CheckIns.Where(c => c.WriterId == _me);

    /// <summary>Shared ones about me or about my reports, with what both said to them, to reply to.</summary>
    public IQueryable<CheckIn> CheckInsIAnswer => db.CheckIns.Where(c => c.SharedAt != null && (c.PersonId == _me || MyReports.Contains(c.PersonId)));

    /// <summary>A private one is read by nobody but its writer; a former manager reads on what they wrote.</summary>
    public IQueryable<CheckIn> CheckInsIRead => db.CheckIns.Where(c => c.WriterId == _me || (c.SharedAt != null && (c.PersonId == _me || MyReports.Contains(c.PersonId))));

    /// <summary>Whom I report to today and who reports to me, since when.</summary>
    public IQueryable<ReportingLine> LinesIStandIn => LinesNow.AsNoTracking().Where(l => l.PersonId == _me || l.ManagerId == _me);

    /// <summary>Where I stand today.</summary>
    public IQueryable<Placement> MyPlacement => PlacementsToday.Where(p => p.PersonId == _me);

    /// <summary>Where those stand today who report to me.</summary>
    public IQueryable<Placement> MyReportsPlacements => PlacementsToday.Where(p => MyReports.Contains(p.PersonId));

    public IQueryable<CycleParticipant> MyParticipation => db.Participants.AsNoTracking().Where(p => p.PersonId == _me);

    /// <summary>Whom I write about: myself, my reports and whom I am asked about, in the cycles they take part in. Tracked, since what is written is asked for together with it.</summary>
    public IQueryable<CycleParticipant> ParticipantsIWriteAbout => db.Participants.Where(p => p.PersonId == _me || MyReports.Contains(p.PersonId)
        || AskedOfMe.Any(r => r.CycleId == p.CycleId && r.PersonId == p.PersonId));

    /// <summary>Myself and my reports in the cycles they take part in, tracked for the same reason.</summary>
    public IQueryable<CycleParticipant> MineAndMyReportsParticipation => db.Participants.Where(p => p.PersonId == _me || MyReports.Contains(p.PersonId));

    /// <summary>My reports in the cycles they take part in.</summary>
    public IQueryable<CycleParticipant> ParticipantsIReview => db.Participants.AsNoTracking().Where(p => MyReports.Contains(p.PersonId));

    /// <summary>Names and periods of cycles; they tell nothing about a person.</summary>
    public IQueryable<ReviewCycle> Cycles => db.Cycles.AsNoTracking();

    /// <summary>The cycles of <see cref="AssessmentsIWrite"/>, tracked: submitting moves their revision.</summary>
    public IQueryable<ReviewCycle> CyclesIWriteIn => db.Cycles.Where(c => AssessmentsIWrite.Any(a => a.CycleId == c.Id));

    /// <summary>Whose evidence is offered to me, and whose I may attest.</summary>
    public IQueryable<Person> MeAndMyReports => People.Where(p => p.Id == _me || MyReports.Contains(p.Id));

    /// <summary>Myself, my reports, and every colleague who holds a level today or can sign in: those decide whether it counts.</summary>
    public IQueryable<Person> PeopleIAddEvidenceAbout => People.Where(p => p.Id == _me || MyReports.Contains(p.Id)
        || db.Intervals.OfType<Placement>().Any(i => i.PersonId == p.Id && i.From <= _today && (i.To == null || i.To >= _today))
        || db.Users.Any(a => a.PersonId == p.Id && a.DisabledAt == null));

    /// <summary>Whose moves I may endorse: my reports', and those of my reports' reports.</summary>
    public IQueryable<Person> PeopleIEndorse => People.Where(p => p.Id != _me && (MyReports.Contains(p.Id) || MySkipLevelReports.Contains(p.Id)));

    /// <summary>My own words on moves of others.</summary>
    public IQueryable<Endorsement> EndorsementsISaid => db.Facts.OfType<Endorsement>().Where(e => e.ById == _me);

    public IQueryable<EvidenceItem> MyEvidence => db.Facts.OfType<EvidenceItem>().Where(e => e.PersonId == _me);

    /// <summary>My items, what my reports have offered me, my own words about anybody, and what somebody lets me read, by name or because I read their reviews.</summary>
    public IQueryable<EvidenceItem> EvidenceIRead => db.Facts.OfType<EvidenceItem>().AsNoTracking()
        .Where(e => e.PersonId == _me || e.ById == _me
            || (e.OfferedAt != null && MyReports.Contains(e.PersonId)) // each way by itself, so that each finds its rows by an index
            || (e.OfferedAt != null && db.EvidenceReaders.Where(r => r.ReaderId == _me).Select(r => r.ItemId).Contains(e.Id))
            || (e.OfferedAt != null && e.ReadWithReviewsSince != null && ReviewsBelowMyReports.Select(a => a.PersonId).Contains(e.PersonId)));

    /// <summary>What I wrote about colleagues who have not accepted it.</summary>
    public IQueryable<EvidenceItem> EvidenceIProposed => db.Facts.OfType<EvidenceItem>().Where(e => e.ById == _me && e.PersonId != _me && e.OfferedAt == null);

    /// <summary>Whom I let read my items.</summary>
    public IQueryable<EvidenceReader> ReadersOfMine => db.EvidenceReaders.Where(r => MyEvidence.Any(e => e.Id == r.ItemId));

    /// <summary>What my reports have offered me.</summary>
    public IQueryable<EvidenceItem> EvidenceIJudge => db.Facts.OfType<EvidenceItem>()
        .Where(e => e.OfferedAt != null && e.PersonId != _me && MyReports.Contains(e.PersonId));

    /// <summary>Drafts of the families I write: every family for HR, their own for authors.</summary>
    public IQueryable<FrameworkVersion> DraftsIWrite => user.IsHr
        ? db.FrameworkVersions.Where(v => v.Publication == null)
        : db.FrameworkVersions.Where(v => v.Publication == null && db.Grants.Any(g => g.PersonId == _me && g.Role == Role.Author && g.Family == v.Family));

    /// <summary>What has been published, with its document; everybody may read it.</summary>
    public IQueryable<FrameworkVersion> PublishedVersions => db.FrameworkVersions.AsNoTracking().Where(v => v.Publication != null);

    /// <summary>The tokens that act as me.</summary>
    public IQueryable<ApiToken> MyTokens => db.ApiTokens.Where(t => t.AccountId == user.Session.Account);

    /// <summary>What is new for me.</summary>
    public IQueryable<PersonNotice> MyNotices => db.Notices.Where(n => n.PersonId == _me);

    /// <summary>Which of it I want by mail, when I have chosen.</summary>
    public IQueryable<MailChoice> MyMailChoice => db.MailChoices.Where(c => c.PersonId == _me);

    /// <summary>Whom I report to today.</summary>
    public IQueryable<Id<Person>> MyManagers => LinesNow.Where(l => l.PersonId == _me).Select(l => l.ManagerId);

    /// <summary>The account I have signed in with.</summary>
    public IQueryable<Account> MyAccount => db.Users.Where(a => a.Id == user.Session.Account);

    /// <summary>Who read my ratings through HR's rights.</summary>
    public IQueryable<JournalRow> WhoLooked => db.Journal.AsNoTracking().Where(r => r.About == _me.Value && r.What == RatingsRead.Name);

    private Expression<Func<Assessment, bool>> Allows(ReadingRule rule) =>
        Both.Of(Both.Of(Either.Of(rule.Roles.Select(Written)), Has(rule.Since)), Is(rule.Reader));

    private static Expression<Func<Assessment, bool>> Written(RaterRole role) => a => a.Role == role;

    private Expression<Func<Assessment, bool>> Is(Reader reader) => reader switch
    {
        Reader.Rater => a => a.RaterId == _me && (a.Submission != null || a.Role != RaterRole.Manager || MyReports.Contains(a.PersonId)),
        Reader.Person => a => a.PersonId == _me,
        Reader.Manager => a => MyReports.Contains(a.PersonId),
        Reader.RatingManager => a => MyFinished.Any(m => m.PersonId == a.PersonId && m.CycleId == a.CycleId),
        Reader.NextManager => a => MySkipLevelReports.Contains(a.PersonId),
        _ => throw new UnreachableException(),
    };

    private static Expression<Func<Assessment, bool>> Has(Stage stage) => stage switch
    {
        Stage.Draft => a => true,
        Stage.Submitted => a => a.Submission != null,
        Stage.Shared => a => a.Sharing != null,
        _ => throw new UnreachableException(),
    };

    private IQueryable<Assessment> ReviewsBelowMyReports => db.Assessments.Where(Either.Of(ReadingRules.All.Where(r => r.Reader == Reader.NextManager).Select(Allows)));

    private IQueryable<Assessment> MyFinished => db.Assessments.Where(m => m.RaterId == _me && m.Role == RaterRole.Manager && m.Submission != null);

    private IQueryable<Placement> PlacementsToday => db.Intervals.OfType<Placement>().AsNoTracking().Where(p => p.From <= _today && (p.To == null || p.To >= _today));

    // Tracked: one AsNoTracking inside a query makes all of it untracked, and what people write would not be saved.
    private IQueryable<ReportingLine> LinesNow => db.Intervals.OfType<ReportingLine>()
        .Where(l => l.From <= _today && (l.To == null || l.To >= _today));
}
