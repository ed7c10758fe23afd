using Trellis.Domain.Reviews;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Conversations;

/// <summary>How an agreement stands, as a sentence.</summary>
internal static class AgreementWords
{
    /// <param name="manager">How the manager of today is called.</param>
    public static string Of(AgreementStanding standing, string manager) => standing.State switch
    {
        AgreementState.NotWritten => T("Nothing is written yet."),
        AgreementState.Written => T("Written, not signed yet."),
        AgreementState.SignedByOne => T("Signed by one of the two."),
        AgreementState.Signed => T("Signed by both."),
        AgreementState.Waiting => T("Signed by both. {0} manages now and may contest it until {1}; silence accepts.", manager, Say.Day(standing.Until!.Value)),
        AgreementState.Accepted => T("Signed by both, and accepted by {0}.", manager),
        AgreementState.AcceptedBySilence => T("Signed by both; {0} said nothing until {1}, so it stands.", manager, Say.Day(standing.Until!.Value)),
        AgreementState.Contested => T("Contested by {0}.", manager),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>For programs.</summary>
    public static string NameOf(AgreementState state) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}
