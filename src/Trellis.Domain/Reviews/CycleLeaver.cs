using Trellis.Domain.Frameworks;
using Trellis.Domain.People;

namespace Trellis.Domain.Reviews;

/// <summary>Somebody who was taken out of a cycle, with the reason; what was written stays to be read.</summary>
public sealed record CycleLeaver(Id<CycleLeaver> Id, Id<ReviewCycle> CycleId, Id<Person> PersonId, FamilyId Family, LevelId Level, Id<FrameworkVersion> Version, Id<Person>? ManagerId)
{
    public Id<Person> ById { get; init; }
    public DateTimeOffset At { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>Why a review in it takes nothing any more.</summary>
    public static Refusal Gone { get; } = new("taken-out", "The person is no longer in this cycle, so nothing more is asked for. What is written here stays to be read.");

    public static Result<CycleLeaver> TakeOut(CycleParticipant participant, Id<Person> by, string? reason, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("reason-missing", "Say why somebody is taken out; HR reads it beside the cycle.", nameof(reason));
        if (reason.Length > ReviewCycle.LongestReason)
            return new Refusal("reason-long", $"Keep your reason under {ReviewCycle.LongestReason} characters.", nameof(reason));
        return new CycleLeaver(Id<CycleLeaver>.New(), participant.CycleId, participant.PersonId, participant.Family, participant.Level, participant.Version, participant.ManagerId)
        {
            ById = by,
            At = at,
            Reason = Lines.Of(reason),
        };
    }
}
