using Trellis.Domain.Wording;

namespace Trellis.WordingTraining;

/// <summary>Fits the weights of the boundary check, and says how good they are on pairs they have not seen.</summary>
internal sealed class BoundaryTraining
{
    private const double Ridge = 4;
    private const int Classes = 2;

    /// <summary>What the design says each mark is worth, in the order of the features; pairs are too few to learn it all from nothing.</summary>
    private static readonly double[] Held = [2.5, 2.5, 1.5, 1.5, 2.5, 1.5, 0.7, 1, 0.3, 1, 1.5, 0, 0.5, 0, -0.5, -2, -2, 0.3, 2];

    private readonly List<LabelledPair> _pairs;
    private readonly List<(DescriptorReading Lower, DescriptorReading Higher)> _readings;
    private readonly List<Example> _examples;

    public BoundaryTraining(IEnumerable<LabelledPair> pairs)
    {
        _pairs = [.. pairs];
        var lexicon = Lexicon.Of("en")!;
        _readings = [.. _pairs.Select(p => (DescriptorReading.Of(p.Lower, lexicon), DescriptorReading.Of(p.Higher, lexicon)))];
        _examples = [.. _pairs.Zip(_readings, (p, r) => new Example(BoundaryFeatures.Of(r.Lower, r.Higher, TextDelta.Of(r.Lower, r.Higher)), p.Meaningful ? 1 : 0))];
    }

    public BoundaryModel Fit() => Model(_examples);

    /// <summary>Each pair by a model fitted on the other parts.</summary>
    public List<JudgedPair> CrossValidate(Func<LabelledPair, int, string> part)
    {
        var parts = _pairs.Select(part).ToList();
        var judged = new JudgedPair[_pairs.Count];
        foreach (var held in parts.Distinct())
        {
            var model = Model([.. _examples.Where((_, i) => parts[i] != held)]);
            for (var i = 0; i < parts.Count; i++)
                if (parts[i] == held)
                    judged[i] = new(_pairs[i], model.Judge(_readings[i].Lower, _readings[i].Higher));
        }
        return [.. judged];
    }

    /// <summary>Each pair on its own.</summary>
    public static string One(LabelledPair pair, int index) => pair.Id;

    public static string ByFramework(LabelledPair pair, int index) => pair.Framework;

    private static BoundaryModel Model(IReadOnlyList<Example> examples) => new(OrderedFit.Of(examples, Classes, Ridge, Held));
}

internal sealed record JudgedPair(LabelledPair Pair, BoundaryReport Report)
{
    public bool IsRight => (Report.Verdict == BoundaryVerdict.Meaningful) == Pair.Meaningful && Report.Verdict != BoundaryVerdict.Weaker;
}
