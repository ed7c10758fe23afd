using System.Globalization;

namespace Trellis.Domain.Frameworks.Checks;

/// <summary>Criteria that name what does not exist, stand where they mean nothing, or can never or always be met.</summary>
/// <param name="levels">The levels a criterion may name; null = not known here.</param>
/// <param name="competencies">Likewise the competencies.</param>
internal sealed class CriterionCheck(Company? company, Policy policy, IEnumerable<LevelId>? levels, IEnumerable<CompetencyId>? competencies)
{
    private const int HighestRating = 5, MonthsOfQuarter = 3;

    private static readonly string[] Kinds = ["core", "functional", "management"];

    public IEnumerable<Finding> Of(Criterion criterion, DocumentPath at, bool underAll = true) =>
        Own(criterion, at).Concat(Misplaced(criterion, at, underAll)).Concat(Inside(criterion, at, underAll));

    private IEnumerable<Finding> Inside(Criterion criterion, DocumentPath at, bool underAll) => criterion switch
    {
        Criterion.All all => all.Of.SelectMany((c, i) => Of(c, at / "all" / i, underAll)),
        Criterion.Any any => any.Of.SelectMany((c, i) => Of(c, at / "any" / i, underAll: false)),
        Criterion.Not not => Of(not.Of, at / "not", underAll: false),
        _ => [],
    };

    private IEnumerable<Finding> Own(Criterion criterion, DocumentPath at) => criterion switch
    {
        Criterion.Average average => Threshold(average.Min, at).Concat(Over(average.Over, at)),
        Criterion.Floor floor => Threshold(floor.Min, at).Concat(Over(floor.Over, at)),
        Criterion.Sustained sustained => Sustained(sustained, at),
        Criterion.Tenure { Typical: { } typical } when typical.From > typical.To =>
            [Error.At(at / "typical_months", "criterion/range-reversed", $"The typical months run from {typical.From} to {typical.To}. Write the smaller number first.")],
        Criterion.Scope scope => new ScopeCheck(company).Of(scope, at),
        Criterion.Metric metric => MetricCheck.Of(metric.Test, at, company),
        Criterion.Any { Of.Count: 0 } => [Error.At(at, "criterion/never-met", "'any' lists no criteria, so nobody can ever meet it. List at least one, or remove it.")],
        _ => [],
    };

    private static IEnumerable<Finding> Misplaced(Criterion criterion, DocumentPath at, bool underAll)
    {
        if (underAll)
            yield break;
        if (criterion.IsHumanStep)
            yield return Error.At(
                at, "criterion/human-step-nested", "A step that a person takes (endorsement, calibration, interview, manual) stands inside 'any' or 'not', where it could be skipped. Move it directly under 'all'.");
        if (criterion is Criterion.Opening)
            yield return Error.At(at, "criterion/opening-nested", "An opening stands inside 'any' or 'not'. It never counts among the criteria; move it directly under 'all'.");
    }

    private static IEnumerable<Finding> Threshold(decimal? min, DocumentPath at)
    {
        if (min > HighestRating)
            yield return Error.At(
                at / "min", "criterion/never-met", string.Create(CultureInfo.InvariantCulture, $"{min} is above the highest rating 5, so nobody can ever meet this. Lower it."));
    }

    private IEnumerable<Finding> Over(Over over, DocumentPath at)
    {
        var known = competencies?.Select(c => c.Value).Concat(Kinds).ToList();
        if (known is null || company is null)
            yield break;
        foreach (var name in over.Names.Where(n => !known.Contains(n)))
            yield return Error.At(
                at / "over", "criterion/unknown-competency",
                $"'{name}' is neither a competency nor a kind (core, functional, management).{NearMatch.Hint(name, known)} Correct it, or write all.");
    }

    private IEnumerable<Finding> Sustained(Criterion.Sustained sustained, DocumentPath at)
    {
        if (sustained.At is { } level && levels is not null && !levels.Contains(level))
            yield return Error.At(at / "at", "criterion/unknown-level", $"'{level}' is not a level known here.{NearMatch.Hint(level.Value, levels.Select(l => l.Value))} Correct its name.");

        if (sustained.Quarters is < 1)
            yield return Error.At(
                at / "quarters", "criterion/always-met", $"{sustained.Quarters} quarters ask for nothing, so everybody meets this. Require at least 1, or remove the criterion.");
        if (sustained.Quarters is { } quarters && quarters > policy.WindowQuarters)
            yield return Error.At(
                at / "quarters", "criterion/never-met",
                $"{quarters} quarters are required within a window of {policy.WindowQuarters}, which nobody can ever meet. Lower 'quarters' or raise 'window_quarters'.");

        var observations = sustained.Observations ?? policy.MinObservations;
        if (observations > policy.WindowQuarters * MonthsOfQuarter)
            yield return Error.At(
                at / "observations", "criterion/never-met",
                $"{observations} observations do not fit into a window of {policy.WindowQuarters} quarters, as a cycle lasts at least a month. Lower 'observations' or raise 'window_quarters'.");
    }
}
