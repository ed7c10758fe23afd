using Trellis.Client;
using Trellis.Domain;
using Trellis.Files;
using Trellis.Web.Api;
using Trellis.Web.Features.Company.Editing;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Company;

using Company = Domain.Frameworks.Company;

internal static class CompanyApi
{
    public static void MapCompanyApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/company", Show).Needs(Scope.Read).Produces<string>(200, "application/yaml", "application/json");
        api.MapPut("/company", ChangeAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteFrameworks).RequireAuthorization(Policies.Hr).WithMetadata(new SentAs("application/yaml")).Produces<CompanyReport>();
    }

    private static IResult Show(Library library, HttpRequest request) =>
        library.Company is { } company ? DocumentText.Of(new() { Company = company }, request, TagOf(company)) : ApiProblems.NotFound();

    private static async Task<IResult> ChangeAsync(HttpRequest request, HrReach hr, CompanyGuard guard, ChangeCompany change, CancellationToken cancel)
    {
        var read = await DocumentText.ReadAsync(request, FrameworkText.LargestBytes, cancel);
        if (read is not Result<string>.Accepted(var text))
            return ApiProblems.Refused(((Result<string>.Refused)read).Reasons);
        var import = await CompanyImport.LoadAsync(new(text, "company.yaml"), hr, guard, cancel);
        if (import.Now.Company is { } now && request.IfMatch != TagOf(now))
            return request.IfMatch is null ? ApiProblems.PreconditionMissing("If-Match") : ApiProblems.Changed(TagOf(now));
        if (!import.IsReadable)
            return DraftAnswers.NotRead(new ImportReading(null, import.Problems, [], import.Refusals));
        var company = import.Company!; // readable
        return await change.RunAsync(_ => company, import.Now.Number, cancel) switch
        {
            ChangeCompany.Outcome.Changed or ChangeCompany.Outcome.Same => ApiAnswers.Ok(
                new CompanyReport([.. import.Differences.Select(d => new ApiDifference("company", d.Key, d.Was, d.Becomes))]), TagOf(company)),
            ChangeCompany.Outcome.Refused(_, var reasons) => ApiProblems.Refused(reasons),
            ChangeCompany.Outcome.Outdated(var held, _) => ApiProblems.Changed(held.Company is { } meanwhile ? TagOf(meanwhile) : null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string TagOf(Company company) => Etag.OfText(FrameworkDocument.ToJson(company));
}
