using Trellis.Domain.Wording;

namespace Trellis.WordingTraining;

/// <summary>Multinomial logistic regression with a ridge, fitted in a fixed number of steps: the same data give the same weights.</summary>
internal static class Softmax
{
    private const int Rounds = 400;
    private const double Pace = 0.3, Momentum = 0.9;

    /// <returns>Weights by class and feature; the last weight of each class stands alone and is not held back.</returns>
    public static double[][] Fit(IReadOnlyList<Example> examples, int classes, double ridge)
    {
        var width = examples[0].Features.Length + 1;
        var (weights, velocity) = (Zeros(classes, width), Zeros(classes, width));
        for (var round = 0; round < Rounds; round++)
            Step(weights, velocity, Gradient(examples, weights, ridge), Pace / examples.Count);
        return weights;
    }

    private static double[][] Zeros(int classes, int width) => [.. Enumerable.Range(0, classes).Select(_ => new double[width])];

    private static double[][] Gradient(IReadOnlyList<Example> examples, double[][] weights, double ridge)
    {
        double[][] gradient = [.. weights.Select(w => w.Select((v, i) => i == w.Length - 1 ? 0 : ridge * v).ToArray())];
        var chances = new double[weights.Length];
        foreach (var example in examples)
        {
            VerdictModel.Chances(weights, example.Features, chances);
            for (var c = 0; c < weights.Length; c++)
                Accumulate(gradient[c], example.Features, chances[c] - (example.Class == c ? 1 : 0));
        }
        return gradient;
    }

    private static void Accumulate(double[] gradient, double[] features, double error)
    {
        for (var i = 0; i < features.Length; i++)
            gradient[i] += error * features[i];
        gradient[^1] += error;
    }

    private static void Step(double[][] weights, double[][] velocity, double[][] gradient, double pace)
    {
        for (var c = 0; c < weights.Length; c++)
            for (var i = 0; i < weights[c].Length; i++)
                weights[c][i] += velocity[c][i] = (Momentum * velocity[c][i]) - (pace * gradient[c][i]);
    }
}

/// <summary>What is known about one text, and the class a reader gave it.</summary>
internal sealed record Example(double[] Features, int Class);
