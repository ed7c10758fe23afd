using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>What every change of an assessment has in common: load, ask whether its cycle still takes anything, decide, save. Changes of different ratings never disturb each other: who loses the race decides again on what is there now.</summary>
public sealed class WriteReview(Reach reach, Library library, Journal journal, CycleTurns turns)
{
    private const int Tries = 4;

    public static Refusal Busy => new("review-busy", T("This review was being changed elsewhere at the same moment. Nothing of yours was saved; send it again."));

    /// <summary>For what moves the cycle too, which many do in its last minute: one after the other, so that nobody loses the race.</summary>
    public async Task<Result<T>?> InTurnAsync<T>(
        Id<Assessment> id, Func<ReviewIWrite, Result<T>> decide, Func<Assessment, JournalEntry> entry, CancellationToken cancel)
    {
        using var turn = await turns.TakeAsync(cancel);
        return await RunAsync(id, decide, entry, cancel);
    }

    /// <returns>Null where the assessment is not mine to write.</returns>
    public async Task<Result<T>?> RunAsync<T>(
        Id<Assessment> id, Func<ReviewIWrite, Result<T>> decide, Func<Assessment, JournalEntry> entry, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await ReviewIWrite.LoadAsync(reach, library, id, cancel) is not { } review)
                return null;
            if (review.Ended is { } why)
                return why;

            var revision = review.Assessment.Revision;
            var decided = decide(review);
            if (review.Assessment.Revision == revision || await journal.SaveAsync(entry(review.Assessment), cancel))
                return decided;
        }

        return Busy;
    }
}
