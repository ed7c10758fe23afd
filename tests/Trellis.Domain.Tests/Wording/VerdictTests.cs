using System.Diagnostics;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Domain.Tests.House;
using Trellis.Domain.Wording;
using Trellis.WordingTraining;

namespace Trellis.Domain.Tests.Wording;

public class VerdictTests
{
    private const double KappaFloor = 0.62, MostObservableCalledVague = 0.10;

    [Theory]
    [InlineData("Has led a cross-functional initiative that affected more than one team")]
    [InlineData("Consistently drives projects to completion without prompting")]
    public void The_examples_of_the_product_are_observable(string text)
    {
        var report = Linter.Of(text)!;

        Assert.Equal(Verdict.Observable, report.Verdict);
        Assert.DoesNotContain(report.Findings, f => f.Severity > Severity.Hint);
    }

    [Theory]
    [InlineData("demonstrates leadership")]
    [InlineData("thinks strategically")]
    [InlineData("shows strategic thinking")]
    [InlineData("demonstrates ownership")]
    [InlineData("Demonstrates leadership.")]
    [InlineData("Shows ownership")]
    public void The_examples_of_the_failure_are_errors(string text)
    {
        var report = Linter.Of(text)!;

        Assert.Equal(Verdict.Vague, report.Verdict);
        Assert.Contains(report.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void No_made_up_example_is_taken_for_its_opposite() =>
        Findings.None(Labels.Anchors(Repository.Root).Where(a => Math.Abs(Linter.Of(a.Text)!.Verdict - a.Label) > 1).Select(a => $"{a.Text}: {Linter.Of(a.Text)!.Verdict}, not {a.Label}"));

    [Fact]
    public void Given_labels_are_met_by_weights_fitted_on_other_frameworks()
    {
        var training = new VerdictTraining(Labels.All(Repository.Root), Labels.Anchors(Repository.Root));
        var judged = training.CrossValidate(VerdictTraining.ByFramework);

        Holds(judged.Where(j => j.Labelled.IsGiven));
        Holds(judged);
    }

    [Fact]
    public void The_weights_are_those_of_the_labelled_texts()
    {
        var model = new VerdictTraining(Labels.All(Repository.Root), Labels.Anchors(Repository.Root)).Fit().Model;
        var boundaries = new BoundaryTraining(Labels.Pairs(Repository.Root)).Fit().Model;

        Findings.None(Far("verdict", model, VerdictModel.Of("en").Model, Features.Names).Concat(Far("boundary", boundaries, BoundaryModel.Of("en").Model, BoundaryFeatures.Names)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("()()((")]
    [InlineData("1")]
    [InlineData(", and or , and")]
    [InlineData("to to to to")]
    [InlineData("is is is able to")]
    [InlineData("Führt Gespräche mit Kundinnen")]
    [InlineData("\u0000\ud800")]
    public void Any_text_gets_a_verdict(string text) => Assert.NotNull(Linter.Of(text));

    [Fact]
    public void A_language_without_words_is_not_judged() => Assert.Null(Linter.Of("Führt Gespräche", "de"));

    [Theory]
    [InlineData("and ")]
    [InlineData("writes ")]
    [InlineData("helps to ")]
    [InlineData("is able to ")]
    [InlineData(", writes the plan of the team")]
    [InlineData("(")]
    [InlineData("x")]
    public void A_very_long_text_takes_no_longer_than_many_short_ones(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Linter.Of(text);

        var watch = Stopwatch.StartNew();
        Linter.Of(text);
        BoundaryCheck.Of(text, text + " more");

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static void Holds(IEnumerable<Judged> judged)
    {
        var agreement = new Agreement(judged.Select(j => ((int)j.Labelled.Label, (int)j.Verdict)));

        Assert.InRange(agreement.Kappa, KappaFloor, 1);
        Assert.InRange(agreement.ShareOf((int)Verdict.Observable, (int)Verdict.Vague), 0, MostObservableCalledVague);
    }

    private static IEnumerable<string> Far(string which, OrderedModel fitted, OrderedModel kept, IReadOnlyList<string> features) =>
        features.Where((_, i) => Math.Abs(fitted.Weights[i] - kept.Weights[i]) > 0.01).Select(f => $"{which}, {f}: run bin/bench linter-train.");
}
