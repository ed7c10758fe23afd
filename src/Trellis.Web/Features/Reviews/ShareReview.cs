using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>The manager lets the person read what they wrote.</summary>
public sealed class ShareReview(WriteReview write, CurrentUser user, TimeProvider clock)
{
    public Task<Result<Sharing>?> RunAsync(Id<Assessment> id, CancellationToken cancel) =>
        write.RunAsync(id, Share, saved => new ReviewShared(id, saved.CycleId, saved.PersonId), cancel);

    private Result<Sharing> Share(ReviewIWrite review) => review.Assessment.Role == RaterRole.Self
        ? new Refusal("self-assessment-shared-by-cycle", T("A self-assessment is shared when its cycle is closed; your manager reads it before that."))
        : review.Assessment.Share(user.Person, clock.GetUtcNow());
}

public sealed record ReviewShared(Id<Assessment> Assessment, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
