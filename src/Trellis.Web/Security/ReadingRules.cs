using Trellis.Domain.Readiness;

namespace Trellis.Web.Security;

/// <summary>Who reads which assessments since when. <see cref="Reach"/> filters by these rows and pages say them beside every text box, so the two cannot differ.</summary>
public sealed record ReadingRule(Reader Reader, Stage Since, params IReadOnlyList<RaterRole> Roles);

public enum Reader
{
    Rater,
    Person,
    Manager,

    /// <summary>A manager who has submitted their own draft about the same person in the same cycle: nobody is led by the other's ratings.</summary>
    RatingManager,
    NextManager,
    Hr,
}

public enum Stage { Draft, Submitted, Shared }

public static class ReadingRules
{
    public static IReadOnlyList<ReadingRule> All { get; } =
    [
        new(Reader.Rater, Stage.Draft, RaterRole.Self, RaterRole.Manager, RaterRole.Peer, RaterRole.Calibrated),
        new(Reader.Person, Stage.Shared, RaterRole.Self, RaterRole.Manager, RaterRole.Calibrated),
        new(Reader.RatingManager, Stage.Submitted, RaterRole.Self),
        new(Reader.Manager, Stage.Shared, RaterRole.Self, RaterRole.Manager, RaterRole.Calibrated),
        new(Reader.NextManager, Stage.Submitted, RaterRole.Manager, RaterRole.Calibrated),
        new(Reader.NextManager, Stage.Shared, RaterRole.Self),
        new(Reader.Hr, Stage.Submitted, RaterRole.Self, RaterRole.Manager, RaterRole.Calibrated),
    ];

    // Who reads colleagues' words, and from how many on, is PeerReach and PeerSummary: nobody reads one of them by itself.
}
