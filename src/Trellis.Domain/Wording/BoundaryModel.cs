using System.Globalization;

namespace Trellis.Domain.Wording;

/// <summary>Weighs the features of a boundary; fitted on pairs of real adjacent levels.</summary>
internal sealed class BoundaryModel(double[][] weights)
{
    private static readonly Lazy<BoundaryModel> English = new(() => Read("en"));

    /// <summary>By class (wording only, meaningful) and feature; the last stands alone.</summary>
    public double[][] Weights => weights;

    public static BoundaryModel Of(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English.Value : throw new ArgumentException($"No weights for '{locale}'.", nameof(locale));

    public BoundaryReport Judge(DescriptorReading lower, DescriptorReading higher)
    {
        var delta = TextDelta.Of(lower, higher);
        if (delta.Identical)
            return new(BoundaryVerdict.Identical, BoundaryChange.None);
        if (BoundaryCues.Lowered(delta) is not BoundaryChange.None and var lowered)
            return new(BoundaryVerdict.Weaker, lowered);
        return Chance(BoundaryFeatures.Of(lower, higher, delta)) >= 0.5
            ? new(BoundaryVerdict.Meaningful, BoundaryCues.Named(delta))
            : new(BoundaryVerdict.WordingOnly, BoundaryChange.None, BoundaryFeatures.OnlyDegree(delta));
    }

    /// <summary>How likely a reader would call it meaningful.</summary>
    public double Chance(double[] features)
    {
        Span<double> chances = stackalloc double[2];
        VerdictModel.Chances(weights, features, chances);
        return chances[1];
    }

    private static BoundaryModel Read(string locale)
    {
        var lines = WordFile.Lines($"boundary.{locale}.txt").Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1..].Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray());
        var names = BoundaryFeatures.Names.Append("by itself").ToList();
        return new([.. Enumerable.Range(0, 2).Select(c => names.Select(n => lines.TryGetValue(n, out var w) ? w[c] : 0).ToArray())]);
    }
}
