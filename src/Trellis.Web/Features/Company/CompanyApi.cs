using Trellis.Client;
using Trellis.Domain;
using Trellis.Files;
using Trellis.Web.Api;
using Trellis.Web.Features.Frameworks;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Company;

internal static class CompanyApi
{
    public static void MapCompanyApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/company", Show).Needs(Scope.Read).Produces<string>(200, "application/yaml", "application/json");
        api.MapPut("/company", ChangeAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteFrameworks).RequireAuthorization(Policies.Hr).WithMetadata(new SentAs("application/yaml")).Produces<ImportedCompany>();
    }

    private static IResult Show(Library library, HttpRequest request) =>
        library.Company is { } company ? DocumentText.Of(new() { Company = company }, request, TagOf(company)) : ApiProblems.NotFound();

    /// <summary>The company part as a file that holds nothing else, by the use case that takes in any file.</summary>
    private static async Task<IResult> ChangeAsync(HttpRequest request, ImportFramework import, Reach reach, Library library, CurrentUser user, CancellationToken cancel)
    {
        if (library.Company is { } current && request.IfMatch is null)
            return ApiProblems.PreconditionMissing("If-Match");
        if (library.Company is { } held && request.IfMatch != TagOf(held))
            return ApiProblems.Changed(TagOf(held));
        var read = await DocumentText.ReadAsync(request, FrameworkText.LargestBytes, cancel);
        if (read is not Result<string>.Accepted(var text))
            return ApiProblems.Refused(((Result<string>.Refused)read).Reasons);

        var source = new FrameworkText(text, "company.yaml");
        var reading = ImportReading.Of(source, library, user);
        if (reading.File is not { } file || reading.Refusals.Count > 0)
            return DraftAnswers.NotRead(reading);
        if (file.Families.Count > 0 || file.Company is null)
            return ApiProblems.Refused([new Refusal("company-alone", Ui.Texts.T("Send the company part alone: a company, and no family."))]);
        var preview = await ImportPreview.LoadAsync(source, file, reading.Warnings, reach, library, cancel);
        return await import.RunAsync(new() { Text = text, FileName = source.FileName, Seen = preview.Seen, ChangeCompany = true }, cancel) switch
        {
            ImportFramework.Outcome.Drafted => ApiAnswers.Ok(new ImportedCompany([.. preview.CompanyChanges.Select(c => new ApiDifference("company", c.Key, c.Was, c.Becomes))]), TagOf(file.Company)),
            ImportFramework.Outcome.Refused(_, var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.Changed(null),
        };
    }

    private static string TagOf(Domain.Frameworks.Company company) => Etag.OfText(FrameworkDocument.ToJson(company));
}
