using Trellis.Domain.Readiness;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Evidence;

internal static class EvidenceWords
{
    /// <param name="status">Null: private.</param>
    public static string Of(EvidenceStatus? status) => status switch
    {
        null => T("private"),
        EvidenceStatus.Claimed => T("claimed"),
        EvidenceStatus.Attested => T("attested"),
        EvidenceStatus.Rejected => T("rejected"),
        EvidenceStatus.Expired => T("expired"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
