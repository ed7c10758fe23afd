using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Web.Features.Company.Editing;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Company;

internal static class CompanyImportEndpoints
{
    private const int LongestField = 2 * FrameworkText.LargestBytes;

    public static void MapCompanyImport(this IEndpointRouteBuilder routes)
    {
        var hr = routes.MapGroup("").RequireAuthorization(Policies.Hr);
        hr.MapGet(Links.CompanyImport, () => Html.Page<CompanyImportPage>(new { }));
        hr.MapPost(Links.CompanyImport, PreviewAsync).WithFormOptions(valueLengthLimit: LongestField, multipartBodyLengthLimit: 3 * LongestField);
        hr.MapPost(Links.CompanyImports, ImportAsync).WithFormOptions(valueLengthLimit: LongestField, multipartBodyLengthLimit: 3 * LongestField);
    }

    private static async Task<IResult> PreviewAsync(IFormFile? file, [FromForm] string? text, HrReach hr, CompanyGuard guard, CancellationToken cancel)
    {
        var read = await FrameworkText.ReadAsync(file, text, cancel);
        return read is Result<FrameworkText>.Accepted(var source)
            ? Shown(await CompanyImport.LoadAsync(source, hr, guard, cancel))
            : Html.Refused<CompanyImportPage>(new { Refusals = ((Result<FrameworkText>.Refused)read).Reasons });
    }

    private static async Task<IResult> ImportAsync([AsParameters] CompanyImport.Input input, HrReach hr, CompanyGuard guard, ChangeCompany change, CancellationToken cancel)
    {
        var import = await CompanyImport.LoadAsync(new(input.Text ?? "", input.FileName ?? ""), hr, guard, cancel);
        if (!import.IsReadable)
            return Shown(import);
        var seen = int.TryParse(input.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return await change.RunAsync(_ => import.Company!, seen, cancel) switch
        {
            ChangeCompany.Outcome.Changed or ChangeCompany.Outcome.Same => Html.SeeOther(Links.CompanySaved("all")),
            ChangeCompany.Outcome.Refused(_, var reasons) => Shown(import with { Refusals = reasons }),
            ChangeCompany.Outcome.Outdated => Html.Conflict<CompanyImportPage>(new { Import = await CompanyImport.LoadAsync(import.Source, hr, guard, cancel) with { IsOutdated = true } }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IResult Shown(CompanyImport import) =>
        import.IsReadable ? Html.Page<CompanyImportPage>(new { Import = import }) : Html.Refused<CompanyImportPage>(new { Import = import });
}
