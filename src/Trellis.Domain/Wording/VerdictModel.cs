using System.Globalization;

namespace Trellis.Domain.Wording;

/// <summary>Weighs the features of a descriptor. The weights were fitted on labels given by readers and are kept as a list that can be read line by line.</summary>
internal sealed class VerdictModel(double[][] weights, double vagueBelow, double observableFrom)
{
    private static readonly Lazy<VerdictModel> English = new(() => Read("en"));

    /// <summary>By verdict and feature; the last of each verdict stands alone.</summary>
    public double[][] Weights => weights;

    public static VerdictModel Of(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English.Value : throw new ArgumentException($"No weights for '{locale}'.", nameof(locale));

    public Verdict Judge(double[] features) => Place(Expected(features));

    /// <summary>Where the descriptor lies between 0 = vague and 2 = observable.</summary>
    public double Expected(double[] features)
    {
        Span<double> chances = stackalloc double[weights.Length];
        Chances(weights, features, chances);
        return chances[1] + (2 * chances[2]);
    }

    public static void Chances(double[][] weights, double[] features, Span<double> chances)
    {
        var sum = 0.0;
        for (var c = 0; c < weights.Length; c++)
            sum += chances[c] = Math.Exp(Math.Clamp(Score(weights[c], features), -40, 40));
        for (var c = 0; c < weights.Length; c++)
            chances[c] /= sum;
    }

    private Verdict Place(double expected) =>
        expected < vagueBelow ? Verdict.Vague : expected < observableFrom ? Verdict.Borderline : Verdict.Observable;

    private static double Score(double[] weights, double[] features)
    {
        var score = weights[^1];
        for (var i = 0; i < features.Length; i++)
            score += weights[i] * features[i];
        return score;
    }

    /// <summary>Weights stand under the names of their features; a feature without a line weighs nothing.</summary>
    private static VerdictModel Read(string locale)
    {
        var lines = WordFile.Lines($"verdict.{locale}.txt").Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1..].Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray());
        var names = Features.Names.Append("by itself").ToList();
        var read = Enumerable.Range(0, 3).Select(c => names.Select(n => lines.TryGetValue(n, out var w) ? w[c] : 0).ToArray()).ToArray();
        return new(read, lines["limits"][0], lines["limits"][1]);
    }
}
