using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Trellis.Client;
using Trellis.Domain;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;
using Trellis.Web.Api;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;
using static Trellis.Web.Ui.Texts;

namespace Trellis.Web.Features.Cycles;

/// <summary>What has changed for the people of an open cycle, and putting it right.</summary>
internal static class CyclePeopleEndpoints
{
    public const string Everybody = "all";

    private static Refusal NobodyChosen => new("nobody-chosen", T("Nobody was chosen. Choose for whom."), "people");

    public static void AddCyclePeople(this IServiceCollection services) => services.AddScoped<HandOverReviews>().AddScoped<ChangeCyclePeople>().AddScoped<TakeOutOfCycle>();

    public static void MapCyclePeople(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Links.Cycles + "/{id}/changes", ShowAsync);
        pages.MapTable(Links.Cycles + "/{id}/changes", async (Id<ReviewCycle> id, HrReach hr, TimeProvider clock, CancellationToken cancel) =>
            await CycleChanges.LoadAsync(id, hr, clock.Today, cancel) is { } changes ? CycleChanges.ToSheet(changes) : null);
        pages.MapPost(Links.Cycles + "/{id}/handover", HandOverAsync);
        pages.MapPost(Links.Cycles + "/{id}/joiners", AddAsync);
        pages.MapPost(Links.Cycles + "/{id}/leavers", TakeOutAsync);
        pages.MapPost(Links.Cycles + "/{id}/new-levels", SetAnewAsync);
    }

    public static void MapCyclePeopleApi(this IEndpointRouteBuilder cycles)
    {
        cycles.MapGet("/{id}/changes", ListAsync).Needs(Scope.Read).Produces<ApiPage<CycleChangeEntry>>();
        cycles.MapPost("/{id}/handover", HandOverByApiAsync).Needs(Scope.WriteReviews).Produces<CyclePeopleDone>();
        cycles.MapPost("/{id}/joiners", async (Id<ReviewCycle> id, CyclePeople whom, ChangeCyclePeople change, CancellationToken cancel) =>
            Answer(await change.AddAsync(id, IdsOf(whom), null, cancel), done => done.Added)).Needs(Scope.WriteReviews).Produces<CyclePeopleDone>();
        cycles.MapPost("/{id}/leavers", async (Id<ReviewCycle> id, CyclePeople whom, TakeOutOfCycle takeOut, CancellationToken cancel) =>
            Answer(await takeOut.RunAsync(id, IdsOf(whom), whom.Reason, cancel), done => done.People)).Needs(Scope.WriteReviews).Produces<CyclePeopleDone>();
        cycles.MapPost("/{id}/new-levels", async (Id<ReviewCycle> id, CyclePeople whom, ChangeCyclePeople change, CancellationToken cancel) =>
            Answer(await change.SetAnewAsync(id, IdsOf(whom), cancel), done => done.Anew)).Needs(Scope.WriteReviews).Produces<CyclePeopleDone>();
    }

    private static async Task<IResult> ShowAsync(Id<ReviewCycle> id, [AsParameters] Asking asking, CancellationToken cancel) => await asking.PageAsync(id, [], new(null, null), cancel);

    private static async Task<IResult> HandOverAsync(Id<ReviewCycle> id, [FromForm] StringValues? people, HandOverReviews handOver, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.AnswerAsync(id, IdsOf(people) is { } chosen ? await handOver.RunAsync(id, chosen, cancel) : NobodyChosen, new(null, null), cancel);

    private static async Task<IResult> AddAsync(Id<ReviewCycle> id, [FromForm] StringValues? people, [FromForm] string? email, ChangeCyclePeople change, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.AnswerAsync(id, (email is null ? IdsOf(people) : []) is { } chosen ? await change.AddAsync(id, chosen, email, cancel) : NobodyChosen, new(email, null), cancel);

    private static async Task<IResult> TakeOutAsync(Id<ReviewCycle> id, [FromForm] StringValues? people, [FromForm] string? reason, TakeOutOfCycle takeOut, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.AnswerAsync(id, IdsOf(people) is { Count: > 0 } chosen ? await takeOut.RunAsync(id, chosen, reason, cancel) : NobodyChosen, new(null, reason), cancel);

    private static async Task<IResult> SetAnewAsync(Id<ReviewCycle> id, [FromForm] StringValues? people, ChangeCyclePeople change, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.AnswerAsync(id, IdsOf(people) is { } chosen ? await change.SetAnewAsync(id, chosen, cancel) : NobodyChosen, new(null, null), cancel);

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

    /// <returns>Empty for "all", which the buttons for everybody send; null where nobody was chosen.</returns>
    private static List<Id<Person>>? IdsOf(StringValues? people)
    {
        if ((people ?? default).Contains(Everybody))
            return [];
        List<Id<Person>> chosen = [.. (people ?? default).Where(p => p is { Length: > 0 }).Select(p => Id<Person>.TryParse(p, null, out var id) ? id : default)];
        return chosen.Count > 0 ? chosen : null;
    }

    internal sealed record Asking(HrReach Hr, TimeProvider Clock)
    {
        public async Task<IResult> PageAsync(Id<ReviewCycle> id, IReadOnlyList<Refusal> reasons, CycleTyped typed, CancellationToken cancel)
        {
            if (await CycleChanges.LoadAsync(id, Hr, Clock.Today, cancel) is not { } changes)
                return Html.NotFound();
            var status = reasons.Count == 0 ? StatusCodes.Status200OK : reasons.Contains(CloseCycle.Outdated) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            return Html.Page<CycleChangesPage>(new { Changes = changes with { Refusals = reasons, Typed = typed } }, status);
        }

        public async Task<IResult> AnswerAsync<T>(Id<ReviewCycle> id, Result<T>? result, CycleTyped typed, CancellationToken cancel) => result switch
        {
            null => Html.NotFound(),
            Result<T>.Refused(var reasons) => await PageAsync(id, reasons, typed, cancel),
            _ => Html.SeeOther(Links.CycleChanges(id)),
        };
    }
}
