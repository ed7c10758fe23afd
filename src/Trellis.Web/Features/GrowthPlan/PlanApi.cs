using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Security;

namespace Trellis.Web.Features.GrowthPlan;

internal static class PlanApi
{
    public static void MapPlanApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/my/plan", ListMineAsync).Needs(Scope.Read).Produces<ApiPage<GoalEntry>>();
        api.MapPost("/my/plan", AddAsync).Needs(Scope.WriteReviews).Produces<Made>(201);
        api.MapPut("/my/plan/{goal}", ChangeAsync).WithMetadata(new TakesIfMatch()).Needs(Scope.WriteReviews).Produces<Made>();
        api.MapGet("/people/{person}/plan", ListAsync).Needs(Scope.Read).Produces<ApiPage<GoalEntry>>();
    }

    private static Task<IResult> ListMineAsync([AsParameters] Paging paging, Reach reach, CancellationToken cancel) => ListAsync(reach.MyId, paging, reach, cancel);

    private static async Task<IResult> ListAsync(Id<Person> person, [AsParameters] Paging paging, Reach reach, CancellationToken cancel) =>
        await PlanView.LoadAsync(person, reach, cancel) is { } plan ? ApiAnswers.Ok(paging.Among(plan.Goals, g => g.Id.ToString(), EntryOf)) : ApiProblems.NotFound();

    private static async Task<IResult> AddAsync(GoalWrite goal, WriteGoal write, CancellationToken cancel) => await write.AddAsync(InputOf(goal, 0), cancel) switch
    {
        Result<GrowthGoal>.Accepted(var added) => ApiAnswers.Created($"{ApiRoutes.Root}/my/plan", new Made(added.Id.Value), Etag.Of(added.Revision)),
        Result<GrowthGoal>.Refused(var reasons) => ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };

    private static async Task<IResult> ChangeAsync(Id<GrowthGoal> goal, GoalWrite said, HttpRequest request, WriteGoal write, Reach reach, CancellationToken cancel)
    {
        if (request.IfMatch is null)
            return reach.MyGoals.Any(g => g.Id == goal) ? ApiProblems.PreconditionMissing("If-Match") : ApiProblems.NotFound();
        return await write.ChangeAsync(goal, InputOf(said, Etag.RevisionOf(request.IfMatch)), cancel) switch
        {
            Result<GrowthGoal>.Accepted(var changed) => ApiAnswers.Ok(new Made(goal.Value), Etag.Of(changed.Revision)),
            Result<GrowthGoal>.Refused(var reasons) when reasons.Contains(GrowthGoal.Changed) => ApiProblems.Changed(null, reasons[0]),
            Result<GrowthGoal>.Refused(var reasons) => ApiProblems.Refused(reasons),
            _ => ApiProblems.NotFound(),
        };
    }

    private static GoalInput InputOf(GoalWrite goal, int seen) => new()
    {
        Title = goal.Title ?? "",
        Resources = goal.Resources ?? "",
        Until = goal.Until ?? "",
        Actions = [.. (goal.Actions ?? []).Select(a => new GoalInput.Action(a.Text ?? "", a.Until ?? "", a.Done))],
        End = goal.End ?? "",
        Revision = seen,
    };

    private static GoalEntry EntryOf(GrowthGoal goal) => new(
        goal.Id.Value, goal.Title, goal.Resources, goal.Until, [.. goal.Actions.Select(a => new GoalStep(a.Text, a.Until, a.DoneOn))],
        GoalInput.WordOf(goal.End?.How) is { Length: > 0 } end ? end : "open", Etag.Of(goal.Revision));
}
