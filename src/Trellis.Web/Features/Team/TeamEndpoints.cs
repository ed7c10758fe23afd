using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;
using Trellis.Files.Sheets;
using Trellis.Web.Features.OverTime;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.Team;

internal static class TeamEndpoints
{
    public static void MapTeam(this IEndpointRouteBuilder routes)
    {
        var managers = routes.MapGroup(Links.Team).RequireAuthorization(Policies.Manages);
        managers.MapGet("", Show);
        managers.MapTable("", Table);
        managers.MapTable("/over-time", async (Reach reach, Library library, TimeProvider clock, CancellationToken cancel) => OverTimeSheets.Of((await LoadAsync("own", reach, library, clock, cancel)).OverTime));
    }

    private static async Task<IResult> Show(string? level, Reach reach, Library library, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<TeamPage>(new { Team = await LoadAsync(level, reach, library, clock, cancel) });

    private static async Task<Sheet?> Table(string? level, Reach reach, Library library, TimeProvider clock, CancellationToken cancel) =>
        TeamSheet.Of(await LoadAsync(level, reach, library, clock, cancel));

    private static async Task<TeamView> LoadAsync(string? level, Reach reach, Library library, TimeProvider clock, CancellationToken cancel) =>
        new TeamViewBuilder(await GrowthRecords.LoadAsync(reach.GrowthOf(reach.MyTeam), cancel), library, clock.Today).Build(againstNext: level == "next");
}
