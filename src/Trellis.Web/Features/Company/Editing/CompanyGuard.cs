using Microsoft.EntityFrameworkCore;
using Trellis.Domain;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Frameworks.Checks;
using Trellis.Files;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

/// <summary>Keeps a change of the company document from breaking what uses it: frameworks in force, published for later or drafted, recorded evidence and measures.</summary>
public sealed class CompanyGuard(HrReach hr, Reach reach, Library library, TimeProvider clock)
{
    private const int MostOfOne = 5;

    public async Task<IReadOnlyList<Refusal>> RefuseAsync(Company? was, Company becomes, CancellationToken cancel)
    {
        List<Refusal> own = [.. CompanyUse.Own(becomes).Select(f => new Refusal(f.Code, f.Message))];
        if (was is null || own.Count > 0)
            return own;
        var frameworks = await FrameworksAsync(cancel);
        return [.. frameworks.SelectMany(f => Broken(f.Name, f.Family, CompanyUse.Breaks(f.Framework, was, becomes))), .. await RecordedAsync(was, becomes, cancel)];
    }

    private async Task<IReadOnlyList<(string Name, string Family, Framework Framework)>> FrameworksAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var published = library.AllInForce(today).Concat(library.Versions.Where(v => v.EffectiveFrom > today));
        var drafts = await reach.DraftsIWrite.AsNoTracking().Select(d => new { d.Title, d.Document }).ToListAsync(cancel);
        return
        [
            .. published.Select(v => ($"{v.Title} {v.Number}", v.Title, library.Resolve(v).Framework)),
            .. drafts.Select(d => (T("The draft of {0}", d.Title), d.Title, FrameworkDocument.FrameworkFromJson(d.Document))),
        ];
    }

    private static IEnumerable<Refusal> Broken(string name, string family, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings.Take(MostOfOne))
            yield return new("company-used", T("{0} uses what would go: {1} Keep it here until a version of {2} does without it.", name, finding.Message, family));
        if (findings.Count > MostOfOne)
            yield return new("company-used", T("{0} uses it in {1} more places.", name, findings.Count - MostOfOne));
    }

    private async Task<IReadOnlyList<Refusal>> RecordedAsync(Company was, Company becomes, CancellationToken cancel)
    {
        var metrics = was.Metrics.Select(m => m.Name).Except(becomes.Metrics.Select(m => m.Name)).ToList();
        var gone = was.EvidenceTags.Select(t => t.Name).Except(becomes.EvidenceTags.Select(t => t.Name)).ToHashSet();
        List<Refusal> refusals = [];
        foreach (var metric in metrics)
            if (await hr.PeopleWithMetricAsync(metric, cancel) is > 0 and var people)
                refusals.Add(new("metric-recorded", T("Values of '{0}' are recorded for {1} people, and would be read by nobody. Keep it, and give it another title if it is called otherwise now.", metric, people)));
        if (gone.Count > 0)
            refusals.AddRange((await hr.UseOfTagsAsync(cancel)).Where(use => gone.Contains(use.Key)).Select(use =>
                new Refusal("tag-used", T("Evidence carries the tag '{0}' {1} times, and would count for nothing. Keep it, and give it another title if it is called otherwise now.", use.Key, use.Value))));
        return refusals;
    }
}
