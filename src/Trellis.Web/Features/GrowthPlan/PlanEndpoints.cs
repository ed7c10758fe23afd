using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Features.MyGrowth;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.GrowthPlan;

internal static class PlanEndpoints
{
    public static void AddGrowthPlan(this IServiceCollection services) => services.AddScoped<WriteGoal>();

    public static void MapGrowthPlan(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(Policies.SignedIn);
        pages.MapGet(Links.MyPlan, ShowMineAsync);
        pages.MapPost(Links.MyPlan, AddAsync);
        pages.MapPost(Links.MyPlan + "/{goal}", ChangeAsync);
        pages.MapGet(Links.Team + "/{person}/plan", ShowAsync);
    }

    private static async Task<IResult> ShowMineAsync([AsParameters] MyGrowthEndpoints.Asking asking, CancellationToken cancel) =>
        Html.Page<PlanPage>(new { Plan = await MineAsync(asking, cancel) });

    private static async Task<IResult> ShowAsync(Id<Person> person, Reach reach, CancellationToken cancel) =>
        await PlanView.LoadAsync(person, reach, cancel) is { } plan ? Html.Page<PlanPage>(new { Plan = plan }) : Html.NotFound();

    private static async Task<IResult> AddAsync(IFormCollection fields, WriteGoal write, [AsParameters] MyGrowthEndpoints.Asking asking, CancellationToken cancel)
    {
        var input = GoalInput.Read(fields);
        return await write.AddAsync(input, cancel) is Result<GrowthGoal>.Refused(var reasons)
            ? Html.Refused<PlanPage>(new { Plan = await MineAsync(asking, cancel) with { Typed = reasons.Contains(GrowthGoal.SentBefore) ? input with { Key = Id<GrowthGoal>.New() } : input, Refusals = reasons } })
            : Html.SeeOther(Links.MyPlan);
    }

    private static async Task<IResult> ChangeAsync(Id<GrowthGoal> goal, IFormCollection fields, WriteGoal write, [AsParameters] MyGrowthEndpoints.Asking asking, CancellationToken cancel)
    {
        var input = GoalInput.Read(fields);
        if (await write.ChangeAsync(goal, input, cancel) is not { } result)
            return Html.NotFound();
        if (result is not Result<GrowthGoal>.Refused(var reasons))
            return Html.SeeOther(Links.Goal(goal));
        var changed = reasons.Contains(GrowthGoal.Changed);
        var plan = await MineAsync(asking, cancel);
        var now = plan.Goals.First(g => g.Id == goal).Revision;
        var again = new { Plan = plan with { Changing = goal, Typed = changed ? input with { Revision = now } : input, Refusals = reasons } };
        return changed ? Html.Conflict<PlanPage>(again) : Html.Refused<PlanPage>(again);
    }

    private static async Task<PlanView> MineAsync(MyGrowthEndpoints.Asking asking, CancellationToken cancel)
    {
        var plan = await PlanView.LoadAsync(asking.User.Person, asking.Reach, cancel) ?? throw new InvalidOperationException("Everybody reads their own plan.");
        return plan with { Suggestions = PlanView.Suggest(await asking.MineAsync(null, cancel), plan.Goals) };
    }
}
