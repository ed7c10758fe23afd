using Microsoft.AspNetCore.Mvc;
using Trellis.Domain;
using Trellis.Domain.Reviews;
using Trellis.Files.Sheets;
using Trellis.Web.Mail;
using Trellis.Web.Security;
using Trellis.Web.Ui;
using Trellis.Web.Ui.Sheets;

namespace Trellis.Web.Features.Cycles;

internal static class CycleEndpoints
{
    public static void AddCycles(this IServiceCollection services)
    {
        services.AddScoped<LaunchCycle>();
        services.AddScoped<CloseCycle>();
        services.AddSingleton<ClosingCycles>();
        services.AddScoped<CancelCycle>();
        services.AddScoped<ReopenCycle>();
        services.AddScoped<SetDeadlines>();
        services.AddScoped<RemindOfCycle>();
        services.AddCyclePeople();
    }

    public static void MapCycles(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireAuthorization(Policies.Hr);
        pages.MapGet(Links.Cycles, ShowShelf);
        pages.MapTable(Links.Cycles, async (HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
            (Sheet?)CycleShelf.ToSheet(await CycleShelf.LoadAsync(hr, library, clock.Today, cancel)));
        pages.MapGet(Links.NewCycle, ShowNew);
        pages.MapPost(Links.Cycles, LaunchAsync);
        pages.MapGet(Links.Cycles + "/{id}", ShowCycle);
        pages.MapTable(Links.Cycles + "/{id}", async (Id<ReviewCycle> id, [AsParameters] Asking asking, CancellationToken cancel) =>
            await asking.CycleAsync(id, null, cancel) is { } view ? CycleSheet.Of(view) : null);
        pages.MapGet(Links.Cycles + "/{id}/opportunity-gaps", ShowGapsAsync);
        pages.MapTable(Links.Cycles + "/{id}/opportunity-gaps", async (Id<ReviewCycle> id, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
            await OpportunityGaps.LoadAsync(id, hr, library, clock.Today, cancel) is { } gaps ? OpportunityGaps.ToSheet(gaps) : null);
        pages.MapCyclePeople();
        pages.MapPost(Links.Cycles + "/{id}/deadlines", SetDeadlinesAsync);
        pages.MapPost(Links.Cycles + "/{id}/reminders", RemindAsync);
        pages.MapGet(Links.Cycles + "/{id}/closure", ShowClosing);
        pages.MapPost(Links.Cycles + "/{id}/closure", CloseAsync);
        pages.MapPost(Links.Cycles + "/{id}/cancellation", CancelAsync);
        pages.MapPost(Links.Cycles + "/{id}/reopening", ReopenAsync);
    }

    private static async Task<IResult> ShowShelf(HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        Html.Page<CycleShelfPage>(new { Shelf = await CycleShelf.LoadAsync(hr, library, clock.Today, cancel) });

    private static async Task<IResult> ShowNew(string? family, string? version, string? length, Id<ReviewCycle>? again, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        await (again is { } before ? AgainAsCycle.LoadAsync(before, hr, clock.Today, cancel) : Task.FromResult<LaunchCycle.Input?>(NewCycleForm.Proposed(family, version, length, library, clock.Today))) is { } proposed
            ? Html.Page<NewCyclePage>(new { Form = await NewCycleForm.LoadAsync(proposed, hr, library, clock.Today, cancel) })
            : Html.NotFound();

    private static async Task<IResult> LaunchAsync([AsParameters] LaunchCycle.Input input, LaunchCycle launch, PaceOfReviews pace, [AsParameters] Asking asking, CancellationToken cancel)
    {
        var launched = await launch.RunAsync(input, cancel);
        if (launched.Cycle is { } cycle)
            return Html.SeeOther(Links.Cycle(cycle));
        var form = await NewCycleForm.LoadAsync(input, asking.Hr, asking.Library, asking.Clock.Today, cancel) with
        {
            Refusals = launched.Refusals,
            Plan = launched.Plan,
            Effort = launched.Plan is { } plan ? CycleEffort.Of(plan, await pace.LoadAsync(cancel)) : null,
        };
        return Html.Page<NewCyclePage>(new { Form = form }, launched.Refusals switch
        {
            [] => StatusCodes.Status200OK,
            [var only] when only == LaunchCycle.Outdated => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
    }

    private static async Task<IResult> ShowCycle(Id<ReviewCycle> id, string? search, int? page, int? reminded, int? already, [AsParameters] Asking asking, CancellationToken cancel) =>
        await asking.CycleAsync(id, CycleView.Question.Of(search, page), cancel) is { } view ? Html.Page<CyclePage>(new { View = view with { Reminded = reminded is { } people ? new(people, already ?? 0) : null } }) : Html.NotFound();

    private static async Task<IResult> ShowGapsAsync(Id<ReviewCycle> id, HrReach hr, Library library, TimeProvider clock, CancellationToken cancel) =>
        await OpportunityGaps.LoadAsync(id, hr, library, clock.Today, cancel) is { } gaps ? Html.Page<OpportunityGapsPage>(new { Gaps = gaps }) : Html.NotFound();

    private static IResult ShowClosing(Id<ReviewCycle> id, ClosingCycles closing) =>
        closing.Of(id) is { } count ? Html.Page<ClosingFragment>(new { Count = count }) : Results.NoContent();

    // Thousands of reviews take some seconds; whoever leaves the page meanwhile has closed it all the same.
    private static async Task<IResult> CloseAsync(Id<ReviewCycle> id, CloseCycle close, [AsParameters] Asking asking, CancellationToken cancel) => await close.RunAsync(id, CancellationToken.None) switch
    {
        null => Html.NotFound(),
        Result<Closure>.Refused(var reasons) => await asking.RefuseAsync(id, reasons, null, cancel),
        _ => Html.SeeOther(Links.Cycle(id)),
    };

    private static async Task<IResult> SetDeadlinesAsync(Id<ReviewCycle> id, [AsParameters] SetDeadlines.Input input, SetDeadlines deadlines, [AsParameters] Asking asking, CancellationToken cancel) =>
        await deadlines.RunAsync(id, input, cancel) switch
        {
            null => Html.NotFound(),
            Result<ReviewCycle>.Refused(var reasons) => await asking.RefuseAsync(id, reasons, null, cancel),
            _ => Html.SeeOther(Links.Cycle(id)),
        };

    private static async Task<IResult> RemindAsync(Id<ReviewCycle> id, RemindOfCycle remind, [AsParameters] Asking asking, CancellationToken cancel) => await remind.RunAsync(id, cancel) switch
    {
        null => Html.NotFound(),
        Result<Reminded>.Refused(var reasons) => await asking.RefuseAsync(id, reasons, null, cancel),
        Result<Reminded>.Accepted(var done) => Html.SeeOther(Links.CycleReminded(id, done.People, done.Already)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<IResult> CancelAsync(Id<ReviewCycle> id, [FromForm] string? reason, CancelCycle cancelCycle, [AsParameters] Asking asking, CancellationToken cancel) =>
        await cancelCycle.RunAsync(id, reason, cancel) switch
        {
            null => Html.NotFound(),
            Result<Cancellation>.Refused(var reasons) => await asking.RefuseAsync(id, reasons, reason, cancel),
            _ => Html.SeeOther(Links.Cycle(id)),
        };

    private static async Task<IResult> ReopenAsync(Id<ReviewCycle> id, [FromForm] string? reason, ReopenCycle reopen, [AsParameters] Asking asking, CancellationToken cancel) =>
        await reopen.RunAsync(id, reason, cancel) switch
        {
            null => Html.NotFound(),
            Result<Reopening>.Refused(var reasons) => await asking.RefuseAsync(id, reasons, reason, cancel),
            _ => Html.SeeOther(Links.Cycle(id)),
        };

    internal sealed record Asking(HrReach Hr, Library Library, TimeProvider Clock)
    {
        public Task<CycleView?> CycleAsync(Id<ReviewCycle> id, CycleView.Question? asked, CancellationToken cancel) => CycleView.LoadAsync(id, asked, Hr, Library, Clock.Today, cancel);

        public async Task<IResult> RefuseAsync(Id<ReviewCycle> id, IReadOnlyList<Refusal> reasons, string? typed, CancellationToken cancel)
        {
            if (await CycleAsync(id, CycleView.Question.Of(null, null), cancel) is not { } view)
                return Html.NotFound();
            var status = reasons.Contains(CloseCycle.Outdated) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            return Html.Page<CyclePage>(new { View = view with { Refusals = reasons, Reason = typed } }, status);
        }
    }
}
