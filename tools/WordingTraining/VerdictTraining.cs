using System.Globalization;
using System.Text;
using Trellis.Domain.Wording;

namespace Trellis.WordingTraining;

/// <summary>Fits the weights of the verdict, and says how good they are on texts they have not seen.</summary>
internal sealed class VerdictTraining
{
    public const int Verdicts = 3;
    public const double Ridge = 4, VagueBelow = 0.58, ObservableFrom = 1.42;
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
                    judged[i] = new(_labelled[i], model.Judge(_examples[i].Features), model.Expected(_examples[i].Features));
        }
        return [.. judged];
    }

    /// <summary>Ten parts, dealt out in turn.</summary>
    public static string ByTurn(Labelled labelled, int index) => (index % Folds).ToString(CultureInfo.InvariantCulture);

    /// <summary>One part a framework, so that no text is judged by weights fitted on its own framework.</summary>
    public static string ByFramework(Labelled labelled, int index) => labelled.Framework;

    /// <summary>The weights as the domain reads them.</summary>
    public static string Written(VerdictModel model)
    {
        var text = new StringBuilder("# Weights of the verdict by feature: vague, borderline, observable. Written by tools/WordingTraining; not edited by hand.\n");
        text.Append(CultureInfo.InvariantCulture, $"limits\t{VagueBelow}\t{ObservableFrom}\n");
        var names = Features.Names.Append("by itself").ToList();
        for (var i = 0; i < names.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{names[i]}\t{model.Weights[0][i]:F3}\t{model.Weights[1][i]:F3}\t{model.Weights[2][i]:F3}\n");
        return text.ToString();
    }

    private VerdictModel Model(IReadOnlyList<Example> examples) => new(Softmax.Fit([.. examples, .. _anchors], Verdicts, Ridge), VagueBelow, ObservableFrom);

    private static Example ExampleOf(Labelled labelled) =>
        new(Features.Of(DescriptorReading.Of(labelled.Text, Lexicon.Of("en")!)), (int)labelled.Label);
}

/// <summary>A labelled text with the verdict of a model that did not see it.</summary>
internal sealed record Judged(Labelled Labelled, Verdict Verdict, double Expected);
