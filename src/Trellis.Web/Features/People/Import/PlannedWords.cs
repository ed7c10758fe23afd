using Trellis.Domain.People;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.People.Import;

/// <summary>What a planned change is called.</summary>
internal static class PlannedWords
{
    public static string Of(PlannedKind kind) => kind switch
    {
        PlannedKind.Added => T("new person"),
        PlannedKind.Renamed => T("new name"),
        PlannedKind.Placed => T("placed"),
        PlannedKind.Moved => T("moved"),
        PlannedKind.PlacementCorrected => T("first day at the level corrected"),
        PlannedKind.Retitled => T("outside title"),
        PlannedKind.ManagerGiven => T("manager"),
        PlannedKind.ManagerChanged => T("new manager"),
        PlannedKind.ManagerCorrected => T("first day under the manager corrected"),
        PlannedKind.AttributeChanged => T("attributes"),
        PlannedKind.LeaveAdded => T("leave"),
        PlannedKind.LeaveChanged => T("leave corrected"),
        PlannedKind.MetricAdded => T("value"),
        PlannedKind.MetricChanged => T("value corrected"),
        _ => T("ended"),
    };

    public static string What(PlannedChange change) => change switch
    {
        { Kind: PlannedKind.PlacementCorrected or PlannedKind.ManagerCorrected } => T("{0}: since {1}, was {2}", change.Becomes, Day(change), change.Was),
        { Kind: PlannedKind.Ended } => T("{0}, last day {1}", change.Was ?? T("manager"), Day(change)),
        { Was: { Length: > 0 } was, Since: not null } => T("{0} → {1}, since {2}", was, change.Becomes, Day(change)),
        { Was: { Length: > 0 } was } => T("{0} → {1}", was, change.Becomes),
        { Since: not null } => T("{0}, since {1}", change.Becomes, Day(change)),
        _ => change.Becomes ?? "",
    };

    private static string Day(PlannedChange change) => Say.Day(change.Since!.Value);
}
