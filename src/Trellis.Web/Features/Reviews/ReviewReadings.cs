using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Reviews;

/// <summary>Reads a finished review, with whatever else about the same person and cycle the reader may read beside it.</summary>
public sealed class ReviewReadings(Reach reach, Library library, CurrentUser user)
{
    /// <returns>Null where there is nothing to read: not there, not mine to read, or somebody else's draft.</returns>
    public async Task<ReviewView?> LoadAsync(Id<Assessment> id, CancellationToken cancel)
    {
        var asked = await reach.AssessmentsIRead.SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (asked is null)
            return null;
        var cycle = await reach.Cycles.SingleAsync(c => c.Id == asked.CycleId, cancel);
        var ended = asked.IsDraft ? cycle.Ended ?? await TakenOutAsync(asked, cancel) : null;
        if (asked.IsDraft && ended is null)
            return null;

        var rows = await BesideAsync(asked, cancel);
        var names = rows.Select(r => (Id: r.Assessment.RaterId, Name: r.Rater)).Append((Id: asked.PersonId, Name: rows[0].Person))
            .DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name);
        List<Assessment> assessments = [.. rows.Select(r => r.Assessment)];
        var reading = ReviewReading.Of(cycle, assessments, person => names[person], library, await CitedAsync(assessments, cancel));
        return new(reading, id, ended, await CanShareAsync(asked, cycle, cancel), CanAnswer(asked))
        {
            CanWithdraw = await CanWithdrawAsync(asked, cancel),
            CanTalk = assessments.Exists(a => a is { Role: RaterRole.Manager, IsDraft: false, Withdrawal: null }) && await reach.MeAndMyReports.AnyAsync(p => p.Id == asked.PersonId, cancel),
        };
    }

    private async Task<Refusal?> TakenOutAsync(Assessment asked, CancellationToken cancel)
    {
        if (asked.Role == RaterRole.Peer && !await reach.AskedOfMe.AnyAsync(r => r.CycleId == asked.CycleId && r.PersonId == asked.PersonId, cancel))
            return PeerRequest.NoLongerAsked;
        if (await reach.WordsTooLate.AnyAsync(late => late == asked.Id, cancel))
            return PeerRequest.TooLate;
        return await reach.ParticipantsIWriteAbout.AnyAsync(p => p.CycleId == asked.CycleId && p.PersonId == asked.PersonId, cancel) ? null : CycleLeaver.Gone;
    }

    /// <summary>The one asked for, and finished ones of the same person and cycle.</summary>
    private async Task<List<Row>> BesideAsync(Assessment asked, CancellationToken cancel) =>
        await (from assessment in reach.AssessmentsIRead
               where assessment.CycleId == asked.CycleId && assessment.PersonId == asked.PersonId
                   && (assessment.Id == asked.Id || (assessment.Submission != null && assessment.Withdrawal == null))
               join rater in reach.People on assessment.RaterId equals rater.Id
               join person in reach.People on assessment.PersonId equals person.Id
               select new Row(assessment, rater.Name, person.Name))
            .ToListAsync(cancel);

    private async Task<Dictionary<Id<PersonFact>, string>> CitedAsync(List<Assessment> assessments, CancellationToken cancel)
    {
        var cited = assessments.SelectMany(a => a.Ratings).SelectMany(r => r.Evidence).Distinct().ToList();
        return cited.Count == 0 ? [] : await reach.EvidenceIRead.Where(e => cited.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Title, cancel);
    }

    private async Task<bool> CanShareAsync(Assessment asked, ReviewCycle cycle, CancellationToken cancel) =>
        asked is { IsDraft: false, Sharing: null, Withdrawal: null } && cycle.Ended is null && await reach.AssessmentsIShare.AnyAsync(a => a.Id == asked.Id, cancel);

    private async Task<bool> CanWithdrawAsync(Assessment asked, CancellationToken cancel) =>
        asked is { IsDraft: false, Withdrawal: null } && asked.RaterId == user.Person && await reach.AssessmentsIWrite.AnyAsync(a => a.Id == asked.Id, cancel);

    private bool CanAnswer(Assessment asked) =>
        asked is { Role: RaterRole.Manager, Sharing: not null, Answer: null, Withdrawal: null } && asked.PersonId == user.Person;

    private sealed record Row(Assessment Assessment, string Rater, string Person);
}

/// <param name="Ended">Why a draft of mine was never finished.</param>
public sealed record ReviewView(ReviewReading Reading, Id<Assessment> Asked, Refusal? Ended, bool CanShare, bool CanAnswer)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>It is mine, given and not taken back yet.</summary>
    public bool CanWithdraw { get; init; }

    /// <summary>It is about me or somebody who reports to me, and a manager's review is there to talk about.</summary>
    public bool CanTalk { get; init; }

    /// <summary>An answer, or a reason to withdraw, that was typed and refused.</summary>
    public string? Typed { get; init; }
}
