using System.Globalization;
using Trellis.Domain.Frameworks;
using Trellis.Web.Features.Evidence;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>A criterion as a sentence; the author's own words win.</summary>
/// <param name="frameworks">Where titles of competencies are looked up, in this order.</param>
internal sealed class CriterionWords(Policy policy, params ResolvedFramework[] frameworks)
{
    public string Of(Criterion criterion) => criterion.Text?.Value ?? criterion switch
    {
        Criterion.Average average => T("Average of at least {0} over {1}", Number(average.Min ?? policy.AverageMin), Over(average.Over)),
        Criterion.Floor floor => T("None below {0} in {1}", Number(floor.Min ?? policy.FloorMin), Over(floor.Over)),
        Criterion.Sustained sustained => Sustained(sustained),
        Criterion.Tenure tenure => Tenure(tenure),
        Criterion.Scope scope => WhatIsCounted(scope),
        Criterion.Metric metric => Metric(metric.Test),
        Criterion.Credential credential => T("Holds {0}", credential.Name),
        Criterion.Endorsement { By: Relation.Manager } => T("Endorsed by the manager"),
        Criterion.Endorsement => T("Endorsed by the manager’s manager"),
        Criterion.Calibration { Quorum: { } quorum } => T("Confirmed in calibration by at least {0} calibrators", quorum),
        Criterion.Calibration => T("Confirmed in calibration"),
        Criterion.Interview { Panel.Count: > 0 } interview => T("Interview with {0}", string.Join(", ", interview.Panel.Select(p => p.Replace('-', ' ')))),
        Criterion.Interview => T("Interview"),
        Criterion.Manual => T("Agreed with the people named"),
        Criterion.Opening => T("There is an opening"),
        Criterion.Any => T("At least one of these"),
        Criterion.All => T("All of these"),
        Criterion.Not => T("Not this"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public string TitleOf(CompetencyId id) => Competency(id.Value) ?? id.Value;

    public string TagTitle(string tag) =>
        frameworks.SelectMany(f => f.Framework.Company.EvidenceTags).FirstOrDefault(t => t.Name == tag)?.Title.Value ?? tag;

    /// <summary>The tag, how often and with which details, also where the author has said it in other words.</summary>
    public string WhatIsCounted(Criterion.Scope scope)
    {
        var tag = TagTitle(scope.Tag);
        var where = scope.Where.Count == 0 ? "" : $" ({string.Join(", ", scope.Where.Select(w => $"{AttributeWords.Plain(w.Attribute)} {Sign(w.Op)} {ValueOf(scope.Tag, w)}"))})";
        var count = scope.Count == 1 ? T("Once: {0}", tag + where) : T("{0} times: {1}", scope.Count, tag + where);
        return scope.WithinMonths is { } months ? T("{0}, within {1} months", count, months) : count;
    }

    /// <summary>Every digit that was written, for ratings and thresholds.</summary>
    public static string Number(decimal value) => value.ToString("0.##########", CultureInfo.CurrentCulture);

    private string Sustained(Criterion.Sustained sustained)
    {
        var (quarters, observations) = (sustained.Quarters ?? policy.RequiredQuarters, sustained.Observations ?? policy.MinObservations);
        var where = sustained.At is { } level ? T("at {0}", level) : T("at the level aimed for");
        return quarters == 1 && observations == 1
            ? T("One quarter of operating {0}", where)
            : T("{0} quarters of operating {1}, in at least {2} reviews", quarters, where, observations);
    }

    private string Tenure(Criterion.Tenure tenure)
    {
        var needed = T("{0} months at this grade and kind of track", tenure.Months ?? policy.TenureMonthsMin);
        return tenure.Typical is { } typical ? T("{0} (typically {1} to {2})", needed, typical.From, typical.To) : needed;
    }

    private string ValueOf(string tag, AttributeCondition condition) => AttributeWords.ValueOf(
        frameworks.SelectMany(f => f.Framework.Company.EvidenceTags).FirstOrDefault(t => t.Name == tag)?.Attributes.FirstOrDefault(a => a.Name == condition.Attribute)?.Type,
        $"{condition.Value}");

    private string Metric(MetricTest test)
    {
        var title = frameworks.SelectMany(f => f.Framework.Company.Metrics).FirstOrDefault(m => m.Name == test.Name)?.Title.Value ?? test.Name;
        var what = T("{0} {1} {2}", title, Sign(test.Op), Number(test.Value));
        return test.Quarters is { } quarters
            ? T("{0} in {1} of the last {2} quarters", what, quarters.Needed, quarters.Last)
            : T("{0} over {1} months", what, test.WindowMonths ?? 1);
    }

    private string Over(Over over) => over.IsEverything ? T("all competencies") : string.Join(", ", over.Names.Select(name => name switch
    {
        "core" => T("core competencies"),
        "functional" => T("functional competencies"),
        "management" => T("management competencies"),
        _ => Competency(name) ?? name,
    }));

    private string? Competency(string id) => frameworks.SelectMany(f => f.Competencies).FirstOrDefault(c => c.Id.Value == id)?.Title.Value;

    private static string Sign(Comparison op) => op switch
    {
        Comparison.AtLeast => T("at least"),
        Comparison.MoreThan => T("more than"),
        Comparison.AtMost => T("at most"),
        Comparison.LessThan => T("less than"),
        Comparison.Equal => T("is"),
        Comparison.NotEqual => T("is not"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
