using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Files;
using Trellis.Web.Features.Company.Editing;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Company;

/// <summary>A whole company document from its file: what it would change, or everything that is wrong with it.</summary>
public sealed record CompanyImport(FrameworkText Source, CompanyNow Now, Domain.Frameworks.Company? Company, IReadOnlyList<Problem> Problems)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public bool IsOutdated { get; init; }

    public IReadOnlyList<CompanyDifference> Differences { get; } = Company is null ? [] : CompanyDifference.Between(Now.Company, Company);

    public bool IsReadable => Company is not null && Refusals.Count == 0;

    public static async Task<CompanyImport> LoadAsync(FrameworkText source, HrReach hr, CompanyGuard guard, CancellationToken cancel)
    {
        var now = await CompanyNow.LoadAsync(hr, cancel);
        var reading = FrameworkDocument.ReadYaml(source.Text, source.FileName, now.Company?.Locale ?? "en");
        List<Problem> errors = [.. reading.Check().Where(p => p.Severity == Domain.Frameworks.Checks.Severity.Error)];
        if (errors.Count > 0 || reading.File is not { } file)
            return new(source, now, null, errors);
        if (file is not { Company: { } company, Families.Count: 0, Paths.Count: 0 })
            return new(source, now, null, []) { Refusals = [NotCompany(file.Company is null)] };
        return new(source, now, company, []) { Refusals = await guard.RefuseAsync(now.Company, company, cancel) };
    }

    private static Refusal NotCompany(bool hasNone) => hasNone
        ? new("company-none", T("The file has no company part. It begins with 'company' and its name, beside grades, policy and the rest."), "file")
        : new("company-families", T("The file holds job families too. Import it under Frameworks, where drafts are made of them, or take them out."), "file");

    public sealed record Input([FromForm] string? Text, [FromForm] string? FileName, [FromForm] string? Number);
}
