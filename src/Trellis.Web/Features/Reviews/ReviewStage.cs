using System.Globalization;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Reviews;

/// <summary>How far an assessment has come, as the word that pages show.</summary>
public enum ReviewStage { NotStarted, Draft, Submitted, Shared, Answered }

internal static class ReviewWords
{
    public static string Of(ReviewStage stage) => stage switch
    {
        ReviewStage.NotStarted => T("not started"),
        ReviewStage.Draft => T("draft"),
        ReviewStage.Submitted => T("submitted"),
        ReviewStage.Shared => T("shared"),
        ReviewStage.Answered => T("answered"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A rating in a word: its number, not observed, or no answer yet.</summary>
    public static string Of(Rating? rating) => rating switch
    {
        { Value: { } value } => value.ToString(CultureInfo.CurrentCulture),
        { NotObserved: true } => T("not observed"),
        { NoOpportunity: true } => T("no opportunity"),
        _ => T("no answer yet"),
    };

    /// <summary>A finished answer in a word.</summary>
    public static string Of(int? value, bool noOpportunity) =>
        value?.ToString(CultureInfo.CurrentCulture) ?? (noOpportunity ? T("no opportunity") : T("not observed"));

    public static string Of(RaterRole role) => role switch
    {
        RaterRole.Self => T("Self-assessment"),
        RaterRole.Manager => T("Manager's review"),
        RaterRole.Peer => T("Colleague's word"),
        RaterRole.Calibrated => T("Calibrated"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
