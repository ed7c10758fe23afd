using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>The manager lets the person read what they wrote.</summary>
public sealed class ShareReview(WriteReview write, CurrentUser user, Journal journal, TimeProvider clock)
{
    public Task<Result<Sharing>?> RunAsync(Id<Assessment> id, CancellationToken cancel) =>
        write.InTurnAsync(id, Share, saved => new ReviewShared(id, saved.CycleId, saved.PersonId), cancel);

    private Result<Sharing> Share(ReviewIWrite review)
    {
        if (review.Assessment.Role == RaterRole.Self)
            return new Refusal("self-assessment-shared-by-cycle", T("A self-assessment is shared when its cycle is closed; your manager reads it before that."));
        if (review.Assessment.Role != RaterRole.Manager)
            return new Refusal("word-shared-by-cycle", T("A colleague's word is not shared by itself: it is read together with those of others once the manager's review is finished."));
        var revision = review.Assessment.Revision;
        var shared = review.Assessment.Share(user.Person, clock.GetUtcNow());
        if (review.Assessment.Revision == revision)
            return shared;
        journal.Tell(review.Assessment.PersonId, NoticeKind.ReviewShared, Links.Review(review.Assessment.Id));
        return review.Cycle.TakeIn().Match(_ => shared, reasons => new Result<Sharing>.Refused(reasons));
    }
}

public sealed record ReviewShared(Id<Assessment> Assessment, Id<ReviewCycle> Cycle, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
