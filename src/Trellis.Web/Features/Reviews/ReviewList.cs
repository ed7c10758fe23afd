using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Reviews;

/// <summary>What somebody has to write, what was shared with them, and what they have finished.</summary>
public sealed record ReviewList(IReadOnlyList<ReviewList.ToWrite> Open, IReadOnlyList<ReviewList.Done> Received, IReadOnlyList<ReviewList.Done> Finished, bool Manages)
{
    public static async Task<ReviewList> LoadAsync(Reach reach, Library library, CurrentUser user, CancellationToken cancel)
    {
        var open = await OpenAsync(reach, cancel);
        var asked = await AskedAsync(reach, cancel);
        var done = await DoneAsync(reach, user.Person, cancel);
        return new(
            [.. open.Select(row => row.AsToWrite(library, row.Participant.PersonId == user.Person ? RaterRole.Self : RaterRole.Manager)), .. asked.Select(a => a.Row.AsToWrite(library, RaterRole.Peer) with { Request = a.Request })],
            [.. done.Where(d => d.Rater != user.Person)],
            [.. done.Where(d => d.Rater == user.Person)],
            user.Session.Manages);
    }

    private static async Task<List<Row>> OpenAsync(Reach reach, CancellationToken cancel) =>
        await (from participant in reach.MineAndMyReportsParticipation
               join cycle in reach.Cycles on participant.CycleId equals cycle.Id
               where cycle.Closure == null && cycle.Cancellation == null
               join person in reach.People on participant.PersonId equals person.Id
               orderby cycle.First, cycle.Name, person.Name
               select new Row(participant, cycle, person.Name,
                   reach.AssessmentsIWrite.Where(a => a.CycleId == cycle.Id && a.PersonId == participant.PersonId && a.Withdrawal == null && a.Role != RaterRole.Peer).ToList(),
                   reach.DraftsITakeOver.Where(a => a.CycleId == cycle.Id && a.PersonId == participant.PersonId)
                       .Select(a => reach.People.Where(p => p.Id == a.RaterId).Select(p => p.Name).FirstOrDefault()).FirstOrDefault()))
            .ToListAsync(cancel);

    /// <summary>About whom colleagues, or their managers, ask me for a word that I have not finished.</summary>
    private static async Task<IEnumerable<Asked>> AskedAsync(Reach reach, CancellationToken cancel)
    {
        var asked = await (from request in reach.AskedOfMe
                           join participant in reach.ParticipantsIWriteAbout on new { request.CycleId, request.PersonId } equals new { participant.CycleId, participant.PersonId }
                           join cycle in reach.Cycles on participant.CycleId equals cycle.Id
                           where cycle.Closure == null && cycle.Cancellation == null
                           join person in reach.People on participant.PersonId equals person.Id
                           orderby cycle.First, cycle.Name, person.Name
                           select new
                           {
                               Row = new Row(participant, cycle, person.Name,
                                   reach.AssessmentsIWrite.Where(a => a.CycleId == cycle.Id && a.PersonId == participant.PersonId && a.Withdrawal == null && a.Role == RaterRole.Peer).ToList(), null),
                               request.Id,
                               IsStill = reach.AskedOfMeStill.Any(r => r.Id == request.Id),
                           })
            .ToListAsync(cancel);
        return asked.Where(a => a.Row.Mine is [] ? a.IsStill : a.Row.Mine[0].IsDraft).Select(a => new Asked(a.Id, a.Row));
    }

    private static async Task<List<Done>> DoneAsync(Reach reach, Id<Person> me, CancellationToken cancel) =>
        await (from assessment in reach.AssessmentsIRead
               where assessment.Submission != null && (assessment.RaterId == me || assessment.PersonId == me)
               join cycle in reach.Cycles on assessment.CycleId equals cycle.Id
               join person in reach.People on assessment.PersonId equals person.Id
               join rater in reach.People on assessment.RaterId equals rater.Id
               orderby cycle.Last descending, person.Name
               select new Done(
                   assessment.Id, cycle.Name, assessment.Role, person.Id, person.Name, rater.Id, rater.Name, assessment.Level,
                   assessment.Submission!.At, assessment.Sharing == null ? null : assessment.Sharing.At, assessment.Answer == null ? null : assessment.Answer.At,
                   assessment.Withdrawal != null))
            .ToListAsync(cancel);

    /// <param name="Started">Null until its writer opens it.</param>
    public sealed record ToWrite(
        Id<ReviewCycle> Cycle, string CycleName, DateOnly Until, Id<Person> Person, string Name, RaterRole Role, LevelId Level,
        Id<Assessment>? Started, ReviewStage Stage, int Answered, int Asked)
    {
        public bool IsSelf => Role == RaterRole.Self;

        /// <summary>Where a colleague is asked: the request, to be declined.</summary>
        public Id<PeerRequest>? Request { get; init; }

        /// <summary>How the cycle shows what colleagues write, if it asks them.</summary>
        public PeerWords Peers { get; init; }

        /// <summary>Who began it before the person reported to me; it goes on with me.</summary>
        public string? BegunBy { get; init; }

        /// <summary>By when it is asked for; nothing is locked after it.</summary>
        public DateOnly Due { get; init; }
    }

    public sealed record Done(
        Id<Assessment> Id, string Cycle, RaterRole Role, Id<Person> Person, string Name, Id<Person> Rater, string RaterName, LevelId Level,
        DateTimeOffset SubmittedAt, DateTimeOffset? SharedAt, DateTimeOffset? AnsweredAt, bool Withdrawn)
    {
        public ReviewStage Stage => AnsweredAt is not null ? ReviewStage.Answered : SharedAt is not null ? ReviewStage.Shared : ReviewStage.Submitted;
    }

    private sealed record Asked(Id<PeerRequest> Request, Row Row);

    private sealed record Row(CycleParticipant Participant, ReviewCycle Cycle, string Name, List<Assessment> Mine, string? BegunBy)
    {
        public ToWrite AsToWrite(Library library, RaterRole role)
        {
            var mine = Mine.FirstOrDefault();
            var asked = library.RubricOf(Participant.Version).Asked(Participant.Level, mine?.NextLevel).ToList();
            return new(
                Cycle.Id, Cycle.Name, Cycle.Last.LastDay, Participant.PersonId, Name, role, Participant.Level,
                mine?.Id, StageOf(mine), asked.Count(a => mine?.On(a.Competency, a.Against) is { IsAnswered: true }), asked.Count)
            { BegunBy = mine is null ? BegunBy : null, Due = Cycle.DueOf(role), Peers = Cycle.Peers };
        }

        private static ReviewStage StageOf(Assessment? assessment) => assessment switch
        {
            null => ReviewStage.NotStarted,
            { Answer: not null } => ReviewStage.Answered,
            { Sharing: not null } => ReviewStage.Shared,
            { Submission: not null } => ReviewStage.Submitted,
            _ => ReviewStage.Draft,
        };
    }
}
