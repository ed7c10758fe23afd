using Trellis.Client;
using Trellis.Files.Sheets;
using Trellis.Web.Api;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.Overview;

/// <summary>What HR asks of the whole company at once.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(Policies.Hr);
        pages.MapGet(Links.Coverage, ShowCoverageAsync);
        pages.MapTable(Links.Coverage, async (HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
            (Sheet?)Coverage.ToSheet(await Coverage.LoadAsync(hr, library, clock.Today, cancel)));
        pages.MapGet(Links.LongInLevelPage, ShowLongAsync);
        pages.MapTable(Links.LongInLevelPage, async (int? years, string? search, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
            (Sheet?)LongInLevel.ToSheet(await LongInLevel.LoadAsync(hr, library, LongInLevel.Question.Of(years, search, 1) with { Size = int.MaxValue }, clock.Today, cancel)));
    }

    public static void MapOverviewApi(this IEndpointRouteBuilder api)
    {
        var hr = api.MapGroup("").RequireAuthorization(Policies.Hr);
        hr.MapGet("/coverage", CoverageOfAsync).Needs(Scope.Read).Produces<IReadOnlyList<CoverageEntry>>();
        hr.MapGet("/people/long-in-level", ListLongAsync).Needs(Scope.Read).Produces<ApiPage<LongInLevelEntry>>();
    }

    private static async Task<IResult> ShowCoverageAsync(HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<CoveragePage>(new { Coverage = await Coverage.LoadAsync(hr, library, clock.Today, cancel) });

    private static async Task<IResult> ShowLongAsync(int? years, string? search, int? page, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<LongInLevelPage>(new { List = await LongInLevel.LoadAsync(hr, library, LongInLevel.Question.Of(years, search, page), clock.Today, cancel) });

    private static async Task<IResult> CoverageOfAsync(HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        ApiAnswers.Ok<IReadOnlyList<CoverageEntry>>([.. (await Coverage.LoadAsync(hr, library, clock.Today, cancel)).Families.Select(f => new CoverageEntry(f.Family!.Value.Value, f.People, f.Reviewed, f.UnderWay))]);

    private static async Task<IResult> ListLongAsync(int? years, string? search, [AsParameters] Paging paging, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var skipped = int.TryParse(paging.AfterKey, out var before) && before > 0 ? before : 0;
        var asked = LongInLevel.Question.Of(years, search, 1) with { Skipped = skipped, Size = paging.Size + 1 };
        return ApiAnswers.Ok(paging.Of((await LongInLevel.LoadAsync(hr, library, asked, clock.Today, cancel)).Lines, _ => $"{skipped + paging.Size}",
            l => new LongInLevelEntry(l.Id.Value, l.Name, l.Email, l.At.Family.Value, l.At.Level.Value, l.Since, l.Years)));
    }
}
