using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>The one next thing that would change a criterion for the better, as a sentence.</summary>
internal static class NextWords
{
    public static string Of(NextThing next, CriterionWords words, GrowthRecord record) => next switch
    {
        NextThing.RateAtLeast rate => T("A {0} on {1} against {2} at the next review.", CriterionWords.Number(rate.Needed), words.TitleOf(rate.Competency), rate.Against.Level),
        NextThing.RaiseRatings raise => Points(raise),
        NextThing.BeRated rated => BeRated(rated, words, record),
        NextThing.KeepShowing keep => KeepShowing(keep),
        NextThing.WaitUntil wait => T("Nothing to do: it is reached on {0}.", Say.Day(wait.Day)),
        NextThing.AddEvidence { Missing: 1 } add => T("Add an item of evidence with the tag “{0}”.", words.TagTitle(add.Tag)),
        NextThing.AddEvidence add => T("Add {0} items of evidence with the tag “{1}”.", add.Missing, words.TagTitle(add.Tag)),
        NextThing.HaveAttested => T("Have the offered evidence attested by the manager."),
        NextThing.RecordMetric metric => T("The value for {0} has to be recorded.", Say.Month(metric.Month)),
        NextThing.ReachMetric metric => T("Reach {0}.", CriterionWords.Number(metric.Needed)),
        NextThing.AddCredential credential => T("Record the credential {0}.", credential.Name),
        NextThing.AskFor ask => AskFor(ask.HumanStep),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Points(NextThing.RaiseRatings raise) => raise.Points <= 1
        ? T("One point more on any of them at the next review against {0}.", raise.Against.Level)
        : T("{0} points more across them at the next review against {1}.", CriterionWords.Number(Math.Ceiling(raise.Points)), raise.Against.Level);

    private static string KeepShowing(NextThing.KeepShowing keep)
    {
        var months = keep.Months == 1 ? T("1 more month") : T("{0} more months", keep.Months);
        var reviews = keep.Observations == 1 ? T("1 more review") : T("{0} more reviews", keep.Observations);
        return (keep.Months, keep.Observations) switch
        {
            ( > 0, > 0) => T("Show it against {0} for {1}, seen in {2}.", keep.Against.Level, months, reviews),
            (_, > 0) => T("Show it against {0} in {1}.", keep.Against.Level, reviews),
            _ => T("Show it against {0} for {1}.", keep.Against.Level, months),
        };
    }

    private static string BeRated(NextThing.BeRated rated, CriterionWords words, GrowthRecord record)
    {
        var cycle = record.Cycles.FirstOrDefault(c => c.Cycle.Id.ToString() == rated.Cycle)?.Cycle.Name;
        var what = rated.Competencies.Count is > 0 and <= 3 ? string.Join(", ", rated.Competencies.Select(words.TitleOf)) : null;
        return (cycle, what) switch
        {
            (null, _) => T("A rating against {0} in the next review.", rated.Against.Level),
            (_, null) => T("A rating against {0} in the next review; {1} was held without one.", rated.Against.Level, cycle),
            _ => T("A rating of {0} against {1} in the next review; {2} was held without it.", what, rated.Against.Level, cycle),
        };
    }

    private static string AskFor(Criterion step) => step switch
    {
        Criterion.Endorsement { By: Relation.Manager } => T("Ask the manager for an endorsement."),
        Criterion.Endorsement => T("Ask the manager’s manager for an endorsement."),
        Criterion.Calibration => T("People decide this in a calibration session."),
        Criterion.Interview => T("Arrange the interview."),
        Criterion.Opening => T("Asked for when a case is opened."),
        _ => T("People decide this; ask the manager how."),
    };
}
