using Trellis.Client;
using Trellis.Files.Cases;
using Trellis.Web.Api;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;

namespace Trellis.Web.Features.Team;

internal static class TeamApi
{
    public static void MapTeamApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/my/team", ListAsync).Needs(Scope.Read).RequireAuthorization(Policies.Manages).Produces<ApiPage<TeamEntry>>();

    private static async Task<IResult> ListAsync([AsParameters] Paging paging, Reach reach, Library library, TimeProvider clock, CancellationToken cancel)
    {
        var records = await GrowthRecords.LoadAsync(reach.GrowthOf(reach.MyTeam), cancel);
        var team = new TeamViewBuilder(records, library, clock.Today).Build(againstNext: false);
        var lines = team.Maps.SelectMany(m => m.Members.Select(p => EntryOf(m.Family, p))).Concat(team.Unplaced.Select(p => EntryOf(null, p)));
        return ApiAnswers.Ok(paging.Among(lines, e => e.Person.ToString(), e => e));
    }

    private static TeamEntry EntryOf(string? family, TeamMember member) => new(
        member.Person.Value, member.Name, family, member.Level.Length > 0 ? member.Level : null, member.Next,
        member.Verdict is { } verdict ? StateWords.Of(verdict) : null, member.Missing);
}
