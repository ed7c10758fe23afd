using System.Globalization;
using static Trellis.Domain.Frameworks.Changes.DocumentTree;

namespace Trellis.Domain.Frameworks.Changes;

/// <summary>What a change means that is told by its place in the document alone.</summary>
internal static class OtherReason
{
    private static readonly string[] ForEditors = ["waivers", "reviewed", "review_months", "source", Place.Order];
    private static readonly string[] Names = ["title", "summary", "scope", "autonomy", "pay_band", "rating_words", "steps", "close_by", "text", "group", "variants", "unit", "name", "titles", "descriptors"];

    public static ChangeReason Of(Place place) => place switch
    {
        { Path: ["company", "grades", Place.Order] } => ChangeReason.Structure,
        { Path: ["family", "transitions", _, "keeps_grade"] } => IsTrue(place.Becomes) ? ChangeReason.Lowered : ChangeReason.Structure,
        { Path: ["family", "cumulative"] } => IsTrue(place.Becomes) ? ChangeReason.Raised : ChangeReason.Lowered,
        { Path: ["family", "overlays", _, "adds", _] } => OfStep(place),
        { Path: ["paths", _, "both_ways"] } => IsTrue(place.Becomes) ? ChangeReason.Clarified : ChangeReason.Removed,
        { Path: ["paths", _, "transferable"] } => OfTransferable(place),
        { Path: ["paths", _, "gaps", _, "from_step" or "to_step"] } => OfStep(place),
        { Path: ["paths", _, "gaps", _, "competency" or "skill"] or ["company", "metrics", _, "aggregate"] } => ChangeReason.New,
        { Path: ["paths", _, "gaps"] or ["paths", _, "gaps", _] } => place.Becomes is null ? ChangeReason.Removed : ChangeReason.New,
        _ when place.Path.Any(ForEditors.Contains) => ChangeReason.Wording,
        { Becomes: null } => ChangeReason.Removed,
        _ when place.Path.Any(Names.Contains) || place.Was is null => Rewording.OfName(place.Was ?? "", place.Becomes),
        _ => ChangeReason.Other,
    };

    private static bool IsTrue(string? value) => bool.TryParse(value, out var yes) && yes;

    private static ChangeReason OfStep(Place place) => (Step(place.Was), Step(place.Becomes)) switch
    {
        (_, null) => ChangeReason.Removed,
        (null, _) => ChangeReason.New,
        var (was, becomes) => becomes > was ? ChangeReason.Raised : ChangeReason.Lowered,
    };

    private static int? Step(string? value) => int.TryParse(value, CultureInfo.InvariantCulture, out var step) ? step : null;

    /// <summary>What no longer comes along has to be shown again.</summary>
    private static ChangeReason OfTransferable(Place place) =>
        (place.Was ?? "").Split(", ").Except((place.Becomes ?? "").Split(", ")).Any(c => c.Length > 0) ? ChangeReason.Raised : ChangeReason.Lowered;
}
