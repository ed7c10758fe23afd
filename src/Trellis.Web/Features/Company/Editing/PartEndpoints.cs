using System.Globalization;
using System.Text;
using Trellis.Domain;
using Trellis.Files;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Company.Editing;

internal static class PartEndpoints
{
    public static void MapCompanyParts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.CompanyFile, Download).RequireAuthorization(Policies.SignedIn);
        var hr = routes.MapGroup(Links.CompanyParts).RequireAuthorization(Policies.Hr);
        hr.MapGet("/{part}", ShowAsync);
        hr.MapPost("/{part}", SaveAsync);
    }

    private static IResult Download(Library library) => library.Company is { } company
        ? TypedResults.File(Encoding.UTF8.GetBytes(FrameworkDocument.ToYaml(new() { Company = company })), "application/yaml; charset=utf-8", "company.yaml")
        : Html.NotFound();

    private static async Task<IResult> ShowAsync(string part, HrReach hr, CancellationToken cancel) =>
        CompanyPart.Find(part) is { } known && await CompanyNow.LoadAsync(hr, cancel) is { Company: not null } now
            ? Html.Page<CompanyPartPage>(new { Form = PartForm.Of(known, now) })
            : Html.NotFound();

    private static async Task<IResult> SaveAsync(string part, HttpRequest request, ChangeCompany change, HrReach hr, CancellationToken cancel)
    {
        if (CompanyPart.Find(part) is not { } known || await CompanyNow.LoadAsync(hr, cancel) is not { Company: not null } now)
            return Html.NotFound();
        var form = await request.ReadFormAsync(cancel);
        var rows = PartForm.Read(known, form);
        if (form["Trial"].FirstOrDefault() == "1")
            return Tried(known, now, rows);

        var seen = int.TryParse(form["Number"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return await change.RunAsync(company => company is null ? new Refusal("company-missing", "") : known.Apply(company, rows), seen, cancel) switch
        {
            ChangeCompany.Outcome.Changed or ChangeCompany.Outcome.Same => Html.SeeOther(Links.CompanySaved(known.Name)),
            ChangeCompany.Outcome.Refused(var is_, var reasons) => Html.Refused<CompanyPartPage>(new { Form = PartForm.Of(known, is_, rows) with { Refusals = reasons } }),
            ChangeCompany.Outcome.Outdated(var is_, var differences) => Html.Conflict<CompanyPartPage>(new { Form = PartForm.Of(known, is_, rows) with { Conflict = differences } }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IResult Tried(CompanyPart part, CompanyNow now, IReadOnlyList<PartRow> rows)
    {
        var form = PartForm.Of(part, now, rows) with { IsTrial = true };
        return part.Apply(now.Company!, rows) is Result<Domain.Frameworks.Company>.Refused(var reasons)
            ? Html.Refused<CompanyPartPage>(new { Form = form with { Refusals = reasons } })
            : Html.Page<CompanyPartPage>(new { Form = form });
    }
}
