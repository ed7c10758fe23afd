using Trellis.Web.Features.Company.Editing;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Company;

internal static class CompanyEndpoints
{
    public static void AddCompany(this IServiceCollection services) => services.AddScoped<CompanyGuard>().AddScoped<ChangeCompany>();

    public static void MapCompany(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.Company, Show).RequireAuthorization(Policies.SignedIn);
        routes.MapCompanyParts();
        routes.MapCompanyImport();
    }

    private static IResult Show(string? begun, string? saved, Library library, CurrentUser user) =>
        Html.Page<CompanyPage>(new { library.Company, user.IsHr, HasBegun = begun is not null && user.IsHr, HasSaved = saved is not null && user.IsHr });
}
