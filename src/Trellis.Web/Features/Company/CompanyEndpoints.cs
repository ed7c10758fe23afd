using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Company;

internal static class CompanyEndpoints
{
    public static void MapCompany(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Links.Company, (string? begun, Library library, CurrentUser user) => Html.Page<CompanyPage>(new { Company = library.Company, MayImport = user.IsHr, HasBegun = begun is not null && user.IsHr }))
            .RequireAuthorization(Policies.SignedIn);
}
