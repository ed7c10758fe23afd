using Trellis.Domain.Wording;

namespace Trellis.WordingTraining;

/// <summary>Fits an ordered model with a ridge in a fixed number of steps: the same examples give the same weights.</summary>
internal sealed class OrderedFit
{
    private const int Rounds = 500;
    private const double Pace = 0.3, Momentum = 0.9, LeastChance = 1e-6;

    private readonly IReadOnlyList<Example> _examples;
    private readonly double _ridge;
    private readonly double[] _weights, _weightStep, _cuts, _cutStep;

    private readonly double[] _held;

    private OrderedFit(IReadOnlyList<Example> examples, int classes, double ridge, double[]? held)
    {
        (_examples, _ridge, _held) = (examples, ridge, held ?? new double[examples[0].Features.Length]);
        (_weights, _weightStep) = ([.. _held], new double[_held.Length]);
        _cuts = [.. Enumerable.Range(1, classes - 1).Select(c => c - (classes / 2.0))];
        _cutStep = new double[classes - 1];
    }

    /// <param name="held">The weights from which the fit is held back from straying; 0 where nothing is known beforehand.</param>
    public static OrderedModel Of(IReadOnlyList<Example> examples, int classes, double ridge, double[]? held = null)
    {
        var fit = new OrderedFit(examples, classes, ridge, held);
        for (var round = 0; round < Rounds; round++)
            fit.Step();
        return new(fit._weights, fit._cuts);
    }

    private void Step()
    {
        var model = new OrderedModel(_weights, _cuts);
        double[] weights = [.. _weights.Select((w, i) => _ridge * (w - _held[i]))];
        var cuts = new double[_cuts.Length];
        foreach (var example in _examples)
            Add(example, model.Score(example.Features), weights, cuts);
        Move(_weights, _weightStep, weights);
        Move(_cuts, _cutStep, cuts);
    }

    /// <summary>How the likelihood of one example changes with its score and with the cuts around its class.</summary>
    private void Add(Example example, double score, double[] weights, double[] cuts)
    {
        var (lower, upper) = (example.Class - 1, example.Class);
        var above = lower < 0 ? 1 : OrderedModel.ChanceAbove(score - _cuts[lower]);
        var beyond = upper == _cuts.Length ? 0 : OrderedModel.ChanceAbove(score - _cuts[upper]);
        var chance = Math.Max(above - beyond, LeastChance);
        var (atLower, atUpper) = (above * (1 - above) / chance, beyond * (1 - beyond) / chance);
        for (var i = 0; i < weights.Length; i++)
            weights[i] -= (atLower - atUpper) * example.Features[i];
        if (lower >= 0)
            cuts[lower] += atLower;
        if (upper < cuts.Length)
            cuts[upper] -= atUpper;
    }

    private void Move(double[] values, double[] step, double[] gradient)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] += step[i] = (Momentum * step[i]) - (Pace / _examples.Count * gradient[i]);
    }
}

/// <summary>What is known about one text, and the class a reader gave it.</summary>
internal sealed record Example(double[] Features, int Class);
