using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.People;
using Trellis.Domain.Readiness;
using Trellis.Domain.Reviews;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.MyGrowth;

/// <summary>Where the state of a criterion comes from: which rating or item, by whom, when, against which level and version.</summary>
internal sealed class SourceWords(GrowthRecord record, Library library, CriterionWords words)
{
    public IReadOnlyList<string> Of(CriterionReport report) => report switch
    {
        { Finding: Finding.Sustained { Cycles.Count: > 0 } sustained } => [.. Answers(sustained)],
        { Finding: Finding.Average or Finding.Floor } => [.. Ratings(report)],
        _ => [.. report.Sources.TakeLast(3).Select(Single).Where(words => words.Length > 0)],
    };

    private IEnumerable<string> Ratings(CriterionReport report)
    {
        foreach (var same in report.Sources.GroupBy(s => (s.Id, s.By, s.Role, s.Against, s.Version)).OrderByDescending(g => g.Count()))
        {
            var (first, by) = (same.First(), NameOf(same.Key.By));
            var who = same.Key.Role == RaterRole.Calibrated ? T("set in calibration by {0}", by) : T("by {0}", by);
            yield return T("{0} ratings {1}, {2}, against {3} {4}, {5}", same.Count(), who, CycleName(same.Key.Id), first.Against!.Value.Level, VersionOf(first.Version), Day(first.Date));
        }

        if (report.Finding is Finding.Floor { Below.Count: > 0 } floor)
            yield return string.Join(", ", report.Sources.Where(s => floor.Below.Contains(s.Competency!.Value))
                .Select(s => T("{0} rated {1}", words.TitleOf(s.Competency!.Value), CriterionWords.Number(s.Value!.Value))));
        if (report.Finding is Finding.Average { Stale: true } or Finding.Floor { Stale: true })
            yield return T("That is too long ago to count.");
    }

    /// <summary>The last four cycles, newest first, those with the same answer together.</summary>
    private IEnumerable<string> Answers(Finding.Sustained sustained) => sustained.Cycles.Reverse().Take(4)
        .GroupBy(c => (c.Answer, c.Counted))
        .Select(same => Answer(same.Key.Answer, same.Key.Counted, string.Join(", ", same.Select(c => CycleName(c.Cycle)))));

    private static string Answer(OperatedAt answer, bool counted, string cycles) => answer switch
    {
        OperatedAt.Yes when counted => T("Shown: {0}", cycles),
        OperatedAt.Yes => T("Shown, but outside the period: {0}", cycles),
        OperatedAt.No => T("Rated and not shown: {0}", cycles),
        OperatedAt.Unknown => T("Not rated against it: {0}", cycles),
        OperatedAt.Cancelled => T("Cancelled, so without effect: {0}", cycles),
        OperatedAt.Away => T("Too little time at this level, so without effect: {0}", cycles),
        OperatedAt.Superseded => T("Before ratings started again with a new version: {0}", cycles),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Single(Source source) => source.Kind switch
    {
        SourceKind.Evidence => Evidence(source),
        SourceKind.Endorsement => Endorsement(source),
        SourceKind.Calibration => T("session of {0}", Day(source.Date)),
        SourceKind.Statement => T("by {0} on {1}", NameOf(source.By), Day(source.Date)),
        SourceKind.Metric when record.ShowsStatesOnly => "",
        SourceKind.Metric => T("{0}: {1}", Say.Month(Month.Of(source.Date!.Value)), Say.Exact(source.Value!.Value)),
        SourceKind.Credential => T("{0}, {1}", source.Id, Day(source.Date)),
        SourceKind.Placement => T("at {0} since {1}", source.Against!.Value.Level, Day(source.Date)),
        _ => "",
    };

    private string Endorsement(Source source)
    {
        var said = record.Facts.OfType<Endorsement>().LastOrDefault(e => e.Date == source.Date && e.ById.ToString() == source.By);
        return said is { Reason.Length: > 0 }
            ? T("by {0} on {1}: {2}", NameOf(source.By), Day(source.Date), said.Reason)
            : T("by {0} on {1}", NameOf(source.By), Day(source.Date));
    }

    private string Evidence(Source source)
    {
        var item = record.Facts.OfType<EvidenceItem>().FirstOrDefault(e => e.Id.ToString() == source.Id);
        var what = item is null || record.ShowsStatesOnly ? T("one item") : T("“{0}”", item.Title);
        return item?.Attestation is { } attestation
            ? attestation.Accepted
                ? T("{0}, attested by {1} on {2}", what, record.NameOf(attestation.By), Say.Day(attestation.At))
                : T("{0}, not attested by {1} on {2}", what, record.NameOf(attestation.By), Say.Day(attestation.At))
            : T("{0}, offered, of {1}, not attested yet", what, Day(source.Date));
    }

    private string CycleName(string? id) => record.Cycles.FirstOrDefault(c => c.Cycle.Id.ToString() == id)?.Cycle.Name ?? "";

    private string NameOf(string? person) => Id<Person>.TryParse(person, null, out var id) ? record.NameOf(id) : "";

    private string VersionOf(string? version) => Id<FrameworkVersion>.TryParse(version, null, out var id) ? library.ById(id)?.Number.ToString() ?? "" : "";

    private static string Day(DateOnly? day) => day is { } known ? Say.Day(known) : "";
}
