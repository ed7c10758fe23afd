using Trellis.Domain;

namespace Trellis.Web.Features.Reviews;

/// <summary>A draft before it is submitted: every answer at a glance, and all that is missing.</summary>
public sealed record SubmissionForm(RatingForm Draft, IReadOnlyList<Refusal> Missing)
{
    public RatingAddress? AddressOf(Refusal missing) =>
        missing.Field?.Split('/', 2) is [var against, var competency] ? new(new(against), new(competency)) : null;
}
