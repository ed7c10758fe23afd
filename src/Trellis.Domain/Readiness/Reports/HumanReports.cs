using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness.Rules;

namespace Trellis.Domain.Readiness.Reports;

/// <summary>Why human steps stand as they do: who spoke and when.</summary>
internal static class HumanReports
{
    public static CriterionReport Endorsement(CriterionReport report, AsOfView view, Criterion.Endorsement criterion)
    {
        var found = EndorsementRule.Judge(view, criterion);
        var spoken = found.Index < 0 ? null : view.Input.Person.Endorsements[found.Index];
        return Said(report, found, SourceKind.Endorsement, spoken?.By, spoken?.Date);
    }

    public static CriterionReport Calibration(CriterionReport report, AsOfView view, Criterion.Calibration criterion)
    {
        var found = CalibrationRule.Judge(view, criterion);
        var decided = found.Index < 0 ? null : view.Input.Person.Calibrations[found.Index];
        var said = Said(report, found, SourceKind.Calibration, null, decided?.Date);
        return criterion.Quorum is { } quorum
            ? said with { Finding = new Finding.Calibrators(decided is { Confirmed: true } ? decided.Calibrators : null, quorum, decided?.Date, found.Lapsed) }
            : said;
    }

    public static CriterionReport Statement(CriterionReport report, AsOfView view)
    {
        var found = StatementRule.Judge(view, StatementRule.KindOf(report.Criterion));
        var spoken = found.Index < 0 ? null : view.Input.Person.Statements[found.Index];
        return Said(report, found, SourceKind.Statement, spoken?.By, spoken?.Date);
    }

    private static CriterionReport Said(CriterionReport report, in StatementOutcome found, SourceKind kind, string? by, DateOnly? date) => report with
    {
        Finding = new Finding.Statement(by, date, found.Lapsed),
        Sources = found.Index < 0 ? [] : [new Source(kind, null) { By = by, Date = date }],
        Next = report.State == CriterionState.Met ? null : new NextThing.AskFor(report.Criterion),
    };
}
