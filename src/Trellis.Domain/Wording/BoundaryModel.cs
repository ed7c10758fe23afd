namespace Trellis.Domain.Wording;

/// <summary>Weighs the features of a boundary; fitted on pairs of real adjacent levels.</summary>
internal sealed class BoundaryModel(OrderedModel model)
{
    private static readonly Lazy<BoundaryModel> English = new(() => new(OrderedModel.Read("boundary.en.txt", BoundaryFeatures.Names)));

    public OrderedModel Model => model;

    public static BoundaryModel Of(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English.Value : throw new ArgumentException($"There are no weights for '{locale}'.", nameof(locale));

    public BoundaryReport Judge(DescriptorReading lower, DescriptorReading higher)
    {
        var delta = TextDelta.Of(lower, higher);
        if (delta.Identical)
            return new(BoundaryVerdict.Identical, BoundaryChange.None);
        var rise = BoundaryCues.Rise(lower, higher);
        if (rise <= 0 && BoundaryCues.Lowered(delta) is not BoundaryChange.None and var lowered)
            return new(BoundaryVerdict.Weaker, lowered);
        return model.Expected(BoundaryFeatures.Of(lower, higher, delta)) >= 0.5
            ? new(BoundaryVerdict.Meaningful, BoundaryCues.Named(delta, rise))
            : new(BoundaryVerdict.WordingOnly, BoundaryChange.None, BoundaryFeatures.OnlyAdverbs(delta));
    }
}
