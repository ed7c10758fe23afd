using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Team;

internal static class TeamEndpoints
{
    public static void MapTeam(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Links.Team, Show).RequireAuthorization(Policies.Manages);

    private static async Task<IResult> Show(string? level, Reach reach, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var records = await GrowthRecords.LoadAsync(reach.GrowthOf(reach.MyTeam), cancel);
        return Html.Page<TeamPage>(new { Team = new TeamViewBuilder(records, library, clock.Today).Build(againstNext: level == "next") });
    }
}
