using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;

namespace Trellis.Web.Features.Reviews;

/// <summary>Closes a draft: from here on its ratings stand.</summary>
public sealed class SubmitReview(WriteReview write, TimeProvider clock)
{
    public Task<Result<Submission>?> RunAsync(Id<Assessment> id, CancellationToken cancel) =>
        write.InTurnAsync(id, Submit, saved => new ReviewSubmitted(id, saved.CycleId, saved.PersonId), cancel);

    private Result<Submission> Submit(ReviewIWrite review)
    {
        if (review is { Assessment.IsDraft: true, Closed: { } why })
            return why;
        var submitted = review.Assessment.Submit(review.Rubric, clock.GetUtcNow());
        return submitted is Result<Submission>.Accepted
            ? review.Cycle.TakeIn().Match(_ => submitted, reasons => new Result<Submission>.Refused(reasons))
            : submitted;
    }
}

public sealed record ReviewSubmitted(Id<Assessment> Assessment, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
