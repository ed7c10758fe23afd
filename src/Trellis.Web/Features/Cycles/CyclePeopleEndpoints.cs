using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Security;
using Trellis.Web.Ui;

namespace Trellis.Web.Features.Cycles;

/// <summary>What has changed for the people of an open cycle, and putting it right.</summary>
internal static class CyclePeopleEndpoints
{
    public static void AddCyclePeople(this IServiceCollection services) => services.AddScoped<HandOverReviews>();

    public static void MapCyclePeople(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Links.Cycles + "/{id}/changes", ShowAsync);
        pages.MapPost(Links.Cycles + "/{id}/handover", HandOverAsync);
    }

    public static void MapCyclePeopleApi(this IEndpointRouteBuilder cycles)
    {
        cycles.MapGet("/{id}/changes", ListAsync).Needs(Scope.Read).Produces<ApiPage<CycleChangeEntry>>();
        cycles.MapPost("/{id}/handover", HandOverByApiAsync).Needs(Scope.WriteReviews).Produces<CyclePeopleDone>();
    }

    private static async Task<IResult> ShowAsync(Id<ReviewCycle> id, [AsParameters] Asking asking, CancellationToken cancel) => await asking.PageAsync(id, [], cancel);

    private static async Task<IResult> HandOverAsync(Id<ReviewCycle> id, [FromForm] StringValues? people, HandOverReviews handOver, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.AnswerAsync(id, await handOver.RunAsync(id, IdsOf(people), cancel), cancel);

    private static async Task<IResult> ListAsync(Id<ReviewCycle> id, [AsParameters] Paging paging, HrReach hr, TimeProvider clock, CancellationToken cancel) =>
        await CycleChanges.LoadAsync(id, hr, clock.Today, cancel) is { } changes
            ? ApiAnswers.Ok(paging.Among(changes.Lines, l => $"{l.Person}/{l.Change}", l => new CycleChangeEntry(
                l.Person.Value, l.Name, System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(l.Change.ToString()), l.At.ToString(), l.Now?.ToString(), l.Manager, l.ManagerNow)))
            : ApiProblems.NotFound();

    private static async Task<IResult> HandOverByApiAsync(Id<ReviewCycle> id, CyclePeople whom, HandOverReviews handOver, CancellationToken cancel) =>
        Answer(await handOver.RunAsync(id, IdsOf(whom), cancel), done => done.People);

    private static IResult Answer<T>(Result<T>? result, Func<T, int> people) => result switch
    {
        Result<T>.Accepted(var value) => ApiAnswers.Ok(new CyclePeopleDone(people(value))),
        Result<T>.Refused(var reasons) => reasons.Contains(CloseCycle.Outdated) ? ApiProblems.Conflict(reasons) : ApiProblems.Refused(reasons),
        _ => ApiProblems.NotFound(),
    };

    private static IReadOnlyList<Id<Person>> IdsOf(CyclePeople whom) => [.. (whom.People ?? []).Select(p => new Id<Person>(p))];

    private static IReadOnlyList<Id<Person>> IdsOf(StringValues? people) =>
        [.. (people ?? default).Where(p => p is { Length: > 0 }).Select(p => Id<Person>.TryParse(p, null, out var id) ? id : default)];

    internal sealed record Asking(HrReach Hr, TimeProvider Clock)
    {
        public async Task<IResult> PageAsync(Id<ReviewCycle> id, IReadOnlyList<Refusal> reasons, CancellationToken cancel)
        {
            if (await CycleChanges.LoadAsync(id, Hr, Clock.Today, cancel) is not { } changes)
                return Html.NotFound();
            var status = reasons.Count == 0 ? StatusCodes.Status200OK : reasons.Contains(CloseCycle.Outdated) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            return Html.Page<CycleChangesPage>(new { Changes = changes with { Refusals = reasons } }, status);
        }

        public async Task<IResult> AnswerAsync<T>(Id<ReviewCycle> id, Result<T>? result, CancellationToken cancel) => result switch
        {
            null => Html.NotFound(),
            Result<T>.Refused(var reasons) => await PageAsync(id, reasons, cancel),
            _ => Html.SeeOther(Links.CycleChanges(id)),
        };
    }
}
