using Microsoft.EntityFrameworkCore;
using Trellis.Files;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Company.Editing;

using Company = Domain.Frameworks.Company;

/// <summary>The company document as it stands, with the number that a form must still find when it is saved.</summary>
/// <param name="Company">Null while nobody wrote one.</param>
public sealed record CompanyNow(int Number, Company? Company)
{
    public static async Task<CompanyNow> LoadAsync(HrReach hr, CancellationToken cancel) =>
        await hr.CompanyRevisions.OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancel) is { } newest
            ? new(newest.Number, FrameworkDocument.CompanyFromJson(newest.Document))
            : new(0, null);
}
