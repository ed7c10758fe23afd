using Trellis.Domain.Readiness;
using Trellis.Files.Cases;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>Turns a readiness report into lines that anybody can read.</summary>
/// <param name="back">The page the checklist stands on.</param>
internal sealed class ChecklistWriter(GrowthRecord record, Library library, CriterionWords words, string back)
{
    private readonly SourceWords _sources = new(record, library, words);

    public IReadOnlyList<ChecklistLine> Lines(ReadinessReport report) => [.. report.Criteria.Select(Line)];

    private ChecklistLine Line(CriterionReport report) => new(CriterionTypes.Of(report.Criterion), report.State, words.Of(report.Criterion))
    {
        Value = report.Finding is Finding.MetricWindow && record.ShowsStatesOnly ? "" : FindingWords.Of(report.Finding, words),
        Sources = _sources.Of(report),
        Next = report.Next is { } next ? NextWords.Of(next, words, record) : null,
        NextLink = record.ShowsStatesOnly ? null : LinkOf(report.Next),
        NextStep = report.Next is NextThing.AddEvidence ? T("Add evidence") : T("Open evidence"),
        TimeAlone = report.On is { } day ? TimeAlone(report, day) : null,
        IsAdvisory = report.Criterion.Advisory,
        Parts = [.. report.Parts.Select(Line)],
    };

    private string? LinkOf(NextThing? next) => next switch
    {
        NextThing.AddEvidence add => Links.NewEvidenceFor(add.Tag, record.Person, back),
        NextThing.HaveAttested => Links.Evidence,
        _ => null,
    };

    private static string TimeAlone(CriterionReport report, DateOnly day) => report.State == CriterionState.Met
        ? T("Without anything new, this stops counting on {0}.", Say.Day(day))
        : T("Time alone changes this on {0}.", Say.Day(day));
}
