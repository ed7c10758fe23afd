namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Thresholds that no rating, share or window could ever satisfy, or that ask for nothing.</summary>
internal static class PolicyCheck
{
    private const int LowestRating = 1, HighestRating = 5;

    /// <summary>What a transition's changes break that the company's own policy does not.</summary>
    public static IEnumerable<Finding> OfChanges(PolicyChanges changes, Policy policy, DocumentPath at) =>
        Of(changes.Over(policy), at).Except(Of(policy, at));

    public static IEnumerable<Finding> Of(Policy policy, DocumentPath at)
    {
        (string Key, decimal Value)[] points =
        [
            ("average_min", policy.AverageMin), ("floor_min", policy.FloorMin),
            ("sustained_average_min", policy.SustainedAverageMin), ("sustained_floor_min", policy.SustainedFloorMin),
        ];
        foreach (var (key, value) in points.Where(p => p.Value is < LowestRating or > HighestRating))
            yield return Error.At(at / key, "policy/out-of-range", $"'{key}' is {value}, but ratings run from 1 to 5. Choose a value between them.");

        if (policy.MinActiveFraction is < 0 or > 1)
            yield return Error.At(at / "min_active_fraction", "policy/out-of-range", $"'min_active_fraction' is {policy.MinActiveFraction}, but it is a share. Choose a value from 0 to 1.");
        if (policy.RequiredQuarters < 1)
            yield return Error.At(
                at / "required_quarters", "policy/out-of-range", $"'required_quarters' is {policy.RequiredQuarters}, so nothing has to be sustained and everybody meets it. Require at least 1.");
        if (policy.RequiredQuarters > policy.WindowQuarters)
            yield return Error.At(
                at / "required_quarters", "criterion/never-met",
                $"{policy.RequiredQuarters} quarters are required within a window of {policy.WindowQuarters}, which nobody can ever meet. Lower 'required_quarters' or raise 'window_quarters'.");
    }
}
