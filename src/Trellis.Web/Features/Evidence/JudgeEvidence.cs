using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Data;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

/// <summary>The manager attests an offered item of a report, or says why not.</summary>
public sealed class JudgeEvidence(Reach reach, CurrentUser user, Journal journal, TimeProvider clock)
{
    public static Refusal Changed => new("evidence-changed", T("Somebody said something about this item after you opened the page. It is shown as it stands now; send yours again if it still holds."));

    /// <returns>Null where the item is not mine to judge; <see cref="Changed"/> where another window was first.</returns>
    public async Task<Result<EvidenceItem>?> RunAsync(Id<PersonFact> id, Input input, CancellationToken cancel)
    {
        if (await reach.EvidenceIJudge.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } item)
            return null;
        if (item.Revision != input.Revision)
            return Changed;
        if (input.Accepted is not { } accepted)
            return new Refusal("judgement-missing", T("Choose whether you attest it."), nameof(input.Accepted));

        var judged = item.Judge(user.Person, accepted, input.Reason, clock.GetUtcNow());
        if (judged is Result<EvidenceItem>.Refused)
            return judged;
        journal.Tell(item.PersonId, NoticeKind.EvidenceJudged, Links.EvidenceItem(id));
        return await journal.SaveAsync(new EvidenceJudged(id, item.PersonId, accepted), cancel) ? judged : Changed;
    }

    public sealed record Input
    {
        [FromForm]
        public bool? Accepted { get; init; }

        [FromForm]
        public string? Reason { get; init; }

        /// <summary>What the page was showing.</summary>
        [FromForm]
        public int? Revision { get; init; }
    }
}

public sealed record EvidenceJudged(Id<PersonFact> Item, Id<Person> Person, bool Accepted) : JournalEntry
{
    public override Guid? About => Person.Value;
}
