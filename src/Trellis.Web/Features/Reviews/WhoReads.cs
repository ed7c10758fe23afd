using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>Says who reads what is being written, from the same rows that <see cref="Reach"/> filters by.</summary>
internal static class WhoReads
{
    /// <param name="person">The name of the person under review.</param>
    /// <param name="peers">How the cycle shows what colleagues write.</param>
    public static IReadOnlyList<string> Of(RaterRole role, string person, PeerWords peers) => role == RaterRole.Peer
        ? OfPeer(person, peers)
        : [.. ReadingRules.All.Where(rule => rule.Roles.Contains(role)).Select(rule => Sentence(rule, role == RaterRole.Self, person)).OfType<string>()];

    private static IReadOnlyList<string> OfPeer(string person, PeerWords peers) =>
    [
        T("Only you read it while it is a draft."),
        T("Nothing is shown before at least {0} colleagues have finished. Then whoever manages {1} reads it, once they have finished their own review, and {1} once that is shared.", PeerSummary.Fewest, person),
        peers == PeerWords.Named
            ? T("It is shown with your name.")
            : T("It is shown together with the others and without names; your comments word for word, so write nothing that only you could know if you do not want to be recognised."),
    ];

    private static string? Sentence(ReadingRule rule, bool self, string person) => (rule.Reader, rule.Since) switch
    {
        (Reader.Rater, Stage.Draft) => T("Only you read it while it is a draft."),
        (Reader.Person, Stage.Shared) => self ? null : T("{0} reads it once you share it, or once the cycle is closed.", person),
        (Reader.RatingManager, Stage.Submitted) => T("After you submit it, your manager reads it once they have submitted their own draft about you."),
        (Reader.NextManager, Stage.Submitted) => T("After you submit it, your own manager reads it."),
        (Reader.NextManager, Stage.Shared) => T("Your manager's manager reads it once the cycle is closed."),
        (Reader.Manager, Stage.Shared) => self ? null : T("Whoever manages {0} later reads it after it was shared.", person),
        (Reader.Hr, Stage.Submitted) => self
            ? T("HR may read it after you submit it; you then find that on Who looked.")
            : T("HR may read it after you submit it; {0} then finds that on Who looked.", person),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
