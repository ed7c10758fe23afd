using Trellis.Client;
using Trellis.Domain;
using Trellis.Web.Api;
using Trellis.Web.Security;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Roles;

internal static class RolesApi
{
    private static readonly Role[] Given = [Role.Hr, Role.Administrator, Role.Author];

    public static void MapRolesApi(this IEndpointRouteBuilder api)
    {
        var roles = api.MapGroup("/roles").RequireAuthorization(Policies.PeopleData);
        roles.MapGet("", ListAsync).Needs(Scope.Read).Produces<ApiPage<RoleEntry>>();
        roles.MapPost("", GiveAsync).Needs(Scope.WriteAccounts).Produces<Made>(201);
        roles.MapPost("/{grant}/end", EndAsync).Needs(Scope.WriteAccounts).Produces<Done>();
    }

    private static async Task<IResult> ListAsync([AsParameters] Paging paging, RoleReach reach, CancellationToken cancel) =>
        ApiAnswers.Ok(paging.Among((await RoleHolders.LoadAsync(reach, cancel)).All, h => h.Id.ToString(), h => new RoleEntry(h.Id.Value, WordOf(h.Role), h.Person.Value, h.Name, h.Email, h.Works) { Family = h.Family?.Id.Value }));

    private static async Task<IResult> GiveAsync(NewRole wanted, GiveRole give, CancellationToken cancel)
    {
        if (RoleOf(wanted.Role) is not { } role)
            return ApiProblems.Refused([new Refusal("role-unknown", T("There is no role of this name to give. There are {0}.", string.Join(", ", Given.Select(WordOf))), "role")]);
        return await give.RunAsync(new() { Role = role.ToString(), Email = wanted.Email, Family = wanted.Family }, cancel) switch
        {
            null => ApiProblems.NotFound(),
            Result<Grant>.Refused(var reasons) => NotDone(reasons),
            Result<Grant>.Accepted(var grant) => ApiAnswers.Created($"{ApiRoutes.Root}/roles", new Made(grant.Id.Value)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IResult> EndAsync(Id<Grant> grant, EndRole end, TimeProvider clock, CancellationToken cancel) =>
        await end.RunAsync(grant, cancel) switch
        {
            null => ApiProblems.NotFound(),
            Result<RoleEnded>.Refused(var reasons) => NotDone(reasons),
            _ => ApiAnswers.Ok(new Done(clock.GetUtcNow())),
        };

    private static IResult NotDone(IReadOnlyList<Refusal> reasons) => reasons.Contains(EndRole.Raced) ? ApiProblems.Conflict(reasons) : ApiProblems.Refused(reasons);

    private static string WordOf(Role role) => role.ToString().ToLowerInvariant();

    private static Role? RoleOf(string? word) => Given.Where(r => WordOf(r) == word).Select(r => (Role?)r).FirstOrDefault();
}
