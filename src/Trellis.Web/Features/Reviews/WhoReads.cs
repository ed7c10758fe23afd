using Trellis.Domain.Readiness;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>Says who reads what is being written, from the same rows that <see cref="Reach"/> filters by.</summary>
internal static class WhoReads
{
    /// <param name="person">The name of the person under review.</param>
    public static IReadOnlyList<string> Of(RaterRole role, string person) =>
        [.. ReadingRules.All.Where(rule => rule.Roles.Contains(role)).Select(rule => Sentence(rule, role == RaterRole.Self, person)).OfType<string>()];

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
