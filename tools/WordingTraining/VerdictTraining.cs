using System.Globalization;
using System.Text;
using Trellis.Domain.Wording;

namespace Trellis.WordingTraining;

/// <summary>Fits the weights of the verdict, and says how good they are on texts they have not seen.</summary>
internal sealed class VerdictTraining
{
    private const int Verdicts = 3;
    private const double Ridge = 2;
    private const int Folds = 10;

    private readonly List<Labelled> _labelled;
    private readonly List<Example> _examples, _anchors;

    /// <param name="anchors">Made-up examples that take part in every fit and are never counted.</param>
    public VerdictTraining(IEnumerable<Labelled> labelled, IEnumerable<Labelled> anchors)
    {
        _labelled = [.. labelled];
        _examples = [.. _labelled.Select(ExampleOf)];
        _anchors = [.. anchors.Select(ExampleOf)];
    }

    public IReadOnlyList<Labelled> Labelled => _labelled;

    public VerdictModel Fit() => Model(_examples);

    /// <summary>The verdict on each text by a model fitted on the other parts; <paramref name="part"/> says which part a text belongs to.</summary>
    public List<Judged> CrossValidate(Func<Labelled, int, string> part)
    {
        var parts = _labelled.Select(part).ToList();
        var judged = new Judged[_labelled.Count];
        foreach (var held in parts.Distinct())
        {
            var model = Model([.. _examples.Where((_, i) => parts[i] != held)]);
            for (var i = 0; i < parts.Count; i++)
                if (parts[i] == held)
                    judged[i] = new(_labelled[i], model.Judge(_examples[i].Features), model.Model.Expected(_examples[i].Features));
        }
        return [.. judged];
    }

    /// <summary>The verdict on texts that took no part in the fit.</summary>
    public List<Judged> Judge(IEnumerable<Labelled> others)
    {
        var model = Fit();
        return [.. others.Select(o => (o, ExampleOf(o).Features)).Select(o => new Judged(o.o, model.Judge(o.Features), model.Model.Expected(o.Features)))];
    }

    /// <summary>Ten parts, dealt out in turn.</summary>
    public static string ByTurn(Labelled labelled, int index) => (index % Folds).ToString(CultureInfo.InvariantCulture);

    /// <summary>One part a framework, so that no text is judged by weights fitted on its own framework.</summary>
    public static string ByFramework(Labelled labelled, int index) => labelled.Framework;

    /// <summary>The weights as the domain reads them.</summary>
    public static string Written(OrderedModel model, IReadOnlyList<string> features, string what)
    {
        var text = new StringBuilder($"# {what} Written by tools/WordingTraining; not edited by hand.\n");
        text.Append(CultureInfo.InvariantCulture, $"cuts\t{string.Join('\t', model.Cuts.Select(c => c.ToString("F3", CultureInfo.InvariantCulture)))}\n");
        for (var i = 0; i < features.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{features[i]}\t{model.Weights[i]:F3}\n");
        return text.ToString();
    }

    private VerdictModel Model(IReadOnlyList<Example> examples) => new(OrderedFit.Of([.. examples, .. _anchors], Verdicts, Ridge));

    private static Example ExampleOf(Labelled labelled) =>
        new(Features.Of(DescriptorReading.Of(labelled.Text, Lexicon.Of("en")!)), (int)labelled.Label);
}

/// <summary>A labelled text with the verdict of a model that did not see it.</summary>
internal sealed record Judged(Labelled Labelled, Verdict Verdict, double Expected);
