using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;

namespace Trellis.Web.Security;

/// <summary>What HR reaches beyond <see cref="Reach"/>: structure and progress freely, ratings of one person only through <see cref="AssessmentsOfAsync"/>, which that person can see.</summary>
public sealed class HrReach(TrellisDb db, CurrentUser user, Journal journal, Kept kept)
{
    /// <summary>Counted up by whoever publishes or changes the company part.</summary>
    public IQueryable<Installation> Installations => Checked().Installations;

    public IQueryable<CompanyRevision> CompanyRevisions => Checked().CompanyRevisions.AsNoTracking();

    /// <summary>How many people a measure is recorded for; whose it is and what it says stays unread.</summary>
    public Task<int> PeopleWithMetricAsync(string metric, CancellationToken cancel) =>
        Checked().Facts.OfType<MetricMonth>().Where(m => m.Metric == metric).Select(m => m.PersonId).Distinct().CountAsync(cancel);

    /// <summary>How often evidence carries each tag; the evidence itself stays unread.</summary>
    public async Task<IReadOnlyDictionary<string, int>> UseOfTagsAsync(CancellationToken cancel)
    {
        var uses = new Dictionary<string, int>();
        await foreach (var tags in Checked().Facts.OfType<EvidenceItem>().AsNoTracking().Select(e => e.Tags).AsAsyncEnumerable().WithCancellation(cancel))
            foreach (var tag in tags)
                uses[tag.Tag] = uses.GetValueOrDefault(tag.Tag) + 1;
        return uses;
    }

    public IQueryable<Person> EveryPerson => Checked().People.AsNoTracking();

    public IQueryable<PersonInterval> EveryInterval => Checked().Intervals.AsNoTracking();

    /// <summary>What was worked out from everybody's places or from a cycle before, if nothing of it can have changed since; else worked out now.</summary>
    /// <param name="revision">Of what only grows and is not seen in the library's revision; 0 where nothing is.</param>
    public Task<T> KeptAsync<T>(object key, int revision, Func<Task<T>> load, CancellationToken cancel) where T : class =>
        user.IsHr ? kept.GetAsync(key, new(user.Session.LibraryRevision, revision), load, cancel) : load();

    /// <summary>What sessions decided on moves; HR writes it down.</summary>
    public IQueryable<CalibrationDecision> Decisions => Checked().Facts.OfType<CalibrationDecision>().AsNoTracking();

    public IQueryable<ReviewCycle> EveryCycle => Checked().Cycles;

    public IQueryable<CycleParticipant> EveryParticipant => Checked().Participants.AsNoTracking();

    /// <summary>For inviting whoever has none yet.</summary>
    public IQueryable<Account> AccountsToInvite => Checked().Users;

    public Task<bool> IsAdministratorAsync(Id<Person> person, CancellationToken cancel) => Checked().Grants.AnyAsync(g => g.PersonId == person && g.Role == Role.Administrator, cancel);

    /// <summary>Progress only: who, which role, submitted, shared. Ratings are not read through it.</summary>
    public IQueryable<AssessmentProgress> ProgressIn(IReadOnlyCollection<Id<ReviewCycle>> cycles) => Progress.Where(a => cycles.Contains(a.Cycle));

    /// <inheritdoc cref="ProgressIn"/>
    public IQueryable<AssessmentProgress> Progress => Checked().Assessments.AsNoTracking().Where(a => a.Withdrawal == null)
        .Select(a => new AssessmentProgress { Cycle = a.CycleId, Person = a.PersonId, Role = a.Role, Submitted = a.Submission != null, Shared = a.Sharing != null });

    /// <summary>Where finished reviews say that a team gave no opportunity: what and whose team, never who was reviewed nor any rating.</summary>
    public async Task<IReadOnlyList<NoOpportunity>> OpportunityGapsAsync(Id<ReviewCycle> cycle, CancellationToken cancel)
    {
        var reviews = await (from assessment in Checked().Assessments.AsNoTracking()
                             where assessment.CycleId == cycle && assessment.Role == Domain.Readiness.RaterRole.Manager && assessment.LacksOpportunity && assessment.Withdrawal == null
                             join rater in db.People on assessment.RaterId equals rater.Id
                             select new { assessment.Version, assessment.Ratings, rater.Name })
            .ToListAsync(cancel);
        return [.. from review in reviews from rating in review.Ratings where rating.NoOpportunity select new NoOpportunity(review.Version, rating.Against, rating.Competency, review.Name)];
    }

    /// <summary>Whether a manager has finished a review of somebody in a cycle; what it says stays unread.</summary>
    public Task<bool> IsReviewedAsync(Id<ReviewCycle> cycle, Id<Person> person, CancellationToken cancel) => Checked().Assessments.AnyAsync(
        a => a.CycleId == cycle && a.PersonId == person && a.Role == Domain.Readiness.RaterRole.Manager && a.Submission != null && a.Withdrawal == null, cancel);

