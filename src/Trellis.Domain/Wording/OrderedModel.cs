using System.Globalization;

namespace Trellis.Domain.Wording;

/// <summary>One weight a feature and one cut between each two neighbouring classes (proportional odds): what speaks for the higher class is above 0.</summary>
internal sealed class OrderedModel(double[] weights, double[] cuts)
{
    public double[] Weights => weights;
    public double[] Cuts => cuts;

    /// <summary>The mean class: 0 = surely the lowest.</summary>
    public double Expected(double[] features)
    {
        var (score, expected) = (Score(features), 0.0);
        foreach (var cut in cuts)
            expected += ChanceAbove(score - cut);
        return expected;
    }

    public double Score(double[] features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
            score += weights[i] * features[i];
        return score;
    }

    public static double ChanceAbove(double distance) => 1 / (1 + Math.Exp(-distance));

    /// <summary>Weights stand under the names of their features; a feature without a line weighs nothing.</summary>
    public static OrderedModel Read(string name, IReadOnlyList<string> features)
    {
        var lines = WordFile.Lines(name).Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1..].Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray());
        return new([.. features.Select(f => lines.TryGetValue(f, out var w) ? w[0] : 0)], lines["cuts"]);
    }
}
