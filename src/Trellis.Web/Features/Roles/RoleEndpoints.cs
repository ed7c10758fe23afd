using Trellis.Domain;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Roles;

internal static class RoleEndpoints
{
    public static void AddRoles(this IServiceCollection services) => services.AddScoped<RoleReach>().AddScoped<GiveRole>().AddScoped<EndRole>();

    public static void MapRoles(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Links.Roles).RequireAuthorization(Policies.PeopleData);
        pages.MapGet("", ShowAsync);
        pages.MapPost("", GiveAsync);
        pages.MapPost("/{grant}/end", EndAsync);
    }

    private static async Task<IResult> ShowAsync(RoleReach reach, CancellationToken cancel) =>
        Html.Page<RolesPage>(new { Holders = await RoleHolders.LoadAsync(reach, cancel) });

    private static async Task<IResult> GiveAsync([AsParameters] GiveRole.Input input, GiveRole give, RoleReach reach, CancellationToken cancel) =>
        await give.RunAsync(input, cancel) switch
        {
            null => Html.NotFound(),
            Result<Grant>.Refused(var reasons) => await NotDoneAsync(reach, input, reasons, cancel),
            _ => Html.SeeOther(Links.Roles),
        };

    private static async Task<IResult> EndAsync(Id<Grant> grant, EndRole end, RoleReach reach, CancellationToken cancel) =>
        await end.RunAsync(grant, cancel) switch
        {
            null => Html.NotFound(),
            Result<RoleEnded>.Refused(var reasons) => await NotDoneAsync(reach, new(), reasons, cancel),
            Result<RoleEnded>.Accepted(var ended) => Html.SeeOther(reach.IsMe(ended.Person) ? Links.Start : Links.Roles),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<IResult> NotDoneAsync(RoleReach reach, GiveRole.Input input, IReadOnlyList<Refusal> reasons, CancellationToken cancel)
    {
        var page = new { Holders = await RoleHolders.LoadAsync(reach, cancel) with { Refusals = reasons, Input = input } };
        return reasons.Contains(EndRole.Raced) ? Html.Conflict<RolesPage>(page) : Html.Refused<RolesPage>(page);
    }
}