    /// <summary>How far the agreements of a cycle have come; what was agreed, and why one is contested, stays unread.</summary>
    public async Task<IReadOnlyList<AgreementProgress>> AgreementsAsync(Id<ReviewCycle> cycle, CancellationToken cancel)
    {
        var all = await Checked().Agreements.AsNoTracking().Where(a => a.CycleId == cycle && a.SignedAt != null).ToListAsync(cancel);
        return [.. all.Select(a => new AgreementProgress(a.PersonId, a.Answer is { Accepted: false }))];
    }

    /// <summary>How many colleagues are asked about the people of a cycle, and how many of them have written; who about whom, and what, stays unread.</summary>
    public async Task<PeerProgress> PeersAsync(Id<ReviewCycle> cycle, CancellationToken cancel)
    {
        var words = db.Assessments.Where(a => a.CycleId == cycle && a.Role == Domain.Readiness.RaterRole.Peer && a.Submission != null && a.Withdrawal == null);
        var asked = Checked().PeerRequests.Where(r => r.CycleId == cycle && r.End == null && db.Participants.Any(p => p.CycleId == cycle && p.PersonId == r.PersonId));
        return new(await asked.CountAsync(cancel), await asked.CountAsync(r => words.Any(w => w.PersonId == r.PersonId && w.RaterId == r.PeerId), cancel));
    }

    /// <summary>For closing a cycle, which shares every submitted assessment of the people in it.</summary>
    public IQueryable<Assessment> AssessmentsToShare(Id<ReviewCycle> cycle) =>
        Checked().Assessments.Where(a => a.CycleId == cycle && a.Submission != null && a.Sharing == null && a.Withdrawal == null
            && db.Participants.Any(p => p.CycleId == cycle && p.PersonId == a.PersonId));

    /// <summary>For handing drafts over to new managers; what they say stays unread.</summary>
    public IQueryable<Assessment> DraftsToHandOver(Id<ReviewCycle> cycle) =>
        Checked().Assessments.Where(a => a.CycleId == cycle && a.Role == Domain.Readiness.RaterRole.Manager && a.Withdrawal == null);

    /// <summary>Who is in a cycle, to be changed.</summary>
    public IQueryable<CycleParticipant> ParticipantsOf(Id<ReviewCycle> cycle) => Checked().Participants.Where(p => p.CycleId == cycle);

    public IQueryable<CycleLeaver> LeaversOf(Id<ReviewCycle> cycle) => Checked().CycleLeavers.AsNoTracking().Where(l => l.CycleId == cycle);

    /// <summary>For asking drafts against another level; what they say stays unread.</summary>
    public IQueryable<Assessment> DraftsOf(Id<ReviewCycle> cycle, IReadOnlyCollection<Id<Person>> people) =>
        Checked().Assessments.Where(a => a.CycleId == cycle && people.Contains(a.PersonId) && a.Submission == null);

    /// <summary>Whose account was closed.</summary>
    public IQueryable<Id<Person>> PeopleSignedOutForGood => Checked().Users.Where(a => a.DisabledAt != null).Select(a => a.PersonId);

    /// <summary>HR's own ratings are read like anybody's: once they are shared.</summary>
    public bool IsMe(Id<Person> person) => person == user.Person;

    /// <summary>Finished assessments of somebody else, of the roles that <see cref="ReadingRules"/> gives HR. The read is in the journal, for that person to find, before anything is answered.</summary>
    public async Task<IQueryable<Assessment>> AssessmentsOfAsync(Id<Person> person, CancellationToken cancel)
    {
        var (me, roles) = (user.Person, ReadingRules.All.Where(r => r.Reader == Reader.Hr).SelectMany(r => r.Roles).ToList());
        var assessments = Checked().Assessments.AsNoTracking().Where(a => a.PersonId == person && a.PersonId != me && a.Submission != null && roles.Contains(a.Role));
        await journal.SaveAsync(new RatingsRead(person), cancel);
        return assessments;
    }

    private TrellisDb Checked() =>
        user.IsHr ? db : throw new InvalidOperationException("Only HR reaches through this door; the endpoint lacks its policy.");
}

/// <summary>How far one assessment has come, without what it says.</summary>
public sealed record AssessmentProgress
{
    public required Id<ReviewCycle> Cycle { get; init; }
    public required Id<Person> Person { get; init; }
    public required Domain.Readiness.RaterRole Role { get; init; }
    public required bool Submitted { get; init; }
    public required bool Shared { get; init; }
}

/// <summary>Both have signed; a manager who came later may contest it.</summary>
public sealed record AgreementProgress(Id<Person> Person, bool Contested);

/// <summary>Requests that stand, and how many of them have been answered.</summary>
public sealed record PeerProgress(int Asked, int Written);

/// <summary>One answer that says so, without whom it is about.</summary>
public sealed record NoOpportunity(Id<FrameworkVersion> Version, LevelId Against, CompetencyId Competency, string Manager);

/// <summary>HR read the ratings of <paramref name="Person"/>.</summary>
public sealed record RatingsRead(Id<Person> Person) : JournalEntry
{
    public static string Name { get; } = NameOf(typeof(RatingsRead));

    public override Guid? About => Person.Value;
}
