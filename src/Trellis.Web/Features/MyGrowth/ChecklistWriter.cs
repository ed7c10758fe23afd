using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>Turns a readiness report into lines that anybody can read.</summary>
internal sealed class ChecklistWriter(GrowthRecord record, Library library, ResolvedFramework here, ResolvedFramework there)
{
    private readonly CriterionWords _words = new(here.Framework.Company.Policy, here, there);
    private readonly SourceWords _sources = new(record, library, new(here.Framework.Company.Policy, here, there));

    public IReadOnlyList<ChecklistLine> Lines(ReadinessReport report) => [.. report.Criteria.Select(Line)];

    public string What(Criterion criterion) => _words.Of(criterion);

    private ChecklistLine Line(CriterionReport report) => new(report.State, _words.Of(report.Criterion))
    {
        Value = FindingWords.Of(report.Finding, _words),
        Sources = _sources.Of(report),
        Next = report.Next is { } next ? NextWords.Of(next, _words, record) : null,
        NextLink = report.Next is NextThing.AddEvidence or NextThing.HaveAttested ? Links.Evidence : null,
        TimeAlone = report.On is { } day ? TimeAlone(report, day) : null,
        IsAdvisory = report.Criterion.Advisory,
        Parts = [.. report.Parts.Select(Line)],
    };

    private static string TimeAlone(CriterionReport report, DateOnly day) => report.State == CriterionState.Met
        ? T("Without anything new, this stops counting on {0}.", Say.Day(day))
        : T("Time alone changes this on {0}.", Say.Day(day));
}
