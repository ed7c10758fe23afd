using Trellis.Domain.Frameworks;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Ui;

/// <summary>Why a sentence may stand, who said so and until when.</summary>
internal static class WaiverWords
{
    public static string Of(Waiver waiver) => waiver.Until is { } until
        ? T("Stands until {0}: {1} ({2})", Say.Day(until), waiver.Reason, waiver.By)
        : T("Stands: {0} ({1})", waiver.Reason, waiver.By);
}
