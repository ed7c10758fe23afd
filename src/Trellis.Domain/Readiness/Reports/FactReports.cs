using Trellis.Domain.Frameworks;
using Trellis.Domain.Readiness.Rules;

namespace Trellis.Domain.Readiness.Reports;

/// <summary>Why tenure, scope and credentials stand as they do.</summary>
internal static class FactReports
{
    public static CriterionReport Tenure(CriterionReport report, AsOfView view, Criterion.Tenure criterion)
    {
        var found = TenureRule.Judge(view, criterion);
        return report with
        {
            Finding = new Finding.Tenure(found.Since, found.Reached),
            Sources = [Placement(view, found.Since)],
            Next = report.State == CriterionState.Met ? null : new NextThing.WaitUntil(found.Reached),
        };
    }

    public static CriterionReport Scope(CriterionReport report, AsOfView view, Criterion.Scope criterion)
    {
        var found = ScopeRule.Judge(view, criterion);
        var items = view.Input.Person.Evidence.Where(e => ScopeRule.Matches(view, criterion, e)).OrderBy(e => e.Date).ToList();
        var claim = items.Find(e => e.Status == EvidenceStatus.Claimed);
        return report with
        {
            Finding = new Finding.Count(found.Attested, found.Claimed, found.Needed),
            Sources = [.. items.Select(e => new Source(SourceKind.Evidence, e.Id) { Date = e.Date, Status = e.Status })],
            Next = report.State switch
            {
                CriterionState.Met => null,
                CriterionState.Unknown => new NextThing.HaveAttested(criterion.Tag, claim!.Id),
                _ => new NextThing.AddEvidence(criterion.Tag, found.Needed - found.Attested - found.Claimed),
            },
        };
    }

    public static CriterionReport Credential(CriterionReport report, AsOfView view, Criterion.Credential criterion)
    {
        var found = CredentialRule.Judge(view, criterion);
        var good = view.Input.Person.Credentials.Where(c => CredentialRule.Matches(view, criterion, c)).OrderBy(c => c.Date);
        return report with
        {
            Finding = new Finding.Count(found.Attested, found.Claimed, found.Needed),
            Sources = [.. good.Select(c => new Source(SourceKind.Credential, c.Name) { Date = c.Date, Status = c.Status })],
            Next = report.State switch
            {
                CriterionState.Met => null,
                CriterionState.Unknown => new NextThing.HaveAttested(criterion.Name, criterion.Name),
                _ => new NextThing.AddCredential(criterion.Name),
            },
        };
    }

    public static Source Placement(AsOfView view, DateOnly since) => new(SourceKind.Placement, null) { Against = view.Standing.Level, Date = since };
}
