using Trellis.Domain.Readiness;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>What was found for a criterion, short enough to stand at the end of its line.</summary>
internal static class FindingWords
{
    public static string Of(Finding? finding, CriterionWords words) => finding switch
    {
        null => "",
        Finding.Average { Rated: 0 } => T("not rated"),
        Finding.Average average => average.Missing > 0
            ? T("{0}, {1} of {2} rated", Say.Exact(average.Sum / average.Rated), average.Rated, average.Rated + average.Missing)
            : Say.Exact(average.Sum / average.Rated),
        Finding.Floor floor => Floor(floor, words),
        Finding.Sustained sustained => T("{0} of {1} months", Math.Min(sustained.CreditedMonths, sustained.RequiredMonths), sustained.RequiredMonths),
        Finding.HoldsHigherLevel higher => T("holds {0}", higher.Held.Level),
        Finding.Tenure tenure => T("since {0}", Say.Day(tenure.Since)),
        Finding.Count count => T("{0} of {1}", count.Attested, count.Needed),
        Finding.MetricWindow { Value: { } value } => Say.Exact(value),
        Finding.MetricWindow => T("not recorded"),
        Finding.MetricQuarters quarters => T("{0} of {1} quarters", quarters.Met, quarters.Needed),
        Finding.Calibrators { Confirmed: { } confirmed } calibrators => T("{0} of {1}", confirmed, calibrators.Quorum),
        Finding.Statement or Finding.Calibrators => "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Floor(Finding.Floor floor, CriterionWords words) => floor switch
    {
        { Below: [var first] } => words.TitleOf(first),
        { Below: [var first, ..] below } => T("{0} and {1} more", words.TitleOf(first), below.Count - 1),
        { Cycle: null } => T("not rated"),
        { Missing.Count: > 0 } => T("{0} not rated", floor.Missing.Count),
        _ => "",
    };
}
