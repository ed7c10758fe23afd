using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Reviews;

/// <summary>The person says, once, what they think of the review that was shared with them.</summary>
public sealed class AnswerReview(Reach reach, Journal journal, TimeProvider clock)
{
    private const int Tries = 3;

    /// <returns>Null where nothing was shared with me under this address.</returns>
    public async Task<Result<Answer>?> RunAsync(Id<Assessment> id, Input input, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await reach.AssessmentsIAnswer.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } assessment)
                return null;
            var answered = assessment.AnswerWith(input.Text, clock.GetUtcNow());
            if (answered is Result<Answer>.Accepted)
                journal.Tell(assessment.RaterId, NoticeKind.ReviewAnswered, Links.Review(id));
            if (answered is Result<Answer>.Refused || await journal.SaveAsync(new ReviewAnswered(id, assessment.PersonId), cancel))
                return answered;
        }

        return WriteReview.Busy;
    }

    public sealed record Input([FromForm] string? Text);
}

public sealed record ReviewAnswered(Id<Assessment> Assessment, Id<Person> Person) : JournalEntry
{
    public override Guid? About => Person.Value;
}
